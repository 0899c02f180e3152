import { isNightMinute, minuteOfDay, readMoment } from "@rekindle/journal";

/** From 22:00 to 08:00 in the person's zone the app is darker, slower, and holds what is written (contract/decisions.md). */
export function isNight(now: string, zone?: string): boolean {
  const moment = readMoment(now);
  if (!moment) return false;
  return isNightMinute(minuteOfDay(moment.ms, zone ?? moment.zone));
}
