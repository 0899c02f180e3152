import { adviceRule } from "../../rule.ts";
import { mayWrite, quietRunning, waitingForThem } from "../when.ts";

export default adviceRule({
  id: "absence/no-begging",
  kind: "dont",
  say: "No pleading, no guilt, no pity: not for a second chance, not even for an answer.",
  why: "It rarely moves anybody, and people feel followed by it. What pity gives does not last.",
  cites: ["absence/no-begging", "absence/no-guilt-or-pity", "E14", "E30"],
  when: (s) => quietRunning(s) || waitingForThem(s) || mayWrite(s),
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 concern i-am-afraid
       today 2026-01-22`,
    ],
  },
});
