/** When practice is open, and with which scenes. A function of plain facts; whoever knows the journal gathers them. */
import type { PracticeRecord } from "./days.ts";

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
  /** The local day, such as "2026-04-02", and the minute of it, 0 to 1439. */
  readonly day: string;
  readonly minute: number;
}

export type Closed =
  | "self-harm"
  | "protected"
  | "closed"
  | "none"
  | "logistics-only"
  | "pursuit"
  | "staged"
  | "night"
  | "two-today"
  | "heavier";

export type Opening =
  | { readonly open: true; readonly scenes: readonly string[]; readonly runsLeft: 1 | 2 }
  | {
      readonly open: false;
      readonly reason: Closed;
      readonly say: string;
      /** Where to go instead. */
      readonly instead: "crisis" | "pause" | "tomorrow";
    };

/** Our choices, one table. People may only make them stricter. */
const runsADay = 2;
const dayBegins = 8 * 60;
const dayEnds = 22 * 60;
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
const fitting: Readonly<Record<NonNullable<PracticeFacts["scenario"]>, readonly string[]>> = {
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
 */
export function practiceOpen(facts: PracticeFacts, records: readonly PracticeRecord[] = []): Opening {
  const { step, verdict } = facts;
  if (facts.selfHarm) return shut("self-harm", "Not now. You come first.", "crisis");
  if (step === "protected")
    return shut("protected", "Closed: contact is off, so there is nothing to rehearse.", "pause");
  if (step === "closed") return shut("closed", "Closed: this has ended, and there is nothing to rehearse.", "pause");
  if (verdict === "none") return shut("none", "Closed: no contact now, so there is nothing to rehearse.", "pause");
  if (verdict === "logistics-only")
    return shut("logistics-only", "Closed: practical matters only, and they need no rehearsal.", "pause");
  if (facts.pursuit) return shut("pursuit", "Closed: too many messages went out in a row. First some quiet.", "pause");
  if (facts.stagedLately) return shut("staged", "Closed for a month: that meeting was no chance.", "pause");
  const today = records.filter(({ day }) => day === facts.day).length;
  if (today >= runsADay) {
    return shut("two-today", "Two runs today. More would be going round in circles. Tomorrow is fine.", "tomorrow");
  }
  if (heavierTwice(records, facts.day)) {
    return shut("heavier", "Practice seems to make it heavier. Leave it for a week.", "pause");
  }
  if (facts.minute >= dayEnds || facts.minute < dayBegins)
    return shut("night", "Practice is better by day.", "tomorrow");
  const scenes = facts.space ? [...encounters, aNo] : inOrder(facts.scenario);
  return { open: true, scenes, runsLeft: today === 0 ? 2 : 1 };
}

function inOrder(scenario: PracticeFacts["scenario"]): readonly string[] {
  const first = scenario === null ? [] : fitting[scenario];
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

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The scene to offer before a real meeting, an encounter just had, a call expected. */
export const fittingScene = (scenario: PracticeFacts["scenario"]): string =>
  scenario === null ? encounters[0] : fitting[scenario][0]!;
