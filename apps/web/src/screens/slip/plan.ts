/** One plan for the next hard moment: if it is so again, then this (E28: plans of this form are kept more often). */
import { sealedNames } from "../../session/names.ts";
import type { Sealed } from "../../session/sealed.ts";

export const before = [
  { value: "alone", words: "Alone" },
  { value: "drink", words: "A drink" },
  { value: "news", words: "News" },
  { value: "date", words: "A date" },
  { value: "sleep", words: "Could not sleep" },
] as const;
export type Before = (typeof before)[number]["value"];

export interface Plan {
  readonly at: string;
  readonly before: readonly Before[];
  readonly action: string;
}

const whens: Readonly<Record<Before, string>> = {
  alone: "I am alone",
  drink: "I have had a drink",
  news: "I hear news of them",
  date: "a day comes that was ours",
  sleep: "I cannot sleep",
};

/** "Next time I am alone and cannot sleep": how the sentence of the plan begins. */
export function ifWords(chosen: readonly Before[]): string {
  const parts = before.filter(({ value }) => chosen.includes(value)).map(({ value }) => whens[value]);
  return parts.length === 0 ? "Next time" : `Next time ${parts.join(" and ")}`;
}

const name = sealedNames.setting("if-then");

/** The plans, newest first; at most ten are kept, since nobody reads more at one in the morning. */
export async function plansOf(sealed: Sealed): Promise<readonly Plan[]> {
  const kept = await sealed.get(name);
  return kept === undefined ? [] : (JSON.parse(kept) as Plan[]);
}

export async function keepPlan(sealed: Sealed, plan: Plan): Promise<void> {
  await sealed.set(name, JSON.stringify([plan, ...(await plansOf(sealed))].slice(0, 10)));
}
