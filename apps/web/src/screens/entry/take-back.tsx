import { type Entry, takesADay } from "@rekindle/journal";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { spellMoment } from "../../words/times.ts";
import { BoundaryAway } from "./boundary-away.tsx";
import { ConcernAway } from "./concern-away.tsx";
import { takenBack } from "./retractions.ts";

/** How an entry stops counting: at once, after a day, or only by the other person's own words. */
export function TakeBack({ entry }: { readonly entry: Entry }) {
  const session = useSession();
  const { now, story, today } = useFacts();
  const announce = useAnnounce();
  const taken = takenBack(session.entries.value, entry, now);
  if (taken) {
    return (
      <div class="stack">
        <p>
          {taken.from === undefined
            ? "Taken back. It stays in the file and no longer counts."
            : `Taken back. Until ${spellMoment(taken.from, story.zone, today)} it still counts.`}
        </p>
        <button
          type="button"
          onClick={() => {
            const undo = taken.by.map(({ id }) => ({ kind: "retraction", entry: id }) as const);
            void session.add(...undo).then((done) => done && announce("It counts again."));
          }}
        >
          Undo
        </button>
      </div>
    );
  }
  if (entry.kind === "boundary" && entry.lifted !== true) return <BoundaryAway boundary={entry} />;
  if (entry.kind === "concern") return <ConcernAway concern={entry} />;
  if (entry.kind === "screening") return <p class="soft">Answering the safety question anew changes this.</p>;
  if (entry.kind === "retraction") return null;
  return (
    <div class="stack">
      <button
        type="button"
        onClick={() => void session.retract(entry.id).then(() => announce("Taken back. It no longer counts."))}
      >
        Take back
      </button>
      <p class="soft small">
        It stays in the file but no longer counts{takesADay(entry) ? ", from tomorrow on" : ""}. You can undo this.
      </p>
    </div>
  );
}
