import { inOrder, isNewer } from "@rekindle/journal";
import type { Contacts } from "./contacts.ts";
import type { Quiet } from "./quiet.ts";
import type { Dated, Story } from "./story.ts";

export interface Unanswered {
  /** Different local days of openers made in due time or after a meeting, with nothing personal of theirs since. */
  readonly attempts: number;
  /** Different local days of the others: openers inside an unfinished quiet. */
  readonly lapses: number;
  readonly openers: readonly Dated<"contact">[];
}

/** My openers in a row without an answer. */
export function readUnanswered(story: Story, contacts: Contacts, quiet: Quiet | undefined): Unanswered {
  const meetings = story.since("meeting");
  const floor = [story.breakup, contacts.theirs.at(-1), meetings.at(-1)]
    .filter((item) => item !== undefined)
    .sort(inOrder)
    .at(-1);
  const openers = contacts.openers.filter((opener) => !floor || isNewer(opener, floor));
  const attempts = new Set<number>();
  const lapses = new Set<number>();
  for (const opener of openers) {
    const inTime = quiet?.completedBy !== undefined && inOrder(opener, quiet.completedBy) >= 0;
    const afterMeeting = meetings[0] !== undefined && isNewer(opener, meetings[0]);
    (inTime || afterMeeting ? attempts : lapses).add(opener.day);
  }
  return { attempts: attempts.size, lapses: lapses.size, openers };
}
