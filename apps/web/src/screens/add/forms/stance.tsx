import { Choice } from "../../../parts/choice.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Stance {
  readonly stance: "" | "wants-to-try" | "open" | "unsure" | "rejected" | "with-someone";
}

/** "They said where they stand." */
export const stance = entryForm<Stance>({
  title: () => "They said where they stand",
  lead: "Only what they told you themselves. What others say does not go here.",
  empty: () => ({ stance: "" }),
  First: ({ values, set, errors }: Parts<Stance>) => (
    <Choice
      legend="What did they say?"
      options={[
        { value: "wants-to-try", words: "They want to try" },
        { value: "open", words: "They are open" },
        { value: "unsure", words: "They are unsure" },
        { value: "rejected", words: "They said no" },
        { value: "with-someone", words: "They are with somebody" },
      ]}
      value={values.stance || undefined}
      onChoose={(chosen) => set({ stance: chosen })}
      error={errors.stance}
    />
  ),
  when: "first",
  whenWords: "When did they say it?",
  read: ({ stance: chosen }) =>
    chosen === ""
      ? { errors: { stance: "Choose what comes closest." } }
      : { entry: { kind: "stance", stance: chosen } },
});
