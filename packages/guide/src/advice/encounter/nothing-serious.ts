import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/nothing-serious",
  kind: "dont",
  say: "Nothing serious in passing, the two of you least of all.",
  why: "Neither of you chose that moment for it.",
  cites: ["encounter/nothing-serious"],
  when: ranInto,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-03-12`,
    ],
  },
});
