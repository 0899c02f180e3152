import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/soft-no",
  kind: "know",
  say: "Space is not a test, and not playing hard to get. Take it at its word.",
  why: "A soft no is a no for now. The next move is best left to them.",
  cites: ["care/soft-no", "E19", "E38"],
  when: ({ rule }) => rule === "space",
  because: ({ facts }) => facts.boundaries.filter(({ ask }) => ask === "space").map(({ entry }) => entry),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-25 boundary space
       today 2026-06-01`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-25 boundary space until=2026-02-01
       today 2026-06-01`,
    ],
  },
});
