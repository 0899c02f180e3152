import { useSignal } from "@preact/signals";
import { Ticks } from "../../parts/choice.tsx";
import { ticked, ticks } from "./answers.ts";
import { Bar } from "./bar.tsx";
import type { StepProps } from "./screen.tsx";

export function SafetyStep({ answers, set, next, back }: StepProps) {
  const cleared = useSignal("");
  const { safety } = answers;
  return (
    <>
      <Ticks
        legend={<h1>Is any of this true?</h1>}
        hint="The answer decides what the app will help with."
        options={ticks}
        chosen={new Set(safety.ticks)}
        onChange={(after) => {
          const change = ticked(safety.ticks, after);
          cleared.value = !change.cleared
            ? ""
            : change.ticks.includes("none")
              ? "The other ticks were cleared."
              : "“None of these” was cleared.";
          set({ safety: { ...safety, ticks: change.ticks } });
        }}
      />
      <p role="status" class="soft">
        {cleared.value}
      </p>
      <Bar next={next} back={back} ready={safety.ticks.length > 0} />
    </>
  );
}
