/** Years as phones write them: Gregorian, Buddhist, Persian, Islamic (Umm al-Qura) and of the Republic of China. */

export type Calendar = "gregorian" | "buddhist" | "persian" | "islamic" | "roc";

/** WhatsApp has existed since 2009. */
export const firstYear = 2009;

/**
 * The calendar that a year of three or four digits belongs to, if it then lies between 2009 and `lastYear`. The ranges are disjoint
 * until the 2060s.
 */
export function calendarOf(year: number, lastYear: number): Calendar | undefined {
  if (year >= firstYear && year <= lastYear) return "gregorian";
  if (year >= firstYear + 543 && year <= lastYear + 543) return "buddhist";
  if (year >= firstYear - 622 && year <= lastYear - 621) return "persian";
  if (year >= 1430 && year <= 1430 + Math.ceil((lastYear - firstYear + 1) * 1.031)) return "islamic";
  if (year >= firstYear - 1911 && year <= lastYear - 1911) return "roc";
  return undefined;
}

/** A year of two digits: 2000 and on, or Buddhist (67 is 2024), whichever lies between 2009 and `lastYear`. */
export function fullYear(short: number, lastYear: number): number | undefined {
  if (short > 99) return undefined;
  if (2000 + short >= firstYear && 2000 + short <= lastYear) return 2000 + short;
  const buddhist = 2500 + short - 543;
  return buddhist >= firstYear && buddhist <= lastYear ? buddhist : undefined;
}

const day = 86_400_000;
const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** Midnight (as if UTC) of a date in a calendar that `Intl` knows, or undefined where the month has no such day. */
export function fromCalendar(
  calendar: "persian" | "islamic",
  year: number,
  month: number,
  date: number,
): number | undefined {
  let format = formats.get(calendar);
  if (!format) {
    const name = calendar === "persian" ? "persian" : "islamic-umalqura";
    format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    formats.set(calendar, format);
  }
  const read = (at: number) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    return { year: parts.get("year") ?? Number.NaN, month: parts.get("month") ?? 0, date: parts.get("day") ?? 0 };
  };
  const length = calendar === "persian" ? 365.2422 : 354.367;
  const start = calendar === "persian" ? Date.UTC(622, 2, 21) : Date.UTC(622, 6, 19);
  let at = Math.round((start + ((year - 1) * length + (month - 1) * (length / 12) + date - 1) * day) / day) * day;
  // The guess is some days off; each step measures what is left.
  for (let step = 0; step < 8; step++) {
    const found = read(at);
    if (found.year === year && found.month === month && found.date === date) return at;
    const off = (year - found.year) * length + (month - found.month) * (length / 12) + (date - found.date);
    if (!Number.isFinite(off)) return undefined;
    at += (Math.round(off) || Math.sign(off)) * day;
  }
  return undefined;
}
