import { Choice } from "../../../parts/choice.tsx";
import { Area, Field } from "../../../parts/field.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { minutesFrom, type Went, WentChoice } from "./shared.tsx";

interface Meeting {
  readonly again: "" | "agreed" | "they-offered" | "i-offered" | "none" | "declined";
  readonly went: Went;
  readonly minutes: string;
  readonly note: string;
}

/** "We met": an agreed meeting that took place. */
export const meeting = entryForm<Meeting>({
  title: () => "We met",
  empty: () => ({ again: "", went: "", minutes: "", note: "" }),
  First: ({ values, set, errors }: Parts<Meeting>) => (
    <Choice
      legend="Did either of you suggest another time?"
      options={[
        { value: "agreed", words: "We agreed on one" },
        { value: "they-offered", words: "They offered" },
        { value: "i-offered", words: "I offered" },
        { value: "none", words: "Nobody did" },
        { value: "declined", words: "They said no to another time" },
      ]}
      value={values.again || undefined}
      onChoose={(again) => set({ again })}
      error={errors.again}
    />
  ),
  More: ({ values, set, errors }: Parts<Meeting>) => (
    <>
      <WentChoice value={values.went} onChoose={(went) => set({ went })} />
      <Field
        label="How long, about, in minutes?"
        inputMode="numeric"
        value={values.minutes}
        onText={(minutes) => set({ minutes })}
        error={errors.minutes}
      />
      <Area label="Your note" value={values.note} onText={(note) => set({ note })} />
    </>
  ),
  when: "first",
  whenWords: "When did you meet?",
  read: ({ again, went, minutes, note }) => {
    const length = minutesFrom(minutes);
    if (again === "" || length === "wrong") {
      return {
        errors: {
          ...(again === "" ? { again: "Choose what comes closest." } : {}),
          ...(length === "wrong" ? { minutes: "A number of minutes, for example 60." } : {}),
        },
      };
    }
    return {
      entry: {
        kind: "meeting",
        again,
        ...(went === "" ? {} : { went }),
        ...(length === undefined ? {} : { minutes: length }),
        ...(note.trim() === "" ? {} : { note: note.trim() }),
      },
    };
  },
});
