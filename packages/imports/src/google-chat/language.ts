/** The words of dates in the languages of Google accounts, as this machine's Intl has them. */

export interface Language {
  /** Longest first, with the month from 1. */
  readonly months: readonly (readonly [name: string, month: number])[];
  /** Longest first, with the day from 0, Sunday. */
  readonly weekdays: readonly (readonly [name: string, day: number])[];
  /** Words for a part of the day, longest first, with the hours that they stand beside; without spaces and dots. */
  readonly periods: readonly (readonly [word: string, hours: ReadonlySet<number>])[];
}

/**
 * Not among them: Persian, whose months are of another calendar, and Welsh, in which "am 12:00" says "at". Chinese is one, for the words
 * of its halves and quarters of the day differ by region and do not contradict one another.
 */
export const codes =
  "en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk el id vi ja ko zh ar he hi af am az be bg bn bs ca et eu fil fr-CA ga gl gu hr hy is ka kk km kn ky lo lt lv mk ml mn mr ms my ne or pa si sl so sq sr sr-Latn sw ta te th ur uz yo zu".split(
    " ",
  );

/** Letters as they are compared: composed, small, with one kind of space and no marks of direction. */
export const plainLetters = (text: string): string =>
  (/[^ -~]/.test(text) ? text.normalize("NFC") : text)
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s/g, " ");

const regions: Readonly<Record<string, readonly string[]>> = { zh: ["zh-TW", "zh-HK", "zh-CN"] };

export const bare = (word: string): string => word.replace(/[ .]/g, "");

const known = new Map<string, Language>();

/** About a millisecond a language, once. */
export function languageOf(code: string): Language {
  const language = known.get(code) ?? wordsOf(code);
  known.set(code, language);
  return language;
}

function wordsOf(code: string): Language {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const periods = new Map<string, Set<number>>();
  for (const region of regions[code] ?? [code]) {
    const parts = (type: string, options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(region, { ...options, calendar: "gregory", timeZone: "UTC" });
      return (at: number) => plainLetters(format.formatToParts(at).find((one) => one.type === type)?.value ?? "");
    };
    for (const options of [
      { month: "long" },
      { month: "long", day: "numeric" },
      { month: "long", day: "numeric", year: "numeric", weekday: "long" },
    ] as const) {
      const month = parts("month", options);
      for (let number = 1; number <= 12; number++) months.set(month(Date.UTC(2024, number - 1, 5)), number);
    }
    for (const options of [{ weekday: "long" }, { weekday: "long", month: "long", day: "numeric" }] as const) {
      const weekday = parts("weekday", options);
      for (let day = 0; day < 7; day++) weekdays.set(weekday(Date.UTC(2024, 0, 7 + day)), day);
    }
    // Some have a word for each quarter of the day, but only in the longer forms.
    for (const options of [{ hour: "numeric", hourCycle: "h12" }, { timeStyle: "medium" }] as const) {
      const period = parts("dayPeriod", options);
      for (let hour = 0; hour < 24; hour++) {
        const word = bare(period(Date.UTC(2024, 0, 7, hour)));
        if (word !== "") periods.set(word, (periods.get(word) ?? new Set()).add(hour));
      }
    }
  }
  const longestFirst = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].filter(([name]) => /\p{L}/u.test(name)).toSorted(([one], [other]) => other.length - one.length);
  return { months: longestFirst(months), weekdays: longestFirst(weekdays), periods: longestFirst(periods) };
}
