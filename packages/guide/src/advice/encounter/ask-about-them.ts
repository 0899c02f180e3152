import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/ask-about-them",
  kind: "do",
  say: "Ask one thing about them, how they are or how the family is, and listen.",
  why: "A real question says more than any sentence about yourself.",
  cites: ["encounter/ask-about-them", "E34"],
  when: ranInto,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       2026-03-11 boundary no-contact
       today 2026-03-12`,
    ],
  },
});
