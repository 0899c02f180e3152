import type { DateOrder, DateReading, DateSample } from "../model.ts";
import { wallClock } from "../zone.ts";
import { calendarOf, fromCalendar, fullYear } from "./calendars.ts";
import type { Shape } from "./shape.ts";

const day = 86_400_000;

/** Midnight as if UTC of the three numbers of a date read in an order, or undefined where there is no such day between 2009 and `lastYear`. */
export function dayOf(
  first: number,
  second: number,
  third: number,
  order: DateOrder,
  lastYear: number,
  short: boolean,
): number | undefined {
  const year = order === "ymd" ? first : third;
  const month = order === "mdy" ? first : second;
  const date = order === "mdy" ? second : order === "dmy" ? first : third;
  if (short) {
    const full = fullYear(year, lastYear);
    return full === undefined ? undefined : wallClock(full, month, date);
  }
  switch (calendarOf(year, lastYear)) {
    case "gregorian":
      return wallClock(year, month, date);
    case "buddhist":
      return wallClock(year - 543, month, date);
    case "roc":
      return wallClock(year + 1911, month, date);
    case "persian":
      return fromCalendar("persian", year, month, date);
    case "islamic":
      return fromCalendar("islamic", year, month, date);
    default:
      return undefined;
  }
}

/** The orders that a shape leaves open. No locale of CLDR writes the month first with dots; a long year says where it stands. */
export function ordersOf(shape: Shape): DateOrder[] {
  if (shape.year === 0) return ["ymd"];
  const dotted = shape.mark === ".";
  if (shape.year === 2) return dotted ? ["dmy"] : ["dmy", "mdy"];
  return dotted ? ["dmy", "ymd"] : ["dmy", "mdy", "ymd"];
}

export interface Decision {
  readonly order: DateOrder;
  readonly sure: boolean;
}

interface Line {
  readonly packed: number;
  readonly hour: number;
  readonly minute: number;
  readonly length: number;
}

/** Gathers dates until one order is left. Holds one number a change of date, not one a message. */
export class DateEvidence {
  readonly #orders: readonly DateOrder[];
  readonly #short: boolean;
  readonly #lastYear: number;
  readonly #notAfter: number;
  readonly #dates: number[] = [];
  #last = -1;
  /** The first and the latest line whose date the orders read differently. */
  readonly #lines: Line[] = [];

  constructor(shape: Shape, lastYear: number, notAfter: number) {
    this.#orders = ordersOf(shape);
    this.#short = shape.year < 0;
    this.#lastYear = lastYear;
    this.#notAfter = notAfter;
  }

  /** `hour`, `minute` and `length` are of the line that bears the date. */
  add(first: number, second: number, third: number, line: Omit<Line, "packed">): void {
    const packed = (first * 100 + second) * 10_000 + third;
    if (packed === this.#last) return;
    this.#last = packed;
    this.#dates.push(packed);
    if (this.#orders.length > 1 && new Set(this.#orders.map((order) => this.#day(packed, order))).size > 1)
      this.#lines.splice(1, 1, { packed, ...line });
  }

  #day(packed: number, order: DateOrder): number | undefined {
    const first = Math.floor(packed / 1_000_000);
    const second = Math.floor(packed / 10_000) % 100;
    return dayOf(first, second, packed % 10_000, order, this.#lastYear, this.#short);
  }

  #samples(order: DateOrder): DateSample[] {
    return this.#lines.flatMap(({ packed, hour, minute, length }) => {
      const at = this.#day(packed, order);
      const two = (number: number) => String(number).padStart(2, "0");
      return at === undefined ? [] : [{ at: `${written(at)}T${two(Math.max(0, hour))}:${two(minute)}`, length }];
    });
  }

  get dates(): number {
    return this.#dates.length;
  }

  /** The order that the dates force or make likelier; undefined while two read equally well and differ. */
  decide(atEnd: boolean): Decision | undefined {
    if (this.#orders.length === 1) return { order: this.#orders[0]!, sure: true };
    const scores = this.#scores();
    const fewest = Math.min(...scores.map(({ impossible }) => impossible));
    const possible = scores.filter(({ impossible }) => impossible === fewest);
    // One odd line, pasted or broken, must not decide before the rest was seen.
    const margin =
      Math.min(...scores.filter(({ impossible }) => impossible > fewest).map(({ impossible }) => impossible)) - fewest;
    if (possible.length === 1) return atEnd || margin >= 2 ? { order: possible[0]!.order, sure: true } : undefined;
    if (!atEnd && this.#dates.length < 400) return undefined;
    const best = likeliest(possible);
    if (best.length === 1 || best.every(({ days }) => days === best[0]!.days))
      return { order: best[0]!.order, sure: true };
    return undefined;
  }

  /** Every reading that is still open, for the person to choose from. */
  readings(): DateReading[] {
    const scores = this.#scores();
    const fewest = Math.min(...scores.map(({ impossible }) => impossible));
    const possible = scores.filter(({ impossible }) => impossible === fewest);
    return likeliest(possible).map(({ order, first, last }) => ({
      order,
      first: written(first),
      last: written(last),
      samples: this.#samples(order),
    }));
  }

  /** Days after the file was written count as impossible, unless every order has only such: then the file's own time is wrong (a zip of 1980). */
  #scores() {
    const scores = this.#orders.map((order) => this.#score(order));
    const believable = scores.some(({ future, impossible }) => future * 2 < this.#dates.length - impossible);
    return scores.map((score) => ({ ...score, impossible: score.impossible + (believable ? score.future : 0) }));
  }

  #score(order: DateOrder) {
    let impossible = 0;
    let future = 0;
    let back = 0;
    let before = Number.NEGATIVE_INFINITY;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let days = "";
    for (const packed of this.#dates) {
      const at = this.#day(packed, order);
      if (at === undefined) {
        impossible++;
        continue;
      }
      if (at > this.#notAfter + day) future++;
      // A change of zone can put the clock back into the day before, once.
      if (at < before - day) back++;
      before = at;
      first = Math.min(first, at);
      last = Math.max(last, at);
      if (days.length < 4096) days += `${at} `;
    }
    return { order, impossible, future, back, first, last, days };
  }
}

/**
 * Those with the fewest steps back in time. Two digits of a year in front are rare, so that reading counts only where it is not the
 * older one: "12.03.23" is no day of 2012.
 */
function likeliest<Score extends { readonly order: DateOrder; readonly back: number; readonly last: number }>(
  possible: readonly Score[],
): Score[] {
  const straightest = Math.min(...possible.map(({ back }) => back));
  const best = possible.filter(({ back }) => back === straightest);
  const others = best.filter(({ order }) => order !== "ymd");
  return others.some(({ last }) => best.every((one) => one.order !== "ymd" || last > one.last)) ? others : best;
}

const written = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : "");
