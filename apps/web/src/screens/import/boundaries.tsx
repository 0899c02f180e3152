import { BoundaryQuestion } from "../they-wrote/boundary-question.tsx";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";

/** Each sentence that may be a boundary, one at a time. It cannot be skipped as a block; "Later" keeps the strictest reading. */
export function Boundaries({ run }: { readonly run: ImportRun }) {
  const all = run.preview.value?.boundaries ?? [];
  const found = all[run.asked.value];
  if (!found) return null;
  const { id, sentence, at, channel, weight } = found;
  return (
    <StepPage step="boundaries" title="What they may have asked" run={run}>
      <p class="soft">
        {run.asked.value + 1} of {all.length}
      </p>
      <BoundaryQuestion
        key={id}
        open={{ sentence, at, channel, plain: weight === "clear" }}
        onAnswer={(answer) => run.answer(answer)}
      />
      <button type="button" class="quiet" onClick={() => run.answer(undefined)}>
        Later: until then it is read as stop
      </button>
      <button type="button" class="quiet" onClick={run.back}>
        Back
      </button>
    </StepPage>
  );
}
