import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/children",
  kind: "do",
  say: "About the children or the animal: brief, factual, polite, on the agreed channel. Nothing personal in it.",
  why: "They need it to work. Their answers there are duty, not signs.",
  cites: ["care/children", "E02"],
  when: ({ facts, rule }) => rule !== "legal-order" && (facts.ties.includes("children") || facts.ties.includes("pet")),
  because: ({ facts }) => [facts.profileSource("ties")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=children
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=work
       today 2026-01-20`,
    ],
  },
});
