import { adviceRule } from "../../rule.ts";
import { afterGoodMeeting, mayWrite } from "../when.ts";

export default adviceRule({
  id: "care/honest-advice",
  kind: "know",
  say: "Nobody knows how they will answer, and no study says it for the two of you.",
  why: "Many never come together again, some do. Where we do not know, we say so.",
  cites: ["care/honest-advice", "E06", "E07", "E39"],
  when: (s) => mayWrite(s) || afterGoodMeeting(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo=false
       today 2026-02-20`,
    ],
  },
});
