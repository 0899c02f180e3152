import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/legal-order",
  kind: "dont",
  say: "Nothing at all: no message, gift, friend or letter. Keep what they send, and show it to your lawyer.",
  why: "An order binds you whoever writes first, and breaking it can cost you dearly.",
  cites: ["care/legal-order"],
  when: ({ rule }) => rule === "legal-order",
  because: ({ facts }) => facts.boundaries.filter(({ ask }) => ask === "legal-order").map(({ entry }) => entry),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 boundary legal-order
       today 2026-02-02`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 boundary no-contact
       today 2026-02-02`,
    ],
  },
});
