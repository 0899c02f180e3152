/** Which entries count at a moment, and in which order. */
import type { Entry, UnknownEntry } from "./entry.ts";
import { type Day, readMoment } from "./time.ts";

/** An entry with its moment read once. */
export interface Timed<E extends Entry | UnknownEntry = Entry> {
  readonly entry: E;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number;
  /** The zone or offset that the entry's own time names. */
  readonly zone: string;
  /** The local calendar day; 0 until whoever knows the person's zone has set it. It stands here so that no entry is copied. */
  day: Day;
}

const dayMs = 86_400_000;

/** Older first: by moment, then by id (contract: "Latest, newer: by `at`, then by `id`"). */
export function inOrder(a: { ms: number; entry: { id: string } }, b: { ms: number; entry: { id: string } }): number {
  return a.ms - b.ms || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}

/** True where `a` is newer than `b`: later, or at the same instant with the greater id. */
export const isNewer = (a: Timed, b: Timed): boolean => inOrder(a, b) > 0;

/** Taking these back counts only a day later: no such change acts at once (care/confirm-what-looks-like-a-boundary). */
export const takesADay = ({ kind }: Entry): boolean => kind === "boundary" || kind === "concern" || kind === "stance";

/**
 * The entries that count at `now` (milliseconds): not later than it and not retracted, oldest first.
 * A retraction counts unless a later counted one names it. Of what takes a day it counts only a day
 * after it was made.
 */
export function countedEntries(entries: readonly Entry[], now: number): Timed[] {
  const timed: Timed[] = [];
  const retractions: Timed[] = [];
  let sorted = true;
  for (const entry of entries) {
    const moment = readMoment(entry.at);
    if (!moment || moment.ms > now) continue;
    const item = { entry, ms: moment.ms, zone: moment.zone, day: 0 };
    const last = timed[timed.length - 1];
    if (last && inOrder(last, item) > 0) sorted = false;
    timed.push(item);
    if (entry.kind === "retraction") retractions.push(item);
  }
  if (!sorted) timed.sort(inOrder);
  if (retractions.length === 0) return timed;

  const guarded = new Set<string>();
  for (const { entry } of timed) if (takesADay(entry)) guarded.add(entry.id);
  const retracted = new Set<string>();
  // Latest first: whether a retraction counts depends only on later ones. One that names itself changes nothing.
  for (const { entry, ms } of retractions.sort(inOrder).reverse()) {
    if (entry.kind !== "retraction" || retracted.has(entry.id)) continue;
    if (guarded.has(entry.entry) && now - ms < dayMs) continue;
    if (entry.entry === entry.id) continue;
    retracted.add(entry.entry);
  }
  return retracted.size === 0 ? timed : timed.filter(({ entry }) => !retracted.has(entry.id));
}
