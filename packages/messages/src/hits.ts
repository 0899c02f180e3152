import { draftChecks } from "./checks/index.ts";
import { nearSelfHarm, selfHarm } from "./checks/self-harm.ts";
import { type Hit, matcherOf } from "./match.ts";
import { phrases } from "./phrases.ts";
import { signals } from "./signals/index.ts";

export interface DraftHits {
  /** Of `draftChecks`, in their order. */
  readonly found: readonly Hit[];
  /** What is asked about, in the same order. */
  readonly asked: readonly Hit[];
  /** Words stand there that go with self-harm. */
  readonly nearSelfHarm: boolean;
}

const none = phrases();

const drafts = matcherOf([
  ...draftChecks,
  ...draftChecks.map(({ ask = none, unless = none, unlessAsked = none }) => ({
    find: ask,
    unless: phrases(...unless.sources, ...unlessAsked.sources),
  })),
  { find: nearSelfHarm },
]);

export function draftHits(folded: string): DraftHits {
  const hits = drafts(folded);
  const count = draftChecks.length;
  return {
    found: hits.slice(0, count),
    asked: hits.slice(count, 2 * count),
    nearSelfHarm: hits[2 * count]!.length > 0,
  };
}

/** Hits of `signals`, in their order, and behind them those of the words about ending one's life. */
export const receivedHits = matcherOf([...signals, selfHarm]);
