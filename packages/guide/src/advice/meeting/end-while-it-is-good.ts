import { adviceRule } from "../../rule.ts";
import { afterGoodMeeting, meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/end-while-it-is-good",
  kind: "do",
  say: "End after an hour or so, while both enjoy it. Let doing it again come from both sides.",
  why: "An easy end leaves an easy memory. A second time that has to be asked twice is a no.",
  cites: ["meeting/end-on-a-high", "meeting/again-comes-naturally"],
  departs: {
    source: "Stop at the high point so that they crave the next one.",
    because: "We stop while it is good because it is kind, not to leave anybody craving.",
  },
  when: (s) => meetingAhead(s) || afterGoodMeeting(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-07 meeting none
       today 2026-03-08`,
    ],
  },
});
