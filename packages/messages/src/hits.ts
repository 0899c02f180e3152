import { draftChecks } from "./checks/index.ts";
import { nearSelfHarm, selfHarm } from "./checks/self-harm.ts";
import { matcherOf } from "./match.ts";
import { signals } from "./signals/index.ts";

/** Hits of `draftChecks`, in their order, and behind them words that stand near self-harm. */
export const draftHits = matcherOf([...draftChecks, { find: nearSelfHarm }]);
/** Hits of `signals`, in their order, and behind them those of the words about ending one's life. */
export const receivedHits = matcherOf([...signals, selfHarm]);
