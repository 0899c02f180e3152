import { wallClock } from "../zone.ts";

/** Apple writes birthdays without a year in this one, a leap year before its calendar begins. */
const noYear = 1604;
const earliest = 1800;
const latest = 2100;

/** `YYYY-MM-DD`, or `--MM-DD`. */
export type LifeDay = `${string}-${string}-${string}`;

const two = (number: number) => String(number).padStart(2, "0");

/**
 * A day in somebody's life as contact cards and calendars write it: `1980-03-22`, `19800322`, `1980/03/22`, with a time behind it or
 * not; `--0322` and `--03-22` where the year is not known. Gives `YYYY-MM-DD` or `--MM-DD`; "impossible" for a day that no
 * calendar has; undefined for what is no day, a month alone among them.
 */
export function readLifeDate(text: string, omittedYear = noYear): LifeDay | "impossible" | undefined {
  const match = /^\s*(?:(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})|--(\d{2})-?(\d{2}))(?:[T ].*)?\s*$/.exec(text);
  if (!match) return undefined;
  const year = match[1] === undefined ? 0 : Number(match[1]);
  const month = Number(match[3] ?? match[5]);
  const day = Number(match[4] ?? match[6]);
  if (match[1] !== undefined && match[2] === "" && (match[3]!.length !== 2 || match[4]!.length !== 2)) return undefined;
  const yearless = year === 0 || year === omittedYear || year === noYear;
  if (!yearless && (year < earliest || year > latest)) return "impossible";
  // A leap year, so that 29 February is a day.
  if (wallClock(yearless ? 2000 : year, month, day) === undefined) return "impossible";
  return `${yearless ? "-" : String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
