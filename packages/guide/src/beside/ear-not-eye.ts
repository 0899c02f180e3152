import { adviceRule } from "../rule.ts";
import { recentLook } from "./when.ts";

export default adviceRule({
  id: "beside/ear-not-eye",
  kind: "dont",
  say: "Do not look them up. Mute is easier than willpower.",
  why: "In surveys, watching a former partner online goes with more longing and distress, not less.",
  cites: ["you-write/ear-not-eye", "care/no-watching", "E05"],
  departs: {
    source: "Keep an ear open for what goes on in their life.",
    because:
      "What you learn by watching hurts you and is not yours to use. We go only by what they told you themselves.",
  },
  when: (situation) => recentLook(situation) !== undefined,
  because: (situation) => [recentLook(situation)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 look
       today 2026-01-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 look
       today 2026-01-27`,
    ],
  },
});
