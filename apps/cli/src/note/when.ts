/** When something was, as a person says it. */
import { dayOf, minuteOfDay, readDay, readMoment, writeMoment } from "@rekindle/journal";

export const whenAccepted = "21:30 for today, 3 for three days ago, 2026-03-01, or 2026-03-01 21:30";

const noon = 12 * 60;
const minute = 60_000;

/**
 * @param answer "" or "now", "21:30", "3", "2026-03-01", "2026-03-01 21:30". A day without a time is its noon: about is good enough.
 * @param now an RFC 9557 string: its zone is the person's.
 * @returns an RFC 9557 string that is not after now; undefined where the answer is none of these, or lies ahead.
 */
export function readWhen(answer: string, now: string): string | undefined {
  const { ms, zone } = readMoment(now)!;
  const said = answer.trim().toLowerCase();
  if (said === "" || said === "now") return now;
  const found = /^(?:(\d{1,4})|(\d{4}-\d\d-\d\d)?(?:(?:^|[ t])(\d\d?:\d\d))?)$/.exec(said);
  if (!found) return undefined;
  const [, days, date, time] = found;
  const today = dayOf(ms, zone);
  const day = days !== undefined ? today - Number(days) : date !== undefined ? readDay(date) : today;
  const minutes = time === undefined ? undefined : readTime(time);
  if (day === undefined || (time !== undefined && minutes === undefined)) return undefined;
  if (minutes === undefined && day === today) return now;
  const at = msOf(day, minutes ?? noon, zone);
  return at <= ms ? writeMoment(at, zone) : undefined;
}

function readTime(text: string): number | undefined {
  const [hour, minutes] = text.split(":").map(Number);
  return hour! < 24 && minutes! < 60 ? hour! * 60 + minutes! : undefined;
}

/** The moment at which clocks of the zone show that minute of that day; where they skip it, one close by. */
function msOf(day: number, minutes: number, zone: string): number {
  const wanted = day * 1440 + minutes;
  let ms = wanted * minute;
  // Twice: the first step may cross a change of the clocks.
  for (let step = 0; step < 2; step += 1) ms += (wanted - (dayOf(ms, zone) * 1440 + minuteOfDay(ms, zone))) * minute;
  return ms;
}
