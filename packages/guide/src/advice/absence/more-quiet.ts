import { adviceRule } from "../../rule.ts";
import { lapsed } from "../when.ts";

export default adviceRule({
  id: "absence/more-quiet",
  kind: "know",
  say: "Where they stay silent, more quiet helps more than another message.",
  why: "Nobody knows why they are silent, and one more message would not find out.",
  cites: ["absence/too-present"],
  when: (s) => lapsed(s) || (s.rule === "quiet" && s.facts.quiet?.startedInTime === true),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-15 contact me text
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
  },
});
