import { Choice } from "../../parts/choice.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/text.tsx";
import { useRouter } from "../../shell/router.ts";
import { type Asking, asks, closer, ticks } from "./answers.ts";
import { Bar } from "./bar.tsx";
import type { StepProps } from "./screen.tsx";

/** One thing more for each tick, each with "Rather not say". */
export function CloserStep({ answers, set, next, back }: StepProps) {
  const { safety } = answers;
  const change = (part: Partial<typeof safety>) => set({ safety: { ...safety, ...part } });
  const asked = ticks.filter(({ value }) => safety.ticks.includes(value)).filter(({ value }) => asks(value));
  const answer = (tick: Asking) => safety.closer[tick];
  const urgent = safety.ticks.includes("self-harm") || safety.ticks.includes("violence");
  return (
    <>
      <h1>One thing more</h1>
      {urgent ? <HelpFirst /> : null}
      <p class="soft">
        Leave open what you would rather not say. Until you do, Rekindle goes by the strictest reading.
      </p>
      {asked.map(({ value, words }) => {
        const tick = value as Asking;
        const { question, options } = closer[tick];
        return (
          <div key={tick} class="closer">
            <Choice
              legend={question}
              hint={words}
              options={options as readonly { value: string; words: string }[]}
              value={answer(tick)}
              onChoose={(chosen) => change({ closer: { ...safety.closer, [tick]: chosen } })}
            />
            {tick === "asked" && (answer(tick) === "in-words" || answer(tick) === "through") ? (
              <Area
                label="What did they say, as close as you remember?"
                theirs
                value={safety.said}
                onText={(said) => change({ said })}
              />
            ) : null}
            {tick === "space" && answer(tick) === "until" ? (
              <Field label="Until which day?" type="date" value={safety.until} onText={(until) => change({ until })} />
            ) : null}
          </div>
        );
      })}
      <Bar next={next} back={back} ready />
    </>
  );
}

function HelpFirst() {
  const { go } = useRouter();
  return (
    <Notice kind="stop">
      <p>If you are in danger, or might act on it, call now. The rest can wait.</p>
      <button type="button" onClick={() => go("help")}>
        Show help lines
      </button>
    </Notice>
  );
}
