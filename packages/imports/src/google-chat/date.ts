import { wallClock } from "../zone.ts";
import { bare, codes, type Language, languageOf, plainLetters } from "./language.ts";

/** After so many dates that no language has, it is not tried again. */
const mostMisses = 8;

/**
 * Dates as Takeout writes them, in words and in the language of the account: "Wednesday, April 15, 2015 at 12:51:41 AM UTC". Always
 * UTC. The language is the one in which the weekday that is written is the weekday of the date, so that no month is taken for another
 * ("listopada" is October or November).
 */
export class TakeoutDates {
  #last = codes[0]!;
  #misses = 0;

  /** Epoch ms, or undefined. */
  read(text: string): number | undefined {
    const plain = asciiDigits(plainLetters(text));
    const found = readIn(languageOf(this.#last), plain);
    if (found !== undefined || this.#misses >= mostMisses) return found;
    for (const code of codes) {
      const other = readIn(languageOf(code), plain);
      if (other === undefined) continue;
      this.#last = code;
      return other;
    }
    this.#misses++;
    return undefined;
  }
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What stands before and after it. */
  readonly before: string;
  readonly after: string;
}

function readIn(language: Language, plain: string): number | undefined {
  const weekday = language.weekdays.find(([name]) => plain.includes(name));
  const clock = weekday && clockIn(plain);
  if (!clock) return undefined;
  const day = dayIn(language, `${clock.before} ${clock.after}`.replace(weekday[0], " "));
  const hour = day && hourOf(language, clock);
  if (hour === undefined) return undefined;
  const ts = wallClock(day!.year, day!.month, day!.day, hour, clock.minute, clock.second);
  return ts !== undefined && new Date(ts).getUTCDay() === weekday[1] ? ts : undefined;
}

function clockIn(plain: string): Clock | undefined {
  const marked = /(\d{1,2})[:.](\d\d)[:.](\d\d)/.exec(plain);
  // Some languages write "21 h 54 min 36 s": the last three of six numbers, and nothing but short words between.
  const spelt =
    marked ?? /(?<=\d.*)(\d{1,2}) ?\D{1,12} ?(\d{1,2}) ?\D{1,12} ?(\d{1,2})(?=\D*$)/u.exec(plain) ?? undefined;
  if (!spelt) return undefined;
  const [whole, hour, minute, second] = spelt;
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    before: plain.slice(0, spelt.index),
    after: plain.slice(spelt.index + whole.length),
  };
}

function dayIn(language: Language, rest: string): { year: number; month: number; day: number } | undefined {
  const numbered =
    /(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/.exec(rest) ??
    /(?<day>\d{1,2}) tháng (?<month>\d{1,2}),? (?<year>\d{4})/.exec(rest);
  if (numbered?.groups) {
    const { year, month, day } = numbered.groups;
    return { year: Number(year), month: Number(month), day: Number(day) };
  }
  const month = language.months.find(([name]) => rest.includes(name));
  const numbers = month ? [...rest.replace(month[0], " ").matchAll(/\d+/g)].map(([digits]) => digits) : [];
  const year = Number(numbers.find((digits) => digits.length === 4));
  const day = Number(numbers.find((digits) => digits.length <= 2));
  if (!month || !(year > 0) || !(day > 0)) return undefined;
  // Thai years are Buddhist.
  return { year: year > 2400 ? year - 543 : year, month: month[1], day };
}

/** The hour of the day, undefined where the word beside it does not go with it. Without a word the clock has 24 hours. */
function hourOf({ periods }: Language, { hour, before, after }: Clock): number | undefined {
  const left = bare(before.slice(-20));
  const right = bare(after.slice(0, 20));
  // Written in Latin letters it is a word of its own: "axşamı" is not "am".
  const ends = (word: string) =>
    left.endsWith(word) && !/\p{L}/u.test(/[a-z]/.test(word) ? (left.at(-word.length - 1) ?? "") : "");
  const period = periods.find(([word]) => right.startsWith(word) || ends(word));
  if (!period) return hour;
  const [, hours] = period;
  const possible = hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const fitting = possible.filter((one) => hours.has(one));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Digits of any script as 0 to 9. Each script has its ten in a row, of which `\p{Nd}` tells where they begin. */
function asciiDigits(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}
