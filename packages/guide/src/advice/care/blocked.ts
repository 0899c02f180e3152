import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/blocked",
  kind: "dont",
  say: "A block is an answer. No other app, no second account, no mail, no asking why.",
  why: "They closed the door themselves. An unblock later is no invitation either.",
  cites: ["care/blocked", "E13"],
  when: ({ facts, rule }) => rule === "no-contact" && facts.boundaries.some(({ ask }) => ask === "blocked"),
  because: ({ facts }) => facts.boundaries.filter(({ ask }) => ask === "blocked").map(({ entry }) => entry),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary blocked
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-02-20`,
    ],
  },
});
