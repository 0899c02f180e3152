import { adviceRule } from "../../rule.ts";
import { mayWrite } from "../when.ts";

export default adviceRule({
  id: "you-write/timing",
  kind: "do",
  say: "Choose an ordinary hour by day, and the quietest way that fits: a text or card before a call.",
  why: "People are easier to reach when nothing presses. Something they can read in their own time asks less.",
  cites: ["you-write/timing", "you-write/choose-the-channel", "E31"],
  departs: {
    source: "A good old telephone call is often best.",
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
