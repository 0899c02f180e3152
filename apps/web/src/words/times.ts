import { spellDay, spellMinute } from "@rekindle/guide";
import { type Day, dayOf, minuteOfDay } from "@rekindle/journal";

/** "22:15" in the person's zone. */
export const clockTime = (ms: number, zone: string): string => spellMinute(minuteOfDay(ms, zone));

/** "Sunday 12 April, 22:15"; with the year where it is not that of `today`. */
export const spellMoment = (ms: number, zone: string, today: Day): string =>
  `${spellDay(dayOf(ms, zone), today)}, ${clockTime(ms, zone)}`;

/** What a field for date and time holds for a moment in the device's own zone: "2026-04-12T22:15". */
export function localField(ms: number): string {
  const moment = new Date(ms);
  return new Date(ms - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The other way round; undefined where the field is empty or names no moment. */
export function fieldMoment(field: string): number | undefined {
  const ms = new Date(field).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}
