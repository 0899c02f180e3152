import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/no-dating-questions",
  kind: "dont",
  say: "Do not ask whether they are seeing somebody. It is theirs to tell.",
  why: "The question presses, and no answer to it would help you.",
  cites: ["encounter/no-dating-questions"],
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
       2026-03-11 stance with-someone
       today 2026-03-12`,
    ],
  },
});
