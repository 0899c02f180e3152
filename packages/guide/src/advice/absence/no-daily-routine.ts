import { adviceRule } from "../../rule.ts";
import { quietRunning } from "../when.ts";

export default adviceRule({
  id: "absence/no-daily-routine",
  kind: "dont",
  say: "Do not share your days with them as if nothing had changed.",
  why: "It holds both of you in a life that has ended for now.",
  cites: ["absence/no-daily-routine"],
  when: (s) => quietRunning(s) && s.rule === "quiet",
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-02-22`,
    ],
  },
});
