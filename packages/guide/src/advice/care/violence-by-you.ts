import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/violence-by-you",
  kind: "care",
  say: "Help with contact stays off. No letter, no apology: amends begin without them.",
  why: "They decide whether they ever want to hear it. People who are trained for this can help you stop.",
  cites: ["care/violence-by-you", "E13", "E20"],
  when: ({ facts, rule }) =>
    rule === "fear-or-violence" && (facts.concerns.has("i-hurt-them") || facts.concerns.has("they-are-afraid")),
  because: ({ facts }) => [facts.concerns.get("i-hurt-them"), facts.concerns.get("they-are-afraid")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 concern they-are-afraid
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 concern i-am-afraid
       today 2026-02-20`,
    ],
  },
});
