import { adviceRule } from "../rule.ts";
import { recentStaging } from "./when.ts";

export default adviceRule({
  id: "beside/staged",
  kind: "care",
  say: "You went there because of them. Please stay away from that place for a while, and do not explain it to them.",
  why: "Being waited for frightens people, even by somebody who means well. That is the reason, not how it looks.",
  cites: ["encounter/never-stage-it", "care/never-stage", "E13"],
  departs: {
    source: "A meeting can be arranged so that it looks like chance.",
    because: "It is deception, and it frightens people. We never help to plan it.",
    instead: "Meet by arrangement, or by real chance.",
  },
  when: (situation) => recentStaging(situation) !== undefined,
  because: (situation) => [recentStaging(situation)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 encounter staged
       today 2026-02-18`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 encounter staged
       today 2026-02-19`,
      `2026-01-10 breakup them
       2026-01-20 encounter chance
       today 2026-01-21`,
    ],
  },
});
