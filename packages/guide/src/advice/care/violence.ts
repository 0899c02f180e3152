import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/violence",
  kind: "care",
  say: "If you want contact all the same, plan it with somebody trained for this. You need not decide alone.",
  why: "Being hurt or afraid is not something to manage by better messages.",
  cites: ["care/violence", "E09", "E20"],
  when: ({ facts, rule }) =>
    rule === "fear-or-violence" && (facts.concerns.has("they-hurt-me") || facts.concerns.has("i-am-afraid")),
  because: ({ facts }) => [facts.concerns.get("they-hurt-me"), facts.concerns.get("i-am-afraid")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 concern they-hurt-me
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 concern i-hurt-them
       today 2026-02-20`,
    ],
  },
});
