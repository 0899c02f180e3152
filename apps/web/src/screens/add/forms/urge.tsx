import { Choice } from "../../../parts/choice.tsx";
import { Field } from "../../../parts/field.tsx";
import { before } from "../../slip/plan.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Urge {
  readonly strength: string;
  readonly outcome: "" | "held" | "acted" | "open";
  readonly trigger: string;
}

/** The chips of a slip: the same words everywhere, so that one sees what comes back. */
const triggers = before.map(({ words }) => ({ value: words.toLowerCase(), words }));

/** "An urge" to make contact. */
export const urge = entryForm<Urge>({
  title: () => "An urge",
  empty: () => ({ strength: "", outcome: "", trigger: "" }),
  First: ({ values, set, errors }: Parts<Urge>) => (
    <>
      <Choice
        legend="How strong, 0 to 10?"
        inRow
        options={Array.from({ length: 11 }, (_, number) => ({ value: String(number), words: String(number) }))}
        value={values.strength || undefined}
        onChoose={(strength) => set({ strength })}
        error={errors.strength}
      />
      <Choice
        legend="What came of it?"
        inRow
        options={[
          { value: "held", words: "It passed" },
          { value: "acted", words: "I wrote or called" },
          { value: "open", words: "It is still there" },
        ]}
        value={values.outcome || undefined}
        onChoose={(outcome) => set({ outcome })}
      />
    </>
  ),
  More: ({ values, set }: Parts<Urge>) => (
    <>
      <Choice
        legend="What was going on just before?"
        inRow
        options={triggers}
        value={values.trigger}
        onChoose={(trigger) => set({ trigger })}
      />
      <Field label="Or in your words" value={values.trigger} onText={(trigger) => set({ trigger })} />
    </>
  ),
  when: "more",
  read: ({ strength, outcome, trigger }) =>
    strength === ""
      ? { errors: { strength: "How strong? 0 is hardly there, 10 is as strong as it gets." } }
      : {
          entry: {
            kind: "urge",
            strength: Number(strength),
            ...(outcome === "" ? {} : { outcome }),
            ...(trigger.trim() === "" ? {} : { trigger: trigger.trim() }),
          },
        },
});
