import { adviceRule } from "../../rule.ts";
import { meetingIsNear } from "../when.ts";

export default adviceRule({
  id: "meeting/end-while-it-is-good",
  kind: "do",
  say: "End after an hour or so, while both of you still enjoy it.",
  why: "An easy end leaves an easy memory, and nobody has to look for a way out.",
  cites: ["meeting/end-on-a-high"],
  departs: {
    source: "Stop at the high point so that they crave the next one.",
    because: "We stop while it is good because it is kind, not to leave anybody craving.",
  },
  when: meetingIsNear,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 4,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-07`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-05`,
      `2026-01-10 breakup them
       2026-03-07 meeting agreed
       today 2026-03-08`,
    ],
  },
});
