/** When practice is open, and with which scenes. A function of plain facts; whoever knows the journal gathers them. */
import { isNightMinute, readDay } from "@rekindle/journal";
import type { PracticeRecord } from "./days.ts";
import { inWords } from "./words.ts";

export interface PracticeFacts {
  readonly step: "step-back" | "reconnect" | "meet" | "build" | "closed" | "protected";
  readonly verdict: "wait" | "reply" | "reach-out" | "logistics-only" | "none";
  readonly scenario: "they-write" | "encounter" | "you-write" | "meeting" | null;
  /** A boundary that asks for space is in force. */
  readonly space: boolean;
  /** Contacts that followed one another without an answer, within the last 30 days. */
  readonly pursuit: boolean;
  /** An encounter that only looked like chance, within the last 30 days. */
  readonly stagedLately: boolean;
  /** A concern about the person's own life is active. */
  readonly selfHarm: boolean;
  /** Whether anybody is afraid, or asked to be left alone, is an open question. */
  readonly unsure: boolean;
  /** The local day, such as "2026-04-02", and the minute of it, 0 to 1439. */
  readonly day: string;
  readonly minute: number;
}

export type Closed =
  | "self-harm"
  | "unsure"
  | "protected"
  | "closed"
  | "none"
  | "logistics-only"
  | "pursuit"
  | "staged"
  | "night"
  | "two-today"
  | "heavier"
  | "off";

export type Opening =
  | {
      readonly open: true;
      /** Ids of the scenes that may be played, those that fit the situation first. */
      readonly scenes: readonly string[];
      /** How many of them, from the first, fit where the person stands; 0 where none fits more than another. */
      readonly fitting: number;
      readonly runsLeft: 1 | 2;
      /** "Two a day; one left." */
      readonly say: string;
    }
  | {
      readonly open: false;
      readonly reason: Closed;
      readonly say: string;
      /** Where to go instead. */
      readonly instead: "crisis" | "pause" | "tomorrow";
    };

/** Our choices, one table. People may only make them stricter. */
const runsADay = 2;
const week = 7;

const encounters = [
  "encounter/supermarket",
  "encounter/street-with-friend",
  "encounter/party",
  "encounter/platform",
] as const;
const aNo = "any/a-clear-no";
const calls = ["call/in", "call/out", "call/voicemail"] as const;
const meetings = ["meeting/first-coffee", "meeting/about-the-break-up", "meeting/somebody-else"] as const;
const all: readonly string[] = [...encounters, ...calls, "message/reply", ...meetings, aNo];

/** Scenes that fit the situation, which come first. A plan or a meeting has its own. */
const fits: Readonly<Record<NonNullable<PracticeFacts["scenario"]>, readonly string[]>> = {
  "they-write": ["message/reply", "call/in"],
  encounter: encounters,
  "you-write": ["call/out", "call/voicemail"],
  meeting: meetings,
};

const shut = (reason: Closed, say: string, instead: "crisis" | "pause" | "tomorrow"): Opening => ({
  open: false,
  reason,
  say,
  instead,
});

/**
 * What is open now. The reasons stand in the order of care: life first, then safety, then what they asked, then the clock.
 * @param records what was kept of earlier runs, in any order.
 * @param most runs a day, where the person chose fewer than two. More cannot be chosen.
 */
export function practiceOpen(
  facts: PracticeFacts,
  records: readonly PracticeRecord[] = [],
  most: 0 | 1 | 2 = runsADay,
): Opening {
  const { step, verdict } = facts;
  if (facts.selfHarm) return shut("self-harm", "Not now. You come first.", "crisis");
  if (step === "protected")
    return shut("protected", "Closed: contact is off, so there is nothing to rehearse.", "pause");
  if (step === "closed") return shut("closed", "Closed: this has ended, and there is nothing to rehearse.", "pause");
  if (facts.unsure)
    return shut(
      "unsure",
      "Closed until the safety question is answered: is anybody afraid, or has anybody asked you to stay away?",
      "pause",
    );
  if (verdict === "none") return shut("none", "Closed: no contact now, so there is nothing to rehearse.", "pause");
  if (verdict === "logistics-only")
    return shut("logistics-only", "Closed: practical matters only, and they need no rehearsal.", "pause");
  if (facts.pursuit) return shut("pursuit", "Closed: too many messages went out in a row. First some quiet.", "pause");
  if (facts.stagedLately)
    return shut("staged", "Closed for a month: that meeting was arranged to look like chance.", "pause");
  if (most === 0) return shut("off", "You switched practice off. The switch is in the settings.", "pause");
  if (heavierTwice(records, facts.day)) {
    return shut("heavier", "Practice seems to make it heavier. Leave it for a week.", "pause");
  }
  const runsLeft = Math.min(most, runsADay) - records.filter(({ day }) => day === facts.day).length;
  if (runsLeft <= 0) {
    const runs = most === 1 ? "One run today, as you chose." : "Two runs today.";
    return shut("two-today", `${runs} More would be going round in circles. Tomorrow is fine.`, "tomorrow");
  }
  if (isNightMinute(facts.minute)) return shut("night", "Practice is better by day.", "tomorrow");
  const scenes = facts.space ? [...encounters, aNo] : inOrder(facts.scenario);
  const fitting = facts.space || facts.scenario === null ? 0 : fits[facts.scenario].length;
  const left = `${inWords(runsLeft)} left.`;
  const say = most === 1 ? "One a day, as you chose." : `Two a day; ${left}`;
  return { open: true, scenes, fitting, runsLeft: runsLeft as 1 | 2, say };
}

function inOrder(scenario: PracticeFacts["scenario"]): readonly string[] {
  const first = scenario === null ? [] : fits[scenario];
  return [...first, ...all.filter((id) => !first.includes(id))];
}

/** Heavier twice within a week; it stays closed for a week from the second. */
function heavierTwice(records: readonly PracticeRecord[], today: string): boolean {
  const heavy = records
    .filter(({ felt }) => felt === "heavier")
    .map(({ day }) => dayNumber(day))
    .toSorted((a, b) => a - b);
  const now = dayNumber(today);
  return heavy.some((day, index) => {
    const before = heavy[index - 1];
    return before !== undefined && day - before < week && now >= day && now - day < week;
  });
}

/** Days since 1970-01-01; a day that is none counts for no week. */
const dayNumber = (day: string): number => readDay(day) ?? Number.NaN;

/**
 * The scene to offer before a real meeting, after an encounter, where a call may come: the first of those that fit which
 * was not played yet, else the first. An id.
 */
export function fittingScene(
  scenario: PracticeFacts["scenario"],
  records: readonly Pick<PracticeRecord, "scene">[] = [],
): string {
  const those = scenario === null ? encounters : fits[scenario];
  return those.find((id) => !records.some(({ scene }) => scene === id)) ?? those[0]!;
}
