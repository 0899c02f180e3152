import { Choice } from "../../../parts/choice.tsx";
import { useRouter } from "../../../shell/router.ts";
import { type Again, again } from "../../../words/went.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { type HowItWent, howItWent, LengthAndNote, nothingSaidOfIt, WentChoice } from "./shared.tsx";

interface Meeting extends HowItWent {
  readonly again: "" | Again;
}

/** "We met": an agreed meeting that took place. */
export const meeting = entryForm<Meeting>({
  title: () => "We met",
  empty: () => ({ again: "", ...nothingSaidOfIt }),
  First: ({ values, set, errors }: Parts<Meeting>) => (
    <Choice
      legend="Did either of you suggest another time?"
      options={again}
      value={values.again || undefined}
      onChoose={(chosen) => set({ again: chosen })}
      error={errors.again}
    />
  ),
  More: (parts: Parts<Meeting>) => (
    <>
      <WentChoice {...parts} />
      <LengthAndNote {...parts} />
    </>
  ),
  when: "first",
  whenWords: "When did you meet?",
  read: (values) => {
    const went = howItWent(values, 60);
    if (values.again === "" || "minutesWrong" in went) {
      return {
        errors: {
          ...(values.again === "" ? { again: "Choose what comes closest." } : {}),
          ...("minutesWrong" in went ? { minutes: went.minutesWrong } : {}),
        },
      };
    }
    return { entry: { kind: "meeting", again: values.again, ...went } };
  },
  after: (entry) => (entry.kind === "meeting" && entry.again === "agreed" ? <TheDay /> : null),
});

/** Until the day stands in the journal, the guide takes the next time for one that is still to be suggested. */
function TheDay() {
  const { replace } = useRouter();
  return (
    <>
      <p>You agreed on another time. With its day written down there is nothing left to suggest.</p>
      <button type="button" onClick={() => replace("add", { kind: "plan", next: "today" })}>
        Write down the day
      </button>
    </>
  );
}
