import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/crisis",
  kind: "care",
  say: "Thinking of ending your life is a reason to call somebody now, not to be alone with it.",
  why: "Such hours often pass, and people are trained to help. Please call one of those, not your former partner.",
  cites: ["care/crisis"],
  when: ({ facts, rule }) => rule === "you-first" && facts.concerns.has("self-harm"),
  because: ({ facts }) => [facts.concerns.get("self-harm")],
  weight: 9,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 concern self-harm
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-18 concern self-harm
       2026-02-19 concern self-harm resolved
       today 2026-02-20`,
    ],
  },
});
