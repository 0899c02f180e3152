/**
 * Moments and local days. Written by hand where a journal of 100,000 entries would wait for a date library,
 * and left to Temporal where the calendar is hard: zones, their changes of offset, and unusual spellings.
 */
import { Temporal } from "temporal-polyfill";

/** A moment as an entry states it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z; may hold a fraction. */
  readonly ms: number;
  /** The IANA zone in brackets, else the offset ("+02:00"), else "UTC" for Z. */
  readonly zone: string;
}

/** A local calendar day: days since 1970-01-01. Plain numbers, so that day arithmetic is addition. */
export type Day = number;

const dayMs = 86_400_000;
const shape =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:\d\d)(?:\[(!?)([A-Za-z][\w/+-]*)\])?$/;

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's days_from_civil). */
function civilToDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads an RFC 9557 string with an offset: `2026-03-01T22:15:00+01:00[Europe/Berlin]`, `…+01:00`, `…Z`.
 * The offset decides the instant (zone rules change after a journal was written); the brackets name the zone.
 * @returns undefined where the string is none, names a day or hour that does not exist, or an unknown zone.
 */
export function readMoment(text: string): Moment | undefined {
  return readUsualMoment(text) ?? readRareMoment(text);
}

/** The digits at a place, two at a time; NaN where there are none. No substring is made: this runs once an entry. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The bracket of the moment read last, and its zone: in one journal it is nearly always the same. */
let lastBracket = "[UTC]";
let lastZone = "UTC";

/** The spelling that we write ourselves, `YYYY-MM-DDTHH:MM:SS+HH:MM` and a known zone in brackets; undefined for any other. */
function readUsualMoment(text: string): Moment | undefined {
  const sign = text.charCodeAt(19);
  if (
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58 ||
    text.charCodeAt(22) !== 58 ||
    (sign !== 43 && sign !== 45) ||
    text.charCodeAt(25) !== 91
  ) {
    return undefined;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const offset = twoDigits(text, 20) * 60 + twoDigits(text, 23);
  // NaN fails every comparison, so that a letter among the digits ends here too.
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!(exists && hour <= 23 && minute <= 59 && second <= 59 && offset < 1440 && twoDigits(text, 23) <= 59))
    return undefined;
  if (text.length !== 25 + lastBracket.length || !text.endsWith(lastBracket)) {
    const bracket = text.slice(25);
    const zone = /^\[([A-Za-z][\w/+-]*)\]$/.exec(bracket)?.[1];
    if (zone === undefined || !isZone(zone)) return undefined;
    lastBracket = bracket;
    lastZone = zone;
  }
  const local = civilToDay(year, month, day) * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000;
  return { ms: local - (sign === 43 ? offset : -offset) * 60_000, zone: lastZone };
}

function readRareMoment(text: string): Moment | undefined {
  const found = shape.exec(text);
  if (!found) return readUnusualMoment(text);
  const [, year, month, day, hour, minute, second = "0", fraction, offset, critical, zone] = found;
  const [y, mo, d, h, mi, s] = [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)];
  // A leap second (60) is read as the last second of its minute, as Temporal does.
  if (mo < 1 || mo > 12 || d < 1 || d > daysInMonth(y, mo) || h > 23 || mi > 59 || s > 60) return undefined;
  if (critical) return readUnusualMoment(text);
  const minutes = offset === "Z" ? 0 : offsetMinutes(offset!);
  if (minutes === undefined) return undefined;
  if (zone !== undefined && !isZone(zone)) return undefined;
  const local = civilToDay(y, mo, d) * dayMs + h * 3_600_000 + mi * 60_000 + Math.min(s, 59) * 1000;
  const ms = local - minutes * 60_000 + (fraction ? readFraction(fraction) : 0);
  return { ms, zone: zone ?? (offset === "Z" ? "UTC" : offset!) };
}

/** Milliseconds of the digits after the point; whole ones stay exact. */
function readFraction(digits: string): number {
  return Number(digits.slice(0, 3).padEnd(3, "0")) + (digits.length > 3 ? Number(`0.${digits.slice(3)}`) : 0);
}

function offsetMinutes(offset: string): number | undefined {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** Other spellings that RFC 9557 allows (a space for T, annotations, a critical zone), by Temporal's own reading. */
function readUnusualMoment(text: string): Moment | undefined {
  if (text.length > 120) return undefined;
  try {
    const instant = Temporal.Instant.from(text);
    const zone = /\[!?([^\]=]+)\]/.exec(text)?.[1];
    if (zone !== undefined) Temporal.ZonedDateTime.from(text, { offset: /\[!/.test(text) ? "reject" : "use" });
    const offset = /[+-]\d\d:?\d\d(?=\[|$)/.exec(text)?.[0];
    const spelled = offset && !offset.includes(":") ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
    const ms = instant.epochMilliseconds;
    return {
      ms: ms + Number(instant.epochNanoseconds - BigInt(ms) * 1_000_000n) / 1e6,
      zone: zone ?? spelled ?? "UTC",
    };
  } catch {
    return undefined;
  }
}

const knownZones = new Map<string, boolean>();

/** True where the name is an IANA zone, an offset such as "+02:00", or UTC. */
export function isZone(name: string): boolean {
  let known = knownZones.get(name);
  if (known === undefined) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
      known = true;
    } catch {
      known = false;
    }
    // Bounded, so that a hostile file of invented zones cannot fill the memory.
    if (knownZones.size < 2000) knownZones.set(name, known);
  }
  return known;
}

/** A stretch of time in which a zone keeps one offset. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}
const spansByZone = new Map<string, Span[]>();

function spanAt(zone: string, ms: number): Span {
  let spans = spansByZone.get(zone);
  if (!spans) {
    spans = [];
    if (spansByZone.size < 2000) spansByZone.set(zone, spans);
  }
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const span = spans[index]!;
    if (ms >= span.from && ms < span.to) return span;
  }
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(zone);
  const next = local.getTimeZoneTransition("next");
  // "previous" looks strictly before; a moment that is itself a transition begins its own span.
  const previous = local.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const span = {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: local.offsetNanoseconds / 1e6,
  };
  spans.push(span);
  return span;
}

/** The local calendar day of a moment in a zone ("Europe/Berlin", "+02:00", "UTC"). Safe across changes of the clock. */
export function dayOf(ms: number, zone: string): Day {
  return Math.floor((ms + spanAt(zone, ms).offset) / dayMs);
}

/** Minutes since local midnight, 0 to 1439, on the clock of the zone. */
export function minuteOfDay(ms: number, zone: string): number {
  const local = ms + spanAt(zone, ms).offset;
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / 60_000);
}

/** Reads a calendar date "2026-04-12". @returns undefined where it is none or does not exist. */
export function readDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return civilToDay(year, month, day);
}

/** Writes a day as "2026-04-12". */
export function writeDay(day: Day): string {
  // Hinnant's civil_from_days.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/**
 * The day of a date or date-time such as a plan's `on`. A date-time with an offset is carried into the zone;
 * one without is already on the person's own clock. @returns undefined where it is neither.
 */
export function dayOfDateOrTime(text: string, zone: string): Day | undefined {
  const day = readDay(text);
  if (day !== undefined) return day;
  const moment = readMoment(text);
  if (moment) return dayOf(moment.ms, zone);
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:\[[^\]]+\])?$/.exec(text);
  if (!local || Number(local[2]) > 23 || Number(local[3]) > 59 || Number(local[4] ?? 0) > 59) return undefined;
  return readDay(local[1]!);
}

/** Writes a moment as RFC 9557 with offset and zone, e.g. for a new entry. `ms` in whole milliseconds. */
export function writeMoment(ms: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return local.toString({ smallestUnit: ms % 1000 === 0 ? "second" : "millisecond" });
}
