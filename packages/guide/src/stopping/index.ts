/** When to stop trying (care.md): any one is enough. Those that a journal can show are read from it; the rest are the person's. */
import type { Facts } from "../facts/index.ts";
import { entriesOf } from "../rule.ts";
import { criteria } from "./criteria.ts";

/** A criterion for stopping, in the person's own voice. */
export interface Stopping {
  readonly id: string;
  readonly words: string;
}

export interface MetStopping extends Stopping {
  /** Ids of the entries that meet it. */
  readonly because: readonly string[];
}

/** The criteria that always hold, with those that only the person can judge (`judged`). */
export const stoppingCriteria: readonly (Stopping & { readonly judged: boolean })[] = criteria.map(
  ({ id, words, met }) => ({ id, words, judged: met === undefined }),
);

/** The criteria that a journal shows to be met, in the order of the care rules. */
export function stoppingIn(facts: Facts): MetStopping[] {
  return criteria.flatMap(({ id, words, met }) => {
    const because = met?.(facts);
    return because && because.length > 0 ? [{ id, words, because: entriesOf(because).map((entry) => entry.id) }] : [];
  });
}
