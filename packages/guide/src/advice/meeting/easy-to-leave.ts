import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/easy-to-leave",
  kind: "care",
  say: "Somewhere public and easy to leave, for an hour, sober; and get home by yourself.",
  why: "An easy way out lets both of you relax. If either of you is afraid, help comes before coffee.",
  cites: ["meeting/comfort", "E09", "E44"],
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
       2026-03-01 plan on=2026-03-07
       2026-03-07 meeting agreed
       today 2026-03-08`,
    ],
  },
});
