import { Choice } from "../../../parts/choice.tsx";
import { Area, Field } from "../../../parts/field.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { minutesFrom, type Went, WentChoice } from "./shared.tsx";

interface Encounter {
  readonly how: "" | "chance" | "staged";
  readonly went: Went;
  readonly minutes: string;
  readonly note: string;
}

/** "We ran into each other": without an appointment. */
export const encounter = entryForm<Encounter>({
  title: () => "We ran into each other",
  empty: () => ({ how: "", went: "", minutes: "", note: "" }),
  First: ({ values, set, errors }: Parts<Encounter>) => (
    <>
      <Choice
        legend="Had you gone there because of them?"
        inRow
        options={[
          { value: "chance", words: "No" },
          { value: "staged", words: "Yes" },
        ]}
        value={values.how || undefined}
        onChoose={(how) => set({ how })}
        error={errors.how}
      />
      <WentChoice value={values.went} onChoose={(went) => set({ went })} />
    </>
  ),
  More: ({ values, set, errors }: Parts<Encounter>) => (
    <>
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
  when: "more",
  after: (entry) => (entry.kind === "encounter" && entry.how === "staged" ? <ItWasArranged /> : null),
  read: ({ how, went, minutes, note }) => {
    const length = minutesFrom(minutes);
    if (how === "" || length === "wrong") {
      return {
        errors: {
          ...(how === "" ? { how: "Yes or no? Only you see the answer." } : {}),
          ...(length === "wrong" ? { minutes: "A number of minutes, for example 5." } : {}),
        },
      };
    }
    return {
      entry: {
        kind: "encounter",
        how,
        ...(went === "" ? {} : { went }),
        ...(length === undefined ? {} : { minutes: length }),
        ...(note.trim() === "" ? {} : { note: note.trim() }),
      },
    };
  },
});

/** Design/screens.md, 15.12. */
const ItWasArranged = () => (
  <>
    <h2>You went there because of them.</h2>
    <p>
      Thank you for saying so. Being waited for frightens people, even by somebody who means well. Please do not go
      there for a while, and do not explain it to them. The quiet runs again from today.
    </p>
    <p>What could you do at that hour instead?</p>
  </>
);
