import { adviceRule } from "../../rule.ts";
import { quietRunning } from "../when.ts";

export default adviceRule({
  id: "absence/room",
  kind: "know",
  say: "Quiet gives both of you room. It often eases your own longing; what it does to them, nobody knows.",
  why: "Studies speak for your recovery. None shows that absence makes another person return.",
  cites: ["absence/room-to-miss-you", "E01", "E42"],
  departs: {
    source: "Absence always brings you back into their head and makes you special again.",
    because: "That certainty has no ground, and wounding somebody by silence is not what quiet is for.",
  },
  when: quietRunning,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-21 contact them call
       today 2026-01-22`,
    ],
  },
});
