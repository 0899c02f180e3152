import { writeDraft } from "../../drafts/draft.ts";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";

/** What can wait is gathered and sent once a week, instead of a message for each thing (care/children). */
export function WeeklyNote({ mayWrite }: { readonly mayWrite: boolean }) {
  const { sealed } = useSession();
  const { go } = useRouter();
  const note = useFormDraft(sealedNames.setting("weekly-note"), { text: "" });
  if (!note.value) return null;
  const { text } = note.value;
  const empty = text.trim() === "";
  async function check() {
    await writeDraft(sealed, text, { about: "practical" });
    note.set({ text: "" });
    await note.clear();
    go("write");
  }
  return (
    <section class="stack">
      <h2>This week's note</h2>
      <Area
        label="What can wait, one line each"
        hint="Once a week it becomes one note. Nothing is sent from here. What cannot wait does not belong here."
        rows={4}
        value={text}
        onText={(next) => note.set({ text: next })}
      />
      {mayWrite ? (
        <div class="actions">
          <button type="button" disabled={empty} onClick={() => void check()}>
            Take it to Write
          </button>
        </div>
      ) : null}
    </section>
  );
}
