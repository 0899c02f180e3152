import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { writeDraft } from "../../drafts/draft.ts";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { Quote } from "../../parts/text.tsx";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";

/**
 * What can wait is gathered and sent once a week, instead of a message for each thing (care/children). Where nothing may
 * be written now, what was gathered can still be read.
 */
export function WeeklyNote({ mayWrite }: { readonly mayWrite: boolean }) {
  const { sealed } = useSession();
  const { go } = useRouter();
  const trouble = useSignal("");
  const note = useFormDraft(sealedNames.setting("weekly-note"), { text: "" });
  if (!note.value) return null;
  const { text } = note.value;
  const empty = text.trim() === "";
  async function check() {
    const failure = await writeDraft(sealed, text, "practical");
    if (failure) {
      trouble.value = failureSentence(failure);
      return;
    }
    note.set({ text: "" });
    await note.clear();
    go("write");
  }
  if (!mayWrite) {
    return empty ? null : (
      <section class="stack">
        <h2>This week's note</h2>
        <p>It is kept here. It does not go out as things stand.</p>
        <Quote text={text} />
      </section>
    );
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
      <p class="field-error" role="alert">
        {trouble.value}
      </p>
      <div class="actions">
        <button type="button" disabled={empty} onClick={() => void check()}>
          Take it to Write
        </button>
      </div>
      <UnkeptWords any={!empty} />
    </section>
  );
}
