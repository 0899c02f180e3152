import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LongWork } from "../../parts/long-work.tsx";
import { Notice } from "../../parts/text.tsx";
import type { ImportRun } from "./import.ts";
import { type Step, stepsOf } from "./state.ts";
import { progressWords } from "./words.ts";

interface StepProps {
  readonly step: Step;
  readonly title: string;
  readonly run: ImportRun;
  readonly children: ComponentChildren;
}

/** A step: its number and title, which get the focus, then what is being read or went wrong, then the step itself. */
export function StepPage({ step, title, run, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const work = run.work.value;
  const failure = run.failure.value;
  useEffect(() => heading.current?.focus(), [step]);
  // What had the focus gives way to the bar, and the bar to the step.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [!work]);
  const coming = stepsOf(run);
  return (
    <>
      <p class="soft small">Import</p>
      <h1 ref={heading} tabIndex={-1}>
        Step {coming.indexOf(step) + 1} of {coming.length}: {title}
      </h1>
      {failure ? (
        <div role="alert">
          <Notice kind="care">
            <p>
              {failure.message} {failure.fix}
            </p>
            <p>Nothing was kept.</p>
          </Notice>
        </div>
      ) : null}
      {work ? <LongWork {...progressWords(work)} onStop={run.stop} /> : children}
    </>
  );
}
