import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/boundary-by-others",
  kind: "know",
  say: "It counts the same when a friend, their family or a lawyer said it for them. Ask nobody to check.",
  why: "Who carries the word does not change it. Asking again would be contact.",
  cites: ["care/boundary-by-others", "care/no-go-betweens"],
  when: ({ rule, verdict }) => rule === "no-contact" && verdict !== "reply",
  because: ({ facts }) => facts.boundaries.map(({ entry }) => entry),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       2026-02-19 contact them text
       today 2026-02-20`,
    ],
  },
});
