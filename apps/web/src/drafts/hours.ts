/** Night, morning, and until when something is held. */

import { spellDay, spellMinute } from "@rekindle/guide";
import { type Day, dayOf, isNightMinute, minuteOfDay, nightEnds, readMoment, writeDay } from "@rekindle/journal";
import { Temporal } from "temporal-polyfill";

/** A moment of the clock in milliseconds, and the person's zone. */
export interface Hour {
  readonly ms: number;
  readonly zone: string;
}

export const isNightAt = ({ ms, zone }: Hour): boolean => isNightMinute(minuteOfDay(ms, zone));

/** The end of the night on a local day, 08:00. */
export function morningOf(day: Day, zone: string): number {
  return Temporal.PlainDateTime.from(`${writeDay(day)}T${spellMinute(nightEnds)}`).toZonedDateTime(zone)
    .epochMilliseconds;
}

/** The next 08:00 after a moment. */
export function nextMorning({ ms, zone }: Hour): number {
  const today = morningOf(dayOf(ms, zone), zone);
  return today > ms ? today : morningOf(dayOf(ms, zone) + 1, zone);
}

/** 08:00 of the day after this one. */
export const tomorrowMorning = ({ ms, zone }: Hour): number => morningOf(dayOf(ms, zone) + 1, zone);

/** What the person said of this evening, each with the moment (RFC 9557) at which they said it. */
export interface Tonight {
  readonly drink?: string;
  readonly angry?: string;
  readonly news?: string;
  /** Words about ending one's life stood in the draft, and the question was answered. */
  readonly crisis?: string;
}

const hours = 3_600_000;

/**
 * Until when the draft is held by what was said: drink until 08:00, anger and news for 24 hours, crisis words until
 * tomorrow. Undefined where nothing holds it any more.
 */
export function heldBy({ drink, angry, news, crisis }: Tonight, now: Hour): number | undefined {
  const { zone } = now;
  const from = (said: string | undefined) => (said === undefined ? undefined : readMoment(said)?.ms);
  const ends = [
    map(from(drink), (ms) => nextMorning({ ms, zone })),
    map(from(angry), (ms) => ms + 24 * hours),
    map(from(news), (ms) => ms + 24 * hours),
    map(from(crisis), (ms) => tomorrowMorning({ ms, zone })),
  ].filter((end) => end !== undefined && end > now.ms);
  return ends.length > 0 ? Math.max(...(ends as number[])) : undefined;
}

/** What of it still holds. What was said of another evening says nothing about this one. */
export const stillSaid = (tonight: Tonight, now: Hour): Tonight =>
  Object.fromEntries(Object.entries(tonight).filter(([name, said]) => heldBy({ [name]: said }, now) !== undefined));

/** True until the morning after it was said. */
export const isOfTonight = (said: string | undefined, { ms, zone }: Hour): boolean =>
  said !== undefined && nextMorning({ ms: readMoment(said)?.ms ?? 0, zone }) > ms;

const map = (value: number | undefined, then: (value: number) => number): number | undefined =>
  value === undefined ? undefined : then(value);

/** "08:00", "tomorrow, 15:40", "Sunday 12 April": as much as somebody needs who holds a draft until then. */
export function spellUntil(until: number, now: Hour): string {
  const { zone } = now;
  const today = dayOf(now.ms, zone);
  const day = dayOf(until, zone);
  const minute = minuteOfDay(until, zone);
  const time = spellMinute(minute);
  if (minute === nightEnds && until === nextMorning(now) && (day === today || isNightAt(now))) return time;
  if (day === today) return time;
  if (day === today + 1) return `tomorrow, ${time}`;
  return spellDay(day, today);
}
