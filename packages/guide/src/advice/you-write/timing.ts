import { adviceRule } from "../../rule.ts";
import { mayWrite } from "../when.ts";

export default adviceRule({
  id: "you-write/timing",
  kind: "do",
  say: "Write at an ordinary hour, by day, in the way that is easiest to leave unanswered.",
  why: "People are easier to reach when nothing presses. What they can read in their own time asks less than a call.",
  cites: ["you-write/timing", "you-write/choose-the-channel", "E31"],
  departs: {
    source: "Of all the ways to get in touch, a plain telephone call is the good one.",
    because: "A call asks for an answer at once. We begin with what leaves them free.",
  },
  when: mayWrite,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-02-20`,
    ],
  },
});
