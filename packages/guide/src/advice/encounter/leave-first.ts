import { adviceRule } from "../../rule.ts";
import { ranInto } from "../when.ts";

export default adviceRule({
  id: "encounter/leave-first",
  kind: "do",
  say: "Keep it short, above all when it goes well, and say goodbye first.",
  why: "They did not choose this meeting. A brief one stays light for both.",
  cites: ["encounter/keep-it-short", "encounter/leave-first", "care/shared-events"],
  departs: {
    source: "Go while they want more, so that they keep thinking of you.",
    because: "Leaving somebody hungry is a trick. We keep it short because they did not choose it.",
  },
  when: ranInto,
  weight: 3,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-17`,
    ],
  },
});
