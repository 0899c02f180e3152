import type { Facts } from "@rekindle/guide";

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
