import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/nothing-serious",
  kind: "dont",
  say: "Leave the past and serious talk for another day; meet almost as if for the first time.",
  why: "If they open it themselves: one honest sentence, and a calm hour on another day.",
  cites: ["meeting/nothing-serious", "meeting/like-a-first-date", "E11", "E12"],
  departs: {
    source: "Put what you had out of your mind altogether.",
    because:
      "Not in that hour; but later it matters. In interviews, those for whom it felt like a fresh start had spoken about what ended it.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 3,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-20 contact them text
       today 2026-03-04`,
    ],
  },
});
