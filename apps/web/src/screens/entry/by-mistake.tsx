import { useSignal } from "@preact/signals";
import type { Entry } from "@rekindle/journal";
import { Area } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { useAnnounce } from "../../shell/announce.tsx";

/**
 * "I recorded it by mistake": a reason, kept in the person's own file, and a day until it acts
 * (care/confirm-what-looks-like-a-boundary).
 */
export function ByMistake({ entry, lead }: { readonly entry: Entry; readonly lead: string }) {
  const session = useSession();
  const announce = useAnnounce();
  const reason = useSignal("");
  const error = useSignal("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.value.trim() === "") {
          error.value = "Say in a few words what the mistake was.";
          return;
        }
        void session
          .add({ kind: "retraction", entry: entry.id, note: reason.value.trim() })
          .then((done) => done && announce("Taken back. It still counts for 24 hours."));
      }}
    >
      <p>{lead}</p>
      <Area label="What was the mistake?" value={reason.value} onText={(text) => (reason.value = text)} rows={2} />
      {error.value ? (
        <p class="field-error" role="alert">
          {error.value}
        </p>
      ) : null}
      <p class="soft small">It takes effect in 24 hours. The reason is kept in your file.</p>
      <button type="submit">It was a mistake</button>
    </form>
  );
}
