import { adviceRule } from "../../rule.ts";
import { afterGoodMeeting } from "../when.ts";

export default adviceRule({
  id: "meeting/say-what-you-hope",
  kind: "do",
  say: "By the third meeting, or before more than talking: say what you hope, and that a no is fine.",
  why: "Where coming back felt like a fresh start, people had spoken about what ended it. One soft sentence about yourself is enough to begin.",
  cites: ["care/honest-advice", "E11", "E36"],
  departs: {
    source: "Do not give away what you hope for; it would set you back.",
    because: "Hiding it for good would be a game. It waits for the first meeting only, and then it is said.",
  },
  when: afterGoodMeeting,
  because: ({ facts }) => [facts.lastMeeting],
  weight: 5,
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
      `2026-01-10 breakup them
       2026-03-07 meeting i-offered
       today 2026-03-08`,
    ],
  },
});
