import type { Signal } from "@preact/signals";
import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { keepMost, type Practised, type RunsADay } from "../practice/records.ts";

const words: Readonly<Record<RunsADay, string>> = { 2: "Two", 1: "One", 0: "None" };

/** How many runs of practice a day: two are plenty, fewer can be chosen, more cannot. */
export function PracticeRuns({ practised }: { readonly practised: Signal<Practised | undefined> }) {
  const { sealed } = useSession();
  const now = practised.value;
  if (!now) return null;
  return (
    <Choice
      legend="Runs a day"
      hint="Two are enough: more would be going round in circles."
      inRow
      value={`${now.most}`}
      options={([2, 1, 0] as const).map((most) => ({ value: `${most}`, words: words[most] }))}
      onChoose={(chosen) => {
        const most = Number(chosen) as RunsADay;
        practised.value = { ...now, most };
        void keepMost(sealed, most);
      }}
    />
  );
}
