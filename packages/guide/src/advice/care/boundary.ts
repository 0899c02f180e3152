import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/boundary",
  kind: "dont",
  say: "No last message, no apology, no thank-you. Their word holds on every channel.",
  why: "To somebody who asked for quiet, even a kind message is one more. It is what they asked for.",
  cites: ["care/boundary", "E14", "E15", "E19"],
  when: ({ rule, verdict }) => rule === "no-contact" && verdict !== "reply",
  because: ({ facts }) => facts.boundaries.map(({ entry }) => entry),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-06-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary topic what=money
       today 2026-06-20`,
    ],
  },
});
