import type { DraftCheck } from "./check.ts";
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

type Asked = Pick<DraftCheck, "ask" | "unless" | "unlessAsked">;
const asked = ({ ask = none, unless = none, unlessAsked = none }: Asked) => ({
  find: ask,
  unless: phrases(...unless.sources, ...unlessAsked.sources),
});

const drafts = matcherOf([...draftChecks, ...draftChecks.map(asked), { find: nearSelfHarm }]);

export function draftHits(folded: string): DraftHits {
  const hits = drafts(folded);
  const count = draftChecks.length;
  return {
    found: hits.slice(0, count),
    asked: hits.slice(count, 2 * count),
    nearSelfHarm: hits[2 * count]!.length > 0,
  };
}

export interface ReceivedHits {
  /** Of `signals`, in their order. */
  readonly found: readonly Hit[];
  /** What may be meant so, in the same order. */
  readonly asked: readonly Hit[];
  /** Words about ending one's life. */
  readonly despair: Hit;
}

const received = matcherOf([...signals, ...signals.map(asked), selfHarm]);

export function receivedHits(folded: string): ReceivedHits {
  const hits = received(folded);
  const count = signals.length;
  return { found: hits.slice(0, count), asked: hits.slice(count, 2 * count), despair: hits[2 * count]! };
}
