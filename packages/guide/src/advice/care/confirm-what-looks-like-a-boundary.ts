import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/confirm-what-looks-like-a-boundary",
  kind: "care",
  say: "While you are not sure, the strictest reading holds. You can answer the question at any time.",
  why: "If they did ask for distance, a message now would go past it. Waiting harms nobody.",
  cites: ["care/confirm-what-looks-like-a-boundary"],
  when: ({ facts, rule }) => rule === "you-first" && !facts.concerns.has("self-harm"),
  because: ({ facts }) => [facts.screening],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 screening unsure
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 screening none
       today 2026-02-20`,
    ],
  },
});
