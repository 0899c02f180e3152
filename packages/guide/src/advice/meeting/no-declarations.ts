import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/no-declarations",
  kind: "dont",
  say: "No declarations the first time: not that you missed them, not what you hope.",
  why: "So that nobody is cornered. By the third meeting say honestly what you hope, and that a no is fine.",
  cites: ["meeting/do-not-tip-your-hand", "care/honest-advice", "E11", "E45"],
  departs: {
    source: "Hide that you missed them, so as not to give yourself away.",
    because: "We do not hide for advantage. It waits because it is early, and it is said plainly later.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 2,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-07 meeting agreed
       today 2026-03-08`,
    ],
  },
});
