import { Choice } from "../../../parts/choice.tsx";
import { Area, Field } from "../../../parts/field.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { numberFrom } from "./shared.tsx";

interface Breakup {
  readonly endedBy: "" | "them" | "me" | "both";
  readonly months: string;
  readonly note: string;
}

/** "It ended": the day from which the plan counts. */
export const breakup = entryForm<Breakup>({
  title: () => "It ended",
  empty: () => ({ endedBy: "", months: "", note: "" }),
  First: ({ values, set }: Parts<Breakup>) => (
    <Choice
      legend="Who ended it?"
      inRow
      options={[
        { value: "them", words: "They did" },
        { value: "me", words: "I did" },
        { value: "both", words: "Both of us" },
      ]}
      value={values.endedBy || undefined}
      onChoose={(endedBy) => set({ endedBy })}
    />
  ),
  More: ({ values, set, errors }: Parts<Breakup>) => (
    <>
      <Field
        label="How long were you together, in months?"
        inputMode="numeric"
        value={values.months}
        onText={(months) => set({ months })}
        error={errors.months}
      />
      <Area label="Your note" value={values.note} onText={(note) => set({ note })} />
    </>
  ),
  when: "first",
  whenWords: "When did it end, about?",
  read: ({ endedBy, months, note }) => {
    const together = numberFrom(months);
    if (together === "wrong") return { errors: { months: "A number of months, for example 18." } };
    return {
      entry: {
        kind: "breakup",
        ...(endedBy === "" ? {} : { endedBy }),
        ...(together === undefined ? {} : { togetherMonths: together }),
        ...(note.trim() === "" ? {} : { note: note.trim() }),
      },
    };
  },
});
