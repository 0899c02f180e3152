import { useSignal } from "@preact/signals";
import { notSettledAlone } from "@rekindle/guide";
import type { EntryOf } from "@rekindle/journal";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { useRouter } from "../../shell/router.ts";
import { ByMistake } from "./by-mistake.tsx";

type Concern = EntryOf<"concern">;

/** A worry about safety: settled by the person where it is theirs to settle, else it stays. */
export function ConcernAway({ concern }: { readonly concern: Concern }) {
  const session = useSession();
  const facts = useFacts();
  const announce = useAnnounce();
  const { go } = useRouter();
  const mistaken = useSignal(false);
  const active = facts.concerns.get(concern.about)?.entry.id === concern.id;
  return (
    <div class="stack">
      {notSettledAlone.has(concern.about) ? (
        <p>This stays. It is about somebody's safety, and one person alone cannot settle that.</p>
      ) : active ? (
        <>
          <p>Is it over? Then Rekindle reads the journal without it, from now on.</p>
          <button
            type="button"
            onClick={() =>
              void session
                .add({ kind: "concern", about: concern.about, resolved: true })
                .then((done) => done && announce("Written down: it is over."))
            }
          >
            It is over
          </button>
        </>
      ) : (
        <p class="soft">A later entry settled it.</p>
      )}
      <button type="button" onClick={() => go("help")}>
        Help lines
      </button>
      {mistaken.value ? (
        <ByMistake entry={concern} lead="Then it is taken back, with your reason." />
      ) : (
        <button type="button" class="quiet" onClick={() => (mistaken.value = true)}>
          I recorded it by mistake
        </button>
      )}
    </div>
  );
}
