/** What is kept of a run, and when there is another: day, scene, ending, names of findings, how it felt. No words. */
import { readDay } from "@rekindle/journal";
import { findingsOf } from "./debrief/debrief.ts";
import type { Run } from "./run/run.ts";
import { type Ending, endings, type Temperament, temperaments } from "./scene.ts";

export const feelings = ["lighter", "same", "heavier"] as const;
export type Feeling = (typeof feelings)[number];

/** Asked after a debrief; no answer is an answer too. */
export const feltQuestion = "How was that for you?";

/** Kept beside the journal, never in it: a run is no entry, gives no verdict and no sign. */
export interface PracticeRecord {
  /** The local day, such as "2026-04-02". */
  readonly day: string;
  readonly scene: string;
  readonly temperament: Temperament;
  readonly ending: Ending;
  readonly found: readonly string[];
  readonly felt?: Feeling;
}

/** A run counts once you have said two things. */
export const countsAsRun = ({ place }: Run): boolean => place.turn >= 2;

/** Null where the run does not count, or where help opened: of that nothing is kept. */
export function recordOf(run: Run, day: string, felt?: Feeling): PracticeRecord | null {
  if (run.place.ending === null || run.help !== null || !countsAsRun(run)) return null;
  const { scene, temperament } = run.cast;
  const found = findingsOf(run).map(({ id }) => id);
  return { day, scene: scene.id, temperament, ending: run.place.ending, found, ...(felt ? { felt } : {}) };
}

/** Runs of a scene whose partners do not come again yet: of six, two are left to be drawn. Our choice. */
const lately = 4;

/** Whom you met in the last runs of a scene, today's among them: the next run meets somebody else. */
export const metLately = (records: readonly PracticeRecord[], scene: string): readonly Temperament[] =>
  records
    .filter((record) => record.scene === scene)
    .toReversed()
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, lately)
    .map(({ temperament }) => temperament);

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  (list as readonly unknown[]).includes(value);
const isName = (value: unknown): value is string => typeof value === "string" && /^[a-z]+([/-][a-z]+)*$/.test(value);

/** A record as it was stored, for instance a parsed line of JSON. Null where it is none; unknown fields are dropped. */
export function readRecord(value: unknown): PracticeRecord | null {
  if (typeof value !== "object" || value === null) return null;
  const { day, scene, temperament, ending, found, felt } = value as Record<string, unknown>;
  if (typeof day !== "string" || readDay(day) === undefined || !isName(scene)) return null;
  if (!isOneOf(temperaments, temperament) || !isOneOf(endings, ending)) return null;
  if (!Array.isArray(found) || !found.every(isName)) return null;
  if (felt !== undefined && !isOneOf(feelings, felt)) return null;
  return { day, scene, temperament, ending, found, ...(felt === undefined ? {} : { felt }) };
}
