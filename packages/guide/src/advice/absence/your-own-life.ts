import { adviceRule } from "../../rule.ts";
import { quietRunning, waitingForThem } from "../when.ts";

export default adviceRule({
  id: "absence/your-own-life",
  kind: "do",
  say: "Use this time for a life of your own: one friend, one walk, one thing you put off.",
  why: "People who find themselves again after a break-up tend to feel better. It is for you, not for their eyes.",
  cites: ["absence/your-own-life", "E25", "E26"],
  departs: {
    source: "Vanish, so that they wonder where you are and with whom.",
    because: "No staged mystery. Live your week, and post nothing meant for them to see.",
  },
  when: (s) => quietRunning(s) || waitingForThem(s),
  weight: 4,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 contact them text
       today 2026-01-22`,
    ],
  },
});
