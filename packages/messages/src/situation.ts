/** What the journal adds to the words: where somebody stands, whose turn it is, what would fit. */
import { allowedChannels, positionOn, type Step, type Verdict } from "@rekindle/guide";
import { type Channel, channels, type Entry, minuteOfDay, writeDay } from "@rekindle/journal";

export interface Situation {
  readonly step: Step;
  readonly verdict: Verdict;
  /** The id of the verdict rule that decided. */
  readonly rule: string;
  /** Why, in the guide's words. */
  readonly headline: string;
  readonly line: string;
  readonly cites: readonly string[];
  /** The day on which the hold ends, such as "2026-04-12"; null where the rule names none. */
  readonly until: string | null;
  readonly channels: readonly Channel[];
  /** Ways that they asked to leave alone, whatever else the verdict allows; left out where nothing is known of them. */
  readonly leftAlone?: readonly Channel[];
  /** Minute of the local day, 0 to 1439; null where unknown. */
  readonly minute: number | null;
  /** Days on which the person has written first since they last heard from the other. */
  readonly inARow: number;
}

/** @param now an RFC 9557 string with an offset. @throws RangeError where it is none. */
export function situationOn(entries: readonly Entry[], now: string): Situation {
  const { facts, rule, decision } = positionOn(entries, now);
  return {
    step: decision.step,
    verdict: decision.verdict,
    rule,
    headline: decision.headline,
    line: decision.line,
    cites: decision.cites ?? [],
    until: decision.until === null ? null : writeDay(decision.until),
    channels: decision.channels ?? [],
    leftAlone: channels.filter((channel) => !allowedChannels([channel], facts).includes(channel)),
    minute: minuteOfDay(facts.now, facts.story.zone),
    inARow: facts.unanswered.attempts + facts.unanswered.lapses,
  };
}
