import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/new-partner",
  kind: "dont",
  say: "Do not look the other person up, compare, or wait in line.",
  why: "It hurts for weeks and tells you nothing you need. A polite answer stays possible if they write.",
  cites: ["care/new-partner", "E05"],
  when: ({ facts, rule }) => rule === "they-said-no" && facts.stance?.entry.stance === "with-someone",
  because: ({ facts }) => [facts.stance],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 stance with-someone
       today 2026-04-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 stance rejected
       today 2026-04-20`,
    ],
  },
});
