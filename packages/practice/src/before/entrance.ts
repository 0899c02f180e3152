/** The entrance: all that a screen asks of a journal before a scene is chosen. */
import { factsOn } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import type { PracticeRecord } from "../days.ts";
import { type Opening, practiceOpen } from "../opening.ts";
import { beforeTheFirst, type PartnerName, partnerName } from "../run/partner.ts";
import { practiceFacts } from "../situation.ts";

export interface Entrance {
  readonly opening: Opening;
  /** The name of every partner here. */
  readonly partner: PartnerName;
  /** Said once, before the first run; null once a run was kept. */
  readonly before: string | null;
  /** The local day that a run of now is kept under. */
  readonly day: string;
  /** Whose help lines to show, from the profile; undefined where it names none. */
  readonly country: string | undefined;
}

/**
 * @param entries of the journal; none where there is no journal.
 * @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 * @param most runs a day, where the person chose fewer than two.
 */
export function entranceOn(
  entries: readonly Entry[],
  now: string,
  records: readonly PracticeRecord[] = [],
  most?: 0 | 1 | 2,
): Entrance {
  const facts = practiceFacts(entries, now);
  const { theirName, country } = factsOn(entries, now).profile;
  return {
    opening: practiceOpen(facts, records, most),
    partner: partnerName(theirName),
    before: records.length === 0 ? beforeTheFirst(theirName) : null,
    day: facts.day,
    country,
  };
}
