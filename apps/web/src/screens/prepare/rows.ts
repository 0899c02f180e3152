import { type Facts, spellDay } from "@rekindle/guide";
import type { Opening } from "@rekindle/practice";
import type { Opens } from "../../session/opens.ts";
import type { ScreenName } from "../../shell/map.ts";

export interface Row {
  readonly words: string;
  readonly screen: ScreenName;
  readonly with?: Readonly<Record<string, string>>;
  /** A few soft words beside it: what is open, or why it is closed. */
  readonly note?: string;
  readonly closed?: boolean;
}

/** Six words why practice is closed beyond the verdict: the hour, the runs of today, how the last ones felt. */
const practiceOff: Readonly<Record<string, string>> = {
  night: "Off: practice is better by day",
  "two-today": "Off: two runs are enough today",
  heavier: "Off: it made things heavier lately",
  off: "Off: you have switched it off",
};

/** The rows of the tab, in their fixed order: one that the verdict closes stays where it was, with its reason. */
export function preparing(opens: Opens, facts: Facts, practice: Opening | undefined): readonly Row[] {
  const { reasons, belongings, meeting } = opens;
  return [
    { words: "Reasons to write", screen: "reasons", ...(reasons.open ? {} : { closed: true, note: reasons.why }) },
    { words: "Belongings", screen: "belongings", ...belongingsNote(belongings) },
    { words: "A meeting", screen: "meeting", ...meetingNote(meeting, facts) },
    { words: "Pocket card", screen: "card" },
    { words: "Practice", screen: "practice", ...practiceNote(opens.practice, practice) },
    { words: "The pause", screen: "pause" },
  ];
}

function belongingsNote(way: Opens["belongings"]): Pick<Row, "note"> {
  if (!way.open || way.how === "full") return {};
  return { note: way.how === "return" ? "To return, when they ask" : "To keep safe" };
}

function meetingNote(way: Opens["meeting"], { plan, today }: Facts): Pick<Row, "note" | "closed"> {
  if (!way.open) return { closed: true, note: way.why };
  if (plan) return { note: spellDay(plan.on, today) };
  return way.how === "planned" ? { note: "One that is agreed already" } : {};
}

function practiceNote(way: Opens["practice"], opening: Opening | undefined): Pick<Row, "note" | "closed"> {
  if (!way.open) return { closed: true, note: way.why };
  if (!opening || opening.open) return opening ? { note: opening.say } : {};
  return { closed: true, note: practiceOff[opening.reason] ?? opening.say };
}

/** What stands there in the steps `protected` and `closed`. */
export const forYou: readonly Row[] = [
  { words: "The next hour", screen: "next-hour" },
  { words: "The next week", screen: "next-hour", with: { part: "week" } },
  { words: "Talking to somebody", screen: "help" },
  { words: "Closing path", screen: "closing" },
];

export const besides: readonly Row[] = [
  { words: "Practical matters", screen: "practical" },
  { words: "An event you both attend", screen: "shared-event" },
];
