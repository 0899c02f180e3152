import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/flirting",
  kind: "know",
  say: "Flirting is no must. Some is fine, and none is fine too.",
  why: "It says little about what comes next.",
  cites: ["meeting/flirting-is-optional"],
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
       today 2026-03-04`,
    ],
  },
});
