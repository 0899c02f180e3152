import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/pending-case",
  kind: "know",
  say: "With a court case near: neutral words, your lawyer first, and delete nothing.",
  why: "Messages, and this journal too, can become evidence.",
  cites: ["care/pending-case"],
  when: ({ facts, rule, verdict }) =>
    rule === "legal-order" || (verdict === "logistics-only" && facts.ties.includes("children")),
  because: ({ facts, rule }) =>
    rule === "legal-order"
      ? facts.boundaries.filter(({ ask }) => ask === "legal-order").map(({ entry }) => entry)
      : [facts.profileSource("ties")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 boundary legal-order
       today 2026-02-02`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=children
       today 2026-02-02`,
    ],
  },
});
