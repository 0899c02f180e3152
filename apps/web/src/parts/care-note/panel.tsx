import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Noticed } from "../../checker/protocol.ts";
import { Notice } from "../text.tsx";
import { CrisisQuestion } from "./crisis-question.tsx";
import { ThreatWords } from "./threat-words.tsx";

export interface PanelProps {
  readonly noticed: Noticed;
  /** The question was put. */
  readonly onPut?: () => void;
  readonly onAnswered?: () => void;
}

/**
 * The question stays once it was put, whatever is typed on: somebody who deletes the words may need it most.
 */
export function CarePanel({ noticed, onPut, onAnswered }: PanelProps) {
  const put = useSignal(false);
  useEffect(() => {
    if (noticed.crisis.length === 0) return;
    put.value = true;
    onPut?.();
  }, [noticed]);
  return (
    <div role="alert">
      {put.value ? (
        <Notice kind="stop">
          <CrisisQuestion held={onAnswered !== undefined} onAnswer={() => onAnswered?.()} />
        </Notice>
      ) : noticed.threat.length > 0 ? (
        <Notice kind="stop">
          <ThreatWords />
        </Notice>
      ) : null}
    </div>
  );
}
