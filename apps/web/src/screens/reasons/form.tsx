import { useSignal } from "@preact/signals";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { noOccasion as empty, HowKnown, type Occasion, wrongIn } from "../add/forms/occasion.tsx";

/** A day in their life and how it is known; whereabouts, photos and posts are turned away. */
export function OccasionForm() {
  const { add } = useSession();
  const announce = useAnnounce();
  const form = useFormDraft<Occasion>(sealedNames.form("occasion"), empty);
  const tried = useSignal(false);
  if (!form.value) return null;
  const { what, on, learned } = form.value;
  const wrong = wrongIn(form.value);
  const set = (change: Partial<Occasion>) => form.set({ what, on, learned, ...change });
  async function keep(event: Event) {
    event.preventDefault();
    const fields = event.currentTarget as HTMLElement;
    tried.value = true;
    const first = (["what", "on", "learned"] as const).find((name) => wrong[name] !== "");
    if (first || learned === "") {
      const kind = first === "on" ? "date" : first === "what" ? "text" : "radio";
      fields.querySelector<HTMLElement>(`input[type=${kind}]`)?.focus();
      return;
    }
    if (!(await add({ kind: "occasion", what: what.trim(), on, learned }))) return;
    tried.value = false;
    // Emptied at once: whoever goes on with the next occasion must not lose its words to the last one.
    form.set(empty);
    await form.clear();
    announce("It is kept.");
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)} noValidate>
      <h2>An occasion</h2>
      <Field
        label="What is it?"
        hint="For example: their exam, their birthday."
        value={what}
        onText={(text) => set({ what: text })}
        error={tried.value ? wrong.what : ""}
      />
      <Field
        label="Which day?"
        type="date"
        value={on}
        onText={(text) => set({ on: text })}
        error={tried.value ? wrong.on : ""}
      />
      <HowKnown
        value={learned}
        onChoose={(chosen) => set({ learned: chosen })}
        error={tried.value ? wrong.learned : ""}
      />
      <div class="actions">
        <button type="submit" class="main">
          Keep it
        </button>
      </div>
    </form>
  );
}
