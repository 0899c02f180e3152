/** When a day from a card or a calendar comes next, and the entry it gives. */
import type { EntryOf } from "@rekindle/journal";
import type { ImportedOccasion } from "./model.ts";
import { wallClock } from "./zone.ts";

/** How somebody came to know a day; the question of the journal's `learned`. */
export type Learned = EntryOf<"occasion">["learned"];

const two = (number: number) => String(number).padStart(2, "0");

/**
 * The next time a day comes, `today` included, as `YYYY-MM-DD`; a single day is itself, also when it is past. In a year without
 * 29 February the day is 28 February. Undefined where `today` is no date.
 */
export function nextDay({ on, yearly }: Pick<ImportedOccasion, "on" | "yearly">, today: string): string | undefined {
  if (!yearly && !on.startsWith("--")) return on;
  const year = Number(/^(\d{4})-\d\d-\d\d$/.exec(today)?.[1]);
  const [month = 0, day = 0] = on.slice(-5).split("-").map(Number);
  if (!(year > 0)) return undefined;
  for (const candidate of [year, year + 1]) {
    const exists = wallClock(candidate, month, day) !== undefined;
    const next = `${candidate}-${two(month)}-${two(exists ? day : day - 1)}`;
    if (next >= today) return next;
  }
  return undefined;
}

/** The part of an entry that an occasion gives, once somebody has said how they know it. Id and moment are the caller's. */
export function occasionFields(
  occasion: ImportedOccasion,
  learned: Learned,
  today: string,
): Pick<EntryOf<"occasion">, "kind" | "on" | "what" | "learned"> | undefined {
  const on = nextDay(occasion, today);
  return on === undefined ? undefined : { kind: "occasion", on, what: occasion.what, learned };
}
