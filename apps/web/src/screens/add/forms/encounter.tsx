import { Arranged } from "../../../parts/arranged.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { type HowItWent, howItWent, LengthAndNote, nothingSaidOfIt, WentChoice } from "./shared.tsx";

interface Encounter extends HowItWent {
  readonly how: "" | "chance" | "staged";
}

/** "We ran into each other": without an appointment. */
export const encounter = entryForm<Encounter>({
  title: () => "We ran into each other",
  empty: () => ({ how: "", ...nothingSaidOfIt }),
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
      <WentChoice values={values} set={set} />
    </>
  ),
  More: LengthAndNote,
  when: "more",
  after: (entry) => (entry.kind === "encounter" && entry.how === "staged" ? <Arranged /> : null),
  read: (values) => {
    const went = howItWent(values, 5);
    if (values.how === "" || "minutesWrong" in went) {
      return {
        errors: {
          ...(values.how === "" ? { how: "Yes or no? Only you see the answer." } : {}),
          ...("minutesWrong" in went ? { minutes: went.minutesWrong } : {}),
        },
      };
    }
    return { entry: { kind: "encounter", how: values.how, ...went } };
  },
});
