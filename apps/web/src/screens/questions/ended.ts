import { writeMoment } from "@rekindle/journal";
import { Temporal } from "temporal-polyfill";

/** When it ended, as people know it. */
export interface Ended {
  readonly when: "today" | "week" | "day" | "months" | "";
  readonly day: string;
  readonly months: string;
  readonly by: "them" | "me" | "both" | "";
}

export const notSaid: Ended = { when: "", day: "", months: "", by: "" };

/** "This week" stands for the middle of it; the day can be corrected in the journal. */
const daysIntoThisWeek = 3;

/**
 * The moment that is meant: now, or noon of a day in the zone of the person.
 * @param now milliseconds. @returns undefined where the answer is not complete, or the day lies ahead.
 */
export function momentOf(ended: Ended, now: number, zone: string): string | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = dayOf(ended, today);
  if (!day || Temporal.PlainDate.compare(day, today) > 0) return undefined;
  const noon = day.toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).epochMilliseconds;
  return writeMoment(Math.min(noon, now), zone);
}

function dayOf(ended: Ended, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (ended.when === "today") return today;
  if (ended.when === "week") return today.subtract({ days: daysIntoThisWeek });
  if (ended.when === "months") {
    const months = Number(ended.months);
    return Number.isInteger(months) && months >= 1 && months <= 600 ? today.subtract({ months }) : undefined;
  }
  if (ended.when === "day") {
    try {
      return Temporal.PlainDate.from(ended.day);
    } catch {
      return undefined;
    }
  }
  return undefined;
}
