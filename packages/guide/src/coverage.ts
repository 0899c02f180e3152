/** What cites what: for every guide point and care rule the rules that speak of it. */
import { readNotation } from "@rekindle/journal";
import { besideRules } from "./beside/index.ts";
import { adviceRules } from "./generated/advice.ts";
import { positionOn } from "./guide.ts";
import { verdictRules } from "./verdict/index.ts";

/** Ids of rules by the id that they cite. What a verdict rule cites is read off the journals of its own examples. */
export function coverage(): ReadonlyMap<string, readonly string[]> {
  const cited = new Map<string, string[]>();
  const add = (cite: string, rule: string) => {
    const rules = cited.get(cite) ?? [];
    if (!rules.includes(rule)) cited.set(cite, [...rules, rule]);
  };
  for (const { id, examples } of verdictRules) {
    for (const notation of examples.decides) {
      const { entries, now } = readNotation(notation);
      for (const cite of positionOn(entries, now).decision.cites) add(cite, `verdict/${id}`);
    }
  }
  for (const { id, cites } of [...besideRules, ...adviceRules]) for (const cite of cites) add(cite, id);
  return cited;
}
