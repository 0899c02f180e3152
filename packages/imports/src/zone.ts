import type { Moment } from "./model.ts";

interface Span {
  /** First wall-clock ms of the span, and the first that is past it. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const hour = 3_600_000;
const day = 24 * hour;

interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What is known of a zone. `Intl` needs a while to start, so it is asked about a zone once, and about a year of it once. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly years: Map<number, readonly Change[]>;
}
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, years: new Map<number, readonly Change[]>() };
  zones.set(name, zone);
  return zone;
}

/**
 * Turns wall clocks into moments in one IANA zone. The changes of offset in a year are found once, by halving; after that a message
 * costs two comparisons. In an hour that the clock showed twice the first is taken, until a wall clock jumps back by at most 90
 * minutes: the order of the file says that the clock was put back in between.
 * Throws RangeError for a zone that does not exist.
 */
export class ZoneClock {
  readonly #zone: Zone;
  #span: Span = { from: 0, to: 0, offset: 0 };
  #last = Number.NEGATIVE_INFINITY;
  #second = false;

  constructor(zone: string) {
    this.#zone = zoneOf(zone);
  }

  /** `wall`: epoch ms as if the wall clock were UTC. Years 1 to 9999. */
  moment(wall: number): Moment {
    const span = this.#span;
    if (wall >= span.from && wall < span.to) {
      this.#last = wall;
      return { ts: wall - span.offset };
    }
    return this.#search(wall);
  }

  /** Milliseconds that the zone is ahead of UTC at a moment. */
  offsetAt(ts: number): number {
    const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of this.#zone.format.formatToParts(ts))
      if (type in parts) parts[type as keyof typeof parts] = Number(value);
    const wall = new Date(0);
    wall.setUTCFullYear(parts.year, parts.month - 1, parts.day);
    wall.setUTCHours(parts.hour, parts.minute, parts.second);
    return wall.getTime() - Math.floor(ts / 1000) * 1000;
  }

  #search(wall: number): Moment {
    const year = new Date(wall).getUTCFullYear();
    const changes = [year - 1, year, year + 1].flatMap((each) => this.#changesIn(each));
    let from = Number.NEGATIVE_INFINITY;
    let offset = changes[0]?.before ?? this.offsetAt(wall);
    for (const change of changes) {
      const gap = change.after - change.before;
      // The wall clocks that never were (gap) or were twice (overlap) around this change.
      const start = change.at + Math.min(change.before, change.after);
      const end = change.at + Math.max(change.before, change.after);
      if (wall < start) {
        this.#span = {
          from: Math.max(from, Date.UTC(year, 0) - day),
          to: Math.min(start, Date.UTC(year + 1, 0) + day),
          offset,
        };
        this.#last = wall;
        return { ts: wall - offset };
      }
      if (wall < end) {
        if (gap > 0) {
          this.#last = wall;
          return { ts: wall - change.before, flag: "dst-gap" };
        }
        const back = this.#last - wall;
        if (this.#last < start - hour || this.#last >= end) this.#second = false;
        if (back > 0 && back <= 1.5 * hour) this.#second = true;
        this.#last = wall;
        return { ts: wall - (this.#second ? change.after : change.before), flag: "dst-overlap" };
      }
      from = end;
      offset = change.after;
    }
    this.#span = { from: Math.max(from, Date.UTC(year, 0) - day), to: Date.UTC(year + 1, 0) + day, offset };
    this.#last = wall;
    return { ts: wall - offset };
  }

  /** The moments of a UTC year at which the offset changes. A change that is taken back within ten days is not seen; none is known. */
  #changesIn(year: number): readonly Change[] {
    const known = this.#zone.years.get(year);
    if (known) return known;
    const found: Change[] = [];
    const end = Date.UTC(year + 1, 0);
    let at = Date.UTC(year, 0);
    let before = this.offsetAt(at);
    while (at < end) {
      const next = Math.min(at + 10 * day, end);
      const after = this.offsetAt(next);
      if (after !== before) {
        let low = at;
        let high = next;
        while (high - low > 1000) {
          const middle = Math.floor((low + high) / 2000) * 1000;
          if (this.offsetAt(middle) === before) low = middle;
          else high = middle;
        }
        found.push({ at: high, before, after });
      }
      before = after;
      at = next;
    }
    this.#zone.years.set(year, found);
    return found;
  }
}

/** The wall clock of a date and time as if it were UTC, or undefined where no calendar has it: never rolled over. Month from 1. */
export function wallClock(
  year: number,
  month: number,
  date: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
  ms = 0,
): number | undefined {
  if (!(month >= 1 && month <= 12 && date >= 1 && year >= 1 && year <= 9999)) return undefined;
  if (!(hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59)) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (date > longest) return undefined;
  // Date.UTC reads years below 100 as 19xx.
  if (year < 100) return new Date(Date.UTC(2000, month - 1, date, hours, minutes, seconds, ms)).setUTCFullYear(year);
  return Date.UTC(year, month - 1, date, hours, minutes, seconds, ms);
}
