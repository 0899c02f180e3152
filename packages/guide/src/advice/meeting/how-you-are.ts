import { adviceRule } from "../../rule.ts";
import { justMet } from "../when.ts";

export default adviceRule({
  id: "meeting/how-you-are",
  kind: "know",
  say: "Look again in two weeks at how you are, not only tonight.",
  why: "In one study, seeing each other went with no more distress at the time, and with more two months later; not for parents.",
  cites: ["process/patience", "E02"],
  when: justMet,
  because: ({ facts }) => [facts.plan?.entry ?? facts.lastMeeting],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-07 meeting agreed
       today 2026-03-08`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
  },
});
