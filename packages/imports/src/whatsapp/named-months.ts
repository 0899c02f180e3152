import { monthIn } from "../months.ts";

const stamped = /^[\u200e\ufeff]?\[?([^\]\n]{6,40}?\d{1,2}[:.]\d\d[^\]\n]{0,14}?)(?:\] | - )[^\n:]{1,60}: /u;

/**
 * Whether a text is a chat whose dates name the month, "5 Mar 2024, 10:30". WhatsApp never writes them so in the exports known: it was
 * written by another program, or changed by hand, and what a number beside the name means would be a guess.
 */
export function namesMonths(text: string): boolean {
  let found = 0;
  for (const line of text.split("\n", 200)) {
    const stamp = stamped.exec(line)?.[1];
    const numbers = stamp?.match(/\d+/g)?.length ?? 0;
    if (stamp !== undefined && (numbers === 4 || numbers === 5) && monthIn(stamp) !== undefined) found++;
  }
  return found >= 2;
}
