import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/let-them-talk",
  kind: "do",
  say: "Let them talk more than you do, and listen for how they are.",
  why: "People feel at ease with somebody who listens.",
  cites: ["meeting/let-them-talk", "E34"],
  when: meetingAhead,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-01-20
       today 2026-03-04`,
    ],
  },
});
