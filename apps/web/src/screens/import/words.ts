import { spellDate } from "@rekindle/guide";
import type { Preview, Progress, Tally } from "@rekindle/imports/client";
import { dayOf, readDay } from "@rekindle/journal";
import texts from "./data/texts.json" with { type: "json" };

export const number = (count: number): string => count.toLocaleString("en");
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "3 May 2021": a day with its year, for spans over years. */
export const fullDay = (ms: number, zone: string): string => spellDate(dayOf(ms, zone), 0);

/** "3 May 2021 to 1 March 2026", or the one day. */
export const daysBetween = (first: number, last: number, zone: string): string =>
  [...new Set([fullDay(first, zone), fullDay(last, zone)])].join(" to ");

/** "10 June 2026" for a day such as "2026-06-10". */
export const longDay = (day: string): string => spellDate(readDay(day) ?? 0, 0);

/** "Reading messages: 41,200 of about 60,000." and how far it is, from 0 to 1. */
export function progressWords({ read, total, messages }: Progress): { readonly words: string; readonly part: number } {
  const part = total === undefined || total === 0 ? 0 : Math.min(1, read / total);
  if (messages === 0 || part === 0) return { words: "Reading messages.", part };
  // Rounded to two digits: the rest of the file may hold longer messages, or shorter ones.
  const guess = messages / part;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(guess)) - 1);
  const about = Math.max(messages, Math.round(guess / digits) * digits);
  return { words: `Reading messages: ${number(messages)} of about ${number(about)}.`, part };
}

/** What a message may be besides text, one and many; the rest counts and is not told apart. */
const aside: Partial<Record<Preview["kinds"][number]["kind"], readonly string[]>> = texts.aside;

/** "3 photos, 12 voice messages": what was there and is not kept. Empty where nothing was. */
export const setAside = ({ kinds }: Preview): string =>
  kinds
    .flatMap(({ kind, count }) => {
      const [one, many] = aside[kind] ?? [];
      return one && many && count > 0 ? [counted(count, one, many)] : [];
    })
    .join(", ");

export const notRead = (skipped: readonly Tally[]): number => skipped.reduce((sum, { count }) => sum + count, 0);
