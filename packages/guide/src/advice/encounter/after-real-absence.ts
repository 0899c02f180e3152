import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/after-real-absence",
  kind: "know",
  say: "A meeting by chance is easiest after a real quiet, with nothing said through anybody.",
  why: "Then it is what it looks like: chance.",
  cites: ["encounter/after-real-absence"],
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
       today 2026-03-18`,
    ],
  },
});
