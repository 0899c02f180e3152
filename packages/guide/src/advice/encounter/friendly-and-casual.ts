import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/friendly-and-casual",
  kind: "do",
  say: "If you meet again: friendly and easy, look at them, small talk, glad without gushing.",
  why: "A short, warm moment asks nothing of anybody.",
  cites: ["encounter/friendly-and-casual", "encounter/small-talk-and-eye-contact", "encounter/glad-not-gushing", "E34"],
  when: ranInto,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-10 encounter staged
       today 2026-03-12`,
    ],
  },
});
