import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "encounter/never-stage-it",
  kind: "dont",
  say: "Never arrange a meeting that looks like chance, and do not pass by where they usually are.",
  why: "It frightens people. That is the reason, not how it looks.",
  cites: ["encounter/never-stage-it", "care/never-stage", "E13"],
  departs: {
    source: "A staged meeting is a risk because you may be called a stalker.",
    because: "The harm is not to your image. Somebody who is waited for is afraid, and has reason to be.",
  },
  when: ({ facts, step }) =>
    step !== "protected" &&
    facts.story.since("encounter").some(({ entry, day }) => entry.how === "staged" && facts.today < day + 30),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 encounter staged
       today 2026-03-12`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
  },
});
