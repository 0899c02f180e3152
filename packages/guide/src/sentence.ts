/** What we make of a point of the source guide: the rules that rest on it, and the sentence that stands for it. */
import { besideRules } from "./beside/index.ts";
import { adviceRules } from "./generated/advice.ts";
import type { Citation } from "./generated/citations.ts";
import type { AdviceRule } from "./rule.ts";

const rules: readonly AdviceRule[] = [...besideRules, ...adviceRules];

/** The rules that cite a point, a care rule or a study. */
export const rulesCiting = (id: Citation): readonly AdviceRule[] => rules.filter(({ cites }) => cites.includes(id));

const tailOf = (id: string): string => id.slice(id.indexOf("/") + 1);

/**
 * Our sentence for a point, in place of the guide's own: that of the rule named after the point, else of the first rule
 * that cites it and always says the same; else the point itself.
 */
export function sentenceFor({ id, text }: { readonly id: Citation; readonly text: string }): string {
  const fixed = rulesCiting(id).filter(({ say }) => typeof say === "string");
  const own = fixed.find((rule) => tailOf(rule.id) === tailOf(id)) ?? fixed[0];
  return typeof own?.say === "string" ? own.say : text;
}

/** Points from which the same sentence of ours follows, together, in the order of the first. */
export function bySentence<P extends Parameters<typeof sentenceFor>[0]>(
  points: readonly P[],
): ReadonlyMap<string, P[]> {
  const sentences = new Map<string, P[]>();
  for (const point of points) {
    const sentence = sentenceFor(point);
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), point]);
  }
  return sentences;
}
