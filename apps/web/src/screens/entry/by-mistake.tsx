import { useSignal } from "@preact/signals";
import type { Entry } from "@rekindle/journal";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";

/**
 * "I recorded it by mistake": a reason, kept in the person's own file, and a day until it acts
 * (care/confirm-what-looks-like-a-boundary).
 */
export function ByMistake({ entry, lead }: { readonly entry: Entry; readonly lead: string }) {
  const session = useSession();
  const announce = useAnnounce();
  const form = useFormDraft(sealedNames.form(`mistake/${entry.id}`), { reason: "" });
  const error = useSignal("");
  if (!form.value) return null;
  const { reason } = form.value;

  async function takeBack(event: Event) {
    event.preventDefault();
    if (reason.trim() === "") {
      error.value = "Say in a few words what the mistake was.";
      return;
    }
    if (!(await session.add({ kind: "retraction", entry: entry.id, note: reason.trim() }))) return;
    await form.clear();
    announce("Taken back. It still counts for 24 hours.");
  }

  return (
    <form class="stack" onSubmit={(event) => void takeBack(event)}>
      <p>{lead}</p>
      <Area label="What was the mistake?" value={reason} onText={(text) => form.set({ reason: text })} rows={2} />
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
