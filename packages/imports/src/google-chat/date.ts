import { monthIn } from "../months.ts";
import { wallClock } from "../zone.ts";

/** "Wednesday, April 15, 2015 at 12:51:41 AM UTC" and its translations to epoch ms, or undefined. Always UTC. */
export function readTakeoutDate(text: string): number | undefined {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, " ").normalize("NFC");
  const time = /(\d{1,2})[:.](\d\d)[:.](\d\d)/.exec(plain);
  if (!time) return undefined;
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(plain);
  const rest = plain.replace(time[0], " ");
  let year: number;
  let month: number | undefined;
  let day: number;
  if (asian) [year, month, day] = asian.slice(1).map(Number) as [number, number, number];
  else {
    const numbers = [...rest.matchAll(/\d+/g)].map(([digits]) => digits);
    year = Number(numbers.find((digits) => digits.length === 4));
    day = Number(numbers.find((digits) => digits.length <= 2));
    month = monthIn(rest);
  }
  if (month === undefined) return undefined;
  let hour = Number(time[1]);
  const after = plain.slice(time.index + time[0].length);
  const before = plain.slice(Math.max(0, time.index - 6), time.index);
  const pm = /^\s*p\.? ?m/i.test(after) || /下午|午後|오후/.test(before);
  const am = /^\s*a\.? ?m/i.test(after) || /上午|午前|오전/.test(before);
  if ((am || pm) && (hour < 1 || hour > 12)) return undefined;
  if (am || pm) hour = (hour % 12) + (pm ? 12 : 0);
  return wallClock(year, month, day, hour, Number(time[2]), Number(time[3]));
}
