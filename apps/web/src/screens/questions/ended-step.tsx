import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { Bar } from "./bar.tsx";
import { momentOf } from "./ended.ts";
import type { StepProps } from "./screen.tsx";

export function EndedStep({ answers, set, next, back }: StepProps) {
  const { clock } = useSession();
  const { ended } = answers;
  const change = (part: Partial<typeof ended>) => set({ ended: { ...ended, ...part } });
  const ready = momentOf(ended, Date.now(), clock.zone) !== undefined;
  const given = (ended.when === "day" && ended.day !== "") || (ended.when === "months" && ended.months !== "");
  return (
    <>
      <Choice
        legend={<h1>When did it end?</h1>}
        value={ended.when || undefined}
        onChoose={(when) => change({ when })}
        options={[
          { value: "today", words: "Today" },
          { value: "week", words: "This week" },
          { value: "day", words: "On a day I know" },
          { value: "months", words: "About … months ago" },
        ]}
      />
      {ended.when === "day" ? (
        <Field
          label="Which day?"
          type="date"
          value={ended.day}
          onText={(day) => change({ day })}
          error={given && !ready ? "A day that has come, for example yesterday's date." : undefined}
        />
      ) : null}
      {ended.when === "months" ? (
        <Field
          label="About how many months ago?"
          type="number"
          inputMode="numeric"
          min="1"
          max="600"
          value={ended.months}
          onText={(months) => change({ months })}
          error={given && !ready ? "A whole number from 1 to 600, for example 3." : undefined}
        />
      ) : null}
      <Choice
        legend="Who ended it? You can leave this open."
        inRow
        value={ended.by || undefined}
        onChoose={(by) => change({ by })}
        options={[
          { value: "them", words: "They did" },
          { value: "me", words: "I did" },
          { value: "both", words: "Both of us" },
        ]}
      />
      <Bar next={next} back={back} ready={ready} word="Done" />
    </>
  );
}
