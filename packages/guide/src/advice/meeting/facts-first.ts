import { adviceRule } from "../../rule.ts";
import { justMet } from "../when.ts";

export default adviceRule({
  id: "meeting/facts-first",
  kind: "sign",
  say: "Write down what they said and did before what it might mean.",
  why: "Looks are easily misread. In a survey, people who were left rated the effect of their own contact more kindly than those who had left.",
  cites: ["meeting/know-the-signals", "E14", "E38"],
  when: justMet,
  because: ({ facts }) => [facts.plan?.entry ?? facts.lastMeeting],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-08`,
      `2026-01-10 breakup them
       2026-03-07 meeting none
       today 2026-03-08`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-07`,
    ],
  },
});
