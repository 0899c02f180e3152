import { Choice } from "../../../parts/choice.tsx";
import { Area } from "../../../parts/field.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Mood {
  readonly level: string;
  readonly note: string;
}

/** "How I am." */
export const mood = entryForm<Mood>({
  title: () => "How I am",
  empty: () => ({ level: "", note: "" }),
  First: ({ values, set, errors }: Parts<Mood>) => (
    <>
      <Choice
        legend="How are you?"
        inRow
        options={[
          { value: "1", words: "Very low" },
          { value: "2", words: "Low" },
          { value: "3", words: "So-so" },
          { value: "4", words: "All right" },
          { value: "5", words: "Good" },
        ]}
        value={values.level || undefined}
        onChoose={(level) => set({ level })}
        error={errors.level}
      />
      <Area label="Anything you want to remember?" value={values.note} onText={(note) => set({ note })} />
    </>
  ),
  when: "more",
  read: ({ level, note }) =>
    level === ""
      ? { errors: { level: "Choose what comes closest." } }
      : {
          entry: { kind: "mood", level: Number(level), ...(note.trim() === "" ? {} : { note: note.trim() }) },
        },
});
