import type { Pick } from "../scene.ts";

/** Shown at once, at most; more would be a list to study rather than something to say. */
const shownAtMost = 5;
/** With fewer there is nothing to choose: then lines that were said are shown again. */
const shownAtLeast = 3;

/**
 * The lines to pick from: those not said yet, in the file's order, at most five, the goodbye and one likely mistake always
 * among them while they are left.
 */
export function shownPicks(picks: readonly Pick[], said: readonly string[]): readonly Pick[] {
  const fresh = picks.filter(({ text }) => !said.includes(text));
  const goodbye = fresh.find(({ move }) => move === "bye");
  const mistake = fresh.find(({ move }) => move === "heavy" || move === "push" || move === "share");
  const kept = new Set([goodbye, mistake].filter((pick) => pick !== undefined));
  for (const pick of fresh) if (kept.size < shownAtMost) kept.add(pick);
  for (const pick of picks) if (kept.size < shownAtLeast) kept.add(pick);
  return picks.filter((pick) => kept.has(pick));
}
