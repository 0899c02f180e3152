import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/belongings-kept",
  kind: "do",
  say: "Box their things, label them, keep them safe. If somebody comes for them, hand them over without a word.",
  why: "A parcel would be contact too. For papers or medicine that cannot wait, a help line or a lawyer knows a way.",
  cites: ["care/belongings", "care/no-go-betweens"],
  when: ({ facts, rule, verdict }) =>
    (rule === "legal-order" || rule === "no-contact") &&
    verdict === "none" &&
    facts.belongings !== undefined &&
    facts.belongings.entry.items.length > 0 &&
    facts.belongings.entry.state !== "returned",
  because: ({ facts }) => [facts.belongings],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!"
       2026-01-14 boundary no-contact
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!" returned
       2026-01-14 boundary no-contact
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!"
       today 2026-01-20`,
    ],
  },
});
