import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/at-ease",
  kind: "know",
  say: "The aim is that both leave at ease, free to meet again or not.",
  why: "An hour at ease is good by itself, and it may still end there.",
  cites: ["meeting/goal-is-the-next-one", "meeting/comfort"],
  departs: {
    source: "The one goal of the first meeting is to get another.",
    because: "A meeting is not a conquest. It went well if both were at ease.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 encounter chance
       today 2026-03-04`,
    ],
  },
});
