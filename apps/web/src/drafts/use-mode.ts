import { useSignal } from "@preact/signals";
import type { Facts, Guidance } from "@rekindle/guide";
import { readMoment } from "@rekindle/journal";
import { useEffect } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { useFacts, useGuidance, useZone } from "../session/guidance.ts";
import { questionsOpen } from "../shell/ask-first.ts";
import { type Hour, isNightAt } from "./hours.ts";
import { type Mode, modeOf } from "./mode.ts";
import { openBoundaryIn } from "./open-boundary.ts";

export interface Writing {
  readonly mode: Mode;
  readonly guidance: Guidance;
  readonly facts: Facts;
  readonly now: Hour;
  readonly night: boolean;
}

/** What writing is open now; undefined until what is kept has been looked at, so that nothing opens for a moment. */
export function useWriting(): Writing | undefined {
  const session = useSession();
  const guidance = useGuidance();
  const facts = useFacts();
  const zone = useZone();
  const boundary = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    void openBoundaryIn(session.sealed).then((open) => {
      boundary.value = open !== undefined;
    });
  }, []);
  if (boundary.value === undefined) return undefined;
  const now = { ms: readMoment(guidance.now)!.ms, zone };
  return {
    mode: modeOf(guidance, facts, { boundary: boundary.value, questions: questionsOpen(session) }),
    guidance,
    facts,
    now,
    night: isNightAt(now),
  };
}
