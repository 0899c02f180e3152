/** The facts of practice from a journal. */
import { positionOn } from "@rekindle/guide";
import { type Entry, writeDay } from "@rekindle/journal";
import type { PracticeFacts } from "./opening.ts";

/** Days for which a staged encounter closes practice; our choice. */
const stagedFor = 30;

/** @param now an RFC 9557 string with an offset. @throws RangeError where it is none. */
export function practiceFacts(entries: readonly Entry[], now: string): PracticeFacts {
  const { facts, decision } = positionOn(entries, now);
  return {
    step: decision.step,
    verdict: decision.verdict,
    scenario: decision.scenario,
    space: facts.boundaries.some(({ ask }) => ask === "space"),
    pursuit: facts.pursuit !== undefined,
    // Whenever it was: also one from before the break-up was recorded.
    stagedLately: facts.story
      .all("encounter")
      .some(({ entry, day }) => entry.how === "staged" && facts.today < day + stagedFor),
    selfHarm: facts.concerns.has("self-harm"),
    day: writeDay(facts.today),
    minute: facts.story.minute,
  };
}
