import { type Facts, spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";

/**
 * What may be wrong with a number of quiet days: the contract's bounds, and while the quiet runs it only gets longer.
 * @returns the sentence, or undefined where it is fine.
 */
export function quietDaysProblem(text: string, quiet: Facts["quiet"]): string | undefined {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 14 || days > 120) return "A whole number from 14 to 120, for example 30.";
  if (quiet && !quiet.over && days < quiet.target) {
    return `Shorter than running now? You can only lengthen it: ${quiet.target} or more.`;
  }
  return undefined;
}

/** The review day is only ever moved nearer here; going on past it is decided on the day itself. */
export function reviewDayProblem(day: string, today: string, set: string | undefined): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day <= today) return "A day that lies ahead.";
  if (set && set > today && day > set)
    return `It is set for ${spellDay(readDay(set) ?? 0, readDay(today) ?? 0)}. It can be moved nearer, not away.`;
  return undefined;
}
