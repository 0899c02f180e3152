/** The facts of practice from a journal. */
import { positionOn } from "@rekindle/guide";
import { dayOf, type Entry, minuteOfDay, readMoment, writeDay } from "@rekindle/journal";
import type { PracticeFacts } from "./opening.ts";

/** Days for which a staged encounter closes practice; our choice. */
const stagedFor = 30;

/**
 * @param entries of the journal; none where there is no journal yet, and then the day is that of `now`'s own zone.
 * @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 */
export function practiceFacts(entries: readonly Entry[], now: string): PracticeFacts {
  const { facts, decision, rule } = positionOn(entries, now);
  const { ms, zone: zoneOfNow } = readMoment(now)!;
  const zone = entries.length === 0 ? zoneOfNow : facts.story.zone;
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
    unsure: rule === "you-first" && !facts.concerns.has("self-harm"),
    day: writeDay(dayOf(ms, zone)),
    minute: minuteOfDay(ms, zone),
  };
}
