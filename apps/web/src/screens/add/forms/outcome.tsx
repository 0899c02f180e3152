import { Choice } from "../../../parts/choice.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

type Outcome = "let-go" | "together" | "friends" | "reopened";

interface Chosen {
  readonly outcome: Outcome | "";
}

const titles: Readonly<Record<Outcome, string>> = {
  "let-go": "It is over",
  together: "We are back together",
  friends: "We are friends now",
  reopened: "It is open again",
};

const meaning: Readonly<Record<Outcome, string>> = {
  "let-go": "You close this. Nothing has to be done now.",
  together: "Both of you have said so.",
  friends: "Both of you have said so. Rekindle steps back.",
  reopened: "You closed it, and it is not closed for you any more. The plan goes on from where the journal stands.",
};

/** How it ended, or that it is open again. One tap more is the only confirmation. */
export const outcome = entryForm<Chosen>({
  title: ({ outcome: chosen }) => (chosen === "" ? "How it ended" : titles[chosen]),
  empty: ({ outcome: chosen }) => ({ outcome: isOutcome(chosen) ? chosen : "" }),
  First: ({ values, set, errors }: Parts<Chosen>) =>
    values.outcome === "" || errors.outcome ? (
      <Choice<Outcome>
        legend="Which is it?"
        options={Object.entries(titles).map(([value, words]) => ({ value: value as Outcome, words }))}
        value={values.outcome || undefined}
        onChoose={(chosen) => set({ outcome: chosen })}
        error={errors.outcome}
      />
    ) : (
      <p>{meaning[values.outcome]}</p>
    ),
  when: "more",
  read: ({ outcome: chosen }) =>
    chosen === "" ? { errors: { outcome: "Choose one." } } : { entry: { kind: "outcome", outcome: chosen } },
});

const isOutcome = (word: string | undefined): word is Outcome => word !== undefined && Object.hasOwn(titles, word);
