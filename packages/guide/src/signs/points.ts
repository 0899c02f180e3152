/** Bookkeeping of positives, with its caps (contract/signs.md, 4 and 5). The numbers are choices, and are never shown. */
import type { Day } from "@rekindle/journal";
import type { Dated } from "../facts/index.ts";
import type { CatalogueSign } from "./catalogue.ts";

/** A recorded sign that counts. */
export interface Counted {
  readonly item: Dated<"sign">;
  readonly known: CatalogueSign;
  /** Days since it was noticed. */
  readonly age: number;
}

/** The contact or meeting that a sign belongs to; without one, its day. */
export const occasionOf = ({ item }: Counted): string | Day => item.entry.occasion ?? item.day;

const familyCaps: Record<string, number> = {
  nonverbal: 1,
  digital: 1,
  context: 1,
  reciprocity: 2,
  meeting: 4,
  initiative: 4,
  verbal: 6,
};
const occasionCap = 3;
const halvesAfterDays = 30;
const apartDays = 7;

/** The points of the positives together; the order of entries does not matter. */
export function pointsFor(positives: readonly Counted[]): number {
  const byFamily = new Map<string, number>();
  const byOccasion = new Map<string | number, number>();
  const counted = new Map<string, number[]>();
  const worth = positives
    .map((sign) => ({ sign, points: pointsOf(sign) }))
    .sort(
      (a, b) =>
        b.points - a.points ||
        a.sign.item.ms - b.sign.item.ms ||
        (a.sign.item.entry.id < b.sign.item.entry.id ? -1 : 1),
    );
  for (const { sign, points } of worth) {
    // The same sign at most twice, and a week apart.
    const days = counted.get(sign.known.id) ?? [];
    if (days.length >= 2 || days.some((day) => Math.abs(day - sign.item.day) < apartDays)) continue;
    counted.set(sign.known.id, [...days, sign.item.day]);
    const occasion = occasionOf(sign);
    const left = occasionCap - (byOccasion.get(occasion) ?? 0);
    const given = Math.min(points, Math.max(left, 0));
    byOccasion.set(occasion, (byOccasion.get(occasion) ?? 0) + given);
    byFamily.set(sign.known.family, (byFamily.get(sign.known.family) ?? 0) + given);
  }
  let sum = 0;
  for (const [family, points] of byFamily) sum += Math.min(points, familyCaps[family] ?? 1);
  return sum;
}

function pointsOf({ item, known, age }: Counted): number {
  const points = item.entry.basis === "impression" ? Math.min(known.points, 1) : known.points;
  return age > halvesAfterDays ? points / 2 : points;
}
