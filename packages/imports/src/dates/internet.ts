import { wallClock } from "../zone.ts";

/** A date as mail writes it. `offset` (minutes east of UTC) is null where no zone is named that can be known. */
export interface InternetDate {
  /** Epoch ms as if the wall clock were UTC. */
  readonly wall: number;
  readonly offset: number | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const hourOf = (hours: number) => hours * 60;
/** The zones that RFC 5322, section 4.3, gives a meaning, and those of the European mail programs. Others say nothing for sure. */
const zones = new Map<string, number>([
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["z", 0],
  ["edt", hourOf(-4)],
  ["est", hourOf(-5)],
  ["cdt", hourOf(-5)],
  ["cst", hourOf(-6)],
  ["mdt", hourOf(-6)],
  ["mst", hourOf(-7)],
  ["pdt", hourOf(-7)],
  ["pst", hourOf(-8)],
  ["wet", 0],
  ["west", hourOf(1)],
  ["cet", hourOf(1)],
  ["mez", hourOf(1)],
  ["met", hourOf(1)],
  ["cest", hourOf(2)],
  ["mesz", hourOf(2)],
  ["mest", hourOf(2)],
  ["eet", hourOf(2)],
  ["eest", hourOf(3)],
  ["msk", hourOf(3)],
]);

/** Comments are in round brackets and may be nested. Whatever nests deeper than a date ever does is not looked at. */
function withoutComments(text: string): string {
  let bare = text;
  for (let depth = 0; depth < 4 && bare.includes("("); depth++) bare = bare.replace(/\([^()]*\)/g, " ");
  return bare;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const number = /^(?:gmt|utc)?([+-])(\d{2}):?(\d{2})$/i.exec(zone);
  if (!number) return zones.get(zone.toLowerCase()) ?? null;
  const minutes = Number(number[2]) * 60 + Number(number[3]);
  // No place is more than 14 hours from UTC; a larger number is a typing error.
  if (minutes > 14 * 60 || Number(number[3]) > 59) return null;
  return number[1] === "-" ? -minutes : minutes;
}

/** Two and three digits as RFC 5322 reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? year + 2000 : year + 1900;
  return digits.length === 3 ? year + 1900 : year;
}

const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?`;
const zone = String.raw`([+-]\d{2}:?\d{2}|(?:GMT|UTC)[+-]\d{2}:?\d{2}|[A-Za-z]{1,5})`;
const weekday = String.raw`(?:[A-Za-z]{2,9}\.?,?\s+)?`;
/** Fri, 7 Feb 2003 18:35:25 +0200 */
const usual = new RegExp(
  String.raw`^${weekday}(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{2,4}),?\s+${time}(?:\s*([AP]M))?(?:\s*${zone})?`,
  "i",
);
/** Fri Feb 7 18:35:25 +0200 2003, the zone before or after the year or nowhere */
const asctime = new RegExp(
  String.raw`^${weekday}([A-Za-z]{3,9})\s+(\d{1,2}),?\s+${time}(?:\s+${zone})?\s+(\d{4})(?:\s+${zone})?`,
  "i",
);
/** 2003-02-07 18:35:25 +0200, 2003-02-07T18:35:25Z */
const iso = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T\s]+${time}(?:\s*${zone})?`, "i");

function parts(text: string): readonly (string | undefined)[] | null {
  const first = usual.exec(text);
  // Year, month, day, hours, minutes, seconds, half of the day, zone.
  if (first) return [first[3], first[2], first[1], first[4], first[5], first[6], first[7], first[8]];
  const second = asctime.exec(text);
  if (second)
    return [second[7], second[1], second[2], second[3], second[4], second[5], undefined, second[6] ?? second[8]];
  const third = iso.exec(text);
  return third && [third[1], third[2], third[3], third[4], third[5], third[6], undefined, third[7]];
}

/**
 * Reads a date header, a `Received` stamp or the date of a "From " line. Undefined where it is none, or one that no calendar has:
 * a wrong date is never replaced by another, least of all by today.
 */
export function readInternetDate(text: string): InternetDate | undefined {
  if (text.length > 500) return undefined;
  // Old mail has comments and spaces everywhere (RFC 5322, section 4.3).
  const found = parts(
    withoutComments(text)
      .replace(/\s*:\s*/g, ":")
      .trim(),
  );
  if (!found) return undefined;
  const [year, month, day, hours, minutes, seconds, half, zoneName] = found;
  const number = /^\d/.test(month!) ? Number(month) : months.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
  let hour = Number(hours);
  // Some programs write both a 24-hour clock and its half.
  if (half && hour <= 12) hour = (hour % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
  const wall = wallClock(fullYear(year!), number, Number(day), hour, Number(minutes), Number(seconds ?? 0));
  return wall === undefined ? undefined : { wall, offset: offsetOf(zoneName) };
}
