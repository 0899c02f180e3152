/** Before a real meeting: the page to read, the scene to practise, the card to take along. */
import { factsOn, spellDay, spellMinute } from "@rekindle/guide";
import { type Entry, minuteOfDay, readMoment } from "@rekindle/journal";
import type { PracticeRecord } from "../days.ts";
import { fittingScene, type Opening, practiceOpen } from "../opening.ts";
import { practiceFacts } from "../situation.ts";
import type { PocketCard } from "./card.ts";

/** One thing to settle beforehand. */
export interface Beforehand {
  readonly say: string;
  readonly cites: readonly [string, ...string[]];
}

export interface MeetingCompanion {
  /** "Thursday 2 April, 16:00"; the time only where the plan holds one. */
  readonly when: string;
  /** As the person wrote it; null where the plan holds none. */
  readonly place: string | null;
  /** True on the day itself. */
  readonly today: boolean;
  /** The id of the scene to offer; null where practice is closed, and `opening` says why. */
  readonly scene: string | null;
  readonly opening: Opening;
  readonly beforehand: readonly Beforehand[];
  readonly card: PocketCard;
}

/** What the person may write on the card: topics and a goodbye of their own. */
export interface OwnWords {
  /** Easy topics, at most three are shown. */
  readonly topics?: readonly string[];
  readonly goodbye?: string;
}

/**
 * For the agreed meeting that lies ahead or is today; null where there is none.
 * @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 * @param most runs of practice a day, where the person chose fewer than two.
 */
export function companionOn(
  entries: readonly Entry[],
  now: string,
  records: readonly PracticeRecord[] = [],
  own: OwnWords = {},
  most?: 0 | 1 | 2,
): MeetingCompanion | null {
  const { plan, today, story } = factsOn(entries, now);
  if (!plan || plan.on < today) return null;
  const facts = practiceFacts(entries, now);
  // An order, a fear or a no came before the plan: nothing is prepared then.
  if (facts.scenario !== "meeting") return null;
  const opening = practiceOpen(facts, records, most);
  const time = timeOf(plan.entry.entry.on, story.zone);
  const when = `${spellDay(plan.on, today)}${time === null ? "" : `, ${time}`}`;
  const place = plan.entry.entry.place ?? null;
  return {
    when,
    place,
    today: plan.on === today,
    scene: opening.open ? fittingScene("meeting", records) : null,
    opening,
    beforehand,
    card: meetingCard(when, place, own),
  };
}

/** The clock of a plan on the person's own wall; null where only a day is named. */
function timeOf(on: string, zone: string): string | null {
  const moment = readMoment(on);
  return moment ? spellMinute(minuteOfDay(moment.ms, zone)) : (/[T ](\d\d:\d\d)/.exec(on)?.[1] ?? null);
}

const beforehand: readonly Beforehand[] = [
  { say: "Where: public, easy to leave, not a home.", cites: ["meeting/any-meeting-counts"] },
  { say: "How long: agree on an hour.", cites: ["meeting/end-on-a-high"] },
  { say: "How you get home: by yourself, and sober.", cites: ["meeting/keep-some-distance", "care/not-at-night"] },
  { say: "Three topics that are easy.", cites: ["meeting/light-and-fun", "meeting/catch-up"] },
  {
    say: "Not this time: the break-up, who they see, that you missed them.",
    cites: ["meeting/nothing-serious", "meeting/do-not-tip-your-hand"],
  },
  {
    say: "If they open the serious subject: “I would like to talk about that, calmly, another day. Today I am glad to see you.”",
    cites: ["meeting/nothing-serious"],
  },
  {
    say: "By the third meeting, or before more than talking: say what you hope, and that a no is fine.",
    cites: ["care/honest-advice"],
  },
  { say: "Nervous is normal, probably on both sides.", cites: ["meeting/nerves-are-normal"] },
];

const usualTopics = ["How have they been?", "What is new at work, at home?", "Something you both find funny."];
const usualGoodbye = "It was good to see you. I have to get going.";

function meetingCard(when: string, place: string | null, { topics = [], goodbye = "" }: OwnWords): PocketCard {
  const kept = topics.map((topic) => topic.trim()).filter((topic) => topic !== "");
  return {
    title: place === null ? when : `${place}, ${when}`,
    lines: [...(kept.length > 0 ? kept : usualTopics).slice(0, 3), `“${goodbye.trim() || usualGoodbye}”`],
    notToday: "Not today: the two of you, the break-up, who they see, that you missed them.",
    foot: "An hour is plenty. Go while it is good.",
    cites: ["meeting/light-and-fun", "meeting/nothing-serious", "meeting/end-on-a-high"],
  };
}
