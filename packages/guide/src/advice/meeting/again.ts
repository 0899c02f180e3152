import { adviceRule } from "../../rule.ts";
import { afterGoodMeeting, meetingIsNear } from "../when.ts";

export default adviceRule({
  id: "meeting/again",
  kind: "do",
  say: "If it was good, say so in one line. Doing it again is easy when both want it.",
  why: "A next time that has to be pulled out of somebody is most likely a no.",
  cites: ["meeting/again-comes-naturally"],
  when: (s) => meetingIsNear(s) || afterGoodMeeting(s),
  because: ({ facts }) => [facts.plan?.entry ?? facts.lastMeeting],
  weight: 3,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-06`,
      `2026-01-10 breakup them
       2026-03-07 meeting they-offered
       today 2026-03-08`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-05`,
      `2026-01-10 breakup them
       2026-03-07 meeting i-offered
       today 2026-03-08`,
      `2026-01-10 breakup them
       2026-03-07 meeting none
       today 2026-03-08`,
    ],
  },
});
