import { dayOf, writeDay } from "@rekindle/journal";
import type { Row } from "../journal/transcript.ts";
import { type Counted, enough, rounded } from "./statistics.ts";

const week = 7 * 86_400_000;
const weeks = 12;

/** The last twelve weeks up to now, the oldest first. */
export interface Weeks {
  readonly weeks: readonly { readonly from: string; readonly me: number; readonly them: number }[];
  /** Theil and Sen's slope of the logarithm of one more than the messages, a week; null below 20 messages of that side in the twelve weeks. */
  readonly slope: { readonly me: Counted; readonly them: Counted };
}

/** Counts written messages by week. `rows` in any order. */
export function weeksOf(rows: readonly Row[], now: number, zone: string): Weeks {
  const counts = Array.from({ length: weeks }, () => ({ me: 0, them: 0 }));
  for (const { ts, side } of rows) {
    const index = weeks - 1 - Math.floor((now - ts) / week);
    const into = counts[index];
    if (into && ts <= now) into[side]++;
  }
  const slope = (side: "me" | "them"): Counted => {
    const n = counts.reduce((sum, count) => sum + count[side], 0);
    return { n, value: n < enough ? null : rounded(theilSen(counts.map((count) => Math.log1p(count[side])))) };
  };
  return {
    weeks: counts.map((count, index) => ({
      from: writeDay(dayOf(now - (weeks - index) * week, zone)),
      ...count,
    })),
    slope: { me: slope("me"), them: slope("them") },
  };
}

/** The median of the slopes between every two points, the points one apart. */
export function theilSen(values: readonly number[]): number {
  const slopes = values.flatMap((value, at) => values.slice(at + 1).map((later, step) => (later - value) / (step + 1)));
  slopes.sort((one, other) => one - other);
  const middle = slopes.length >> 1;
  if (slopes.length === 0) return 0;
  return slopes.length % 2 === 1 ? slopes[middle]! : (slopes[middle - 1]! + slopes[middle]!) / 2;
}
