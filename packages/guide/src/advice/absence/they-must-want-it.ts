import { adviceRule } from "../../rule.ts";
import { quietRunning, waitingForThem } from "../when.ts";

export default adviceRule({
  id: "absence/they-must-want-it",
  kind: "know",
  say: "Nothing you say or do brings somebody back unless they want it themselves.",
  why: "A yes that was talked out of somebody does not hold. What they want is theirs.",
  cites: ["absence/they-must-want-it", "E43"],
  departs: {
    source: "The reader can get the ex back, and will.",
    because: "Nobody can promise what another person will want. We leave the promise out.",
  },
  when: (s) => quietRunning(s) || waitingForThem(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 stance rejected
       today 2026-01-22`,
    ],
  },
});
