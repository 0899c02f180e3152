import { useSignal } from "@preact/signals";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { HowKnown, type Learned } from "../add/forms/occasion.tsx";
import { speaksOfWatching } from "./watched.ts";

interface Form {
  readonly what: string;
  readonly on: string;
  readonly learned: Learned | "";
}
const empty: Form = { what: "", on: "", learned: "" };

function wrongIn({ what, on, learned }: Form): Record<keyof Form, string> {
  return {
    what:
      what.trim() === ""
        ? "What is it? A word or two."
        : speaksOfWatching(what)
          ? "Only the day and its name, such as: their exam. Nothing about where they are, photos or posts."
          : "",
    on: on === "" ? "Which day? For example 12.04.2026." : "",
    learned: learned === "" ? "How do you know? It decides whether it counts." : "",
  };
}

/** A day in their life and how it is known; whereabouts, photos and posts are turned away. */
export function OccasionForm() {
  const { add } = useSession();
  const announce = useAnnounce();
  const form = useFormDraft<Form>(sealedNames.form("occasion"), empty);
  const tried = useSignal(false);
  if (!form.value) return null;
  const { what, on, learned } = form.value;
  const wrong = wrongIn(form.value);
  const set = (change: Partial<Form>) => form.set({ what, on, learned, ...change });
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
