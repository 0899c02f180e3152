import { Choice } from "../../../parts/choice.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

type About =
  | "they-hurt-me"
  | "i-am-afraid"
  | "i-hurt-them"
  | "they-are-afraid"
  | "threat"
  | "self-harm"
  | "their-self-harm";

interface Concern {
  readonly about: About | "";
}

/** "Safety": fear, harm, threats, thoughts of suicide, in either direction. */
export const concern = entryForm<Concern>({
  title: () => "Safety",
  lead: "Help lines stand under Help, at any time. What you write down here decides what this app helps with.",
  empty: () => ({ about: "" }),
  First: ({ values, set, errors, facts }: Parts<Concern>) => (
    <>
      {facts.concerns.size > 0 ? <p>If one of these is over, say so on its entry in the Journal.</p> : null}
      <Choice<About>
        legend="What is it about?"
        options={[
          { value: "self-harm", words: "I think of ending my life, or of hurting myself" },
          { value: "i-am-afraid", words: "I am afraid of them" },
          { value: "they-hurt-me", words: "They have hit, forced, threatened or followed me" },
          { value: "i-hurt-them", words: "I have hit, forced, threatened or followed them" },
          { value: "they-are-afraid", words: "They are afraid of me" },
          { value: "threat", words: "One of us has threatened the other" },
          { value: "their-self-harm", words: "They speak of suicide, or seem in danger" },
        ]}
        value={values.about || undefined}
        onChoose={(about) => set({ about })}
        error={errors.about}
      />
    </>
  ),
  when: "more",
  read: ({ about }) =>
    about === "" ? { errors: { about: "Choose what comes closest." } } : { entry: { kind: "concern", about } },
});
