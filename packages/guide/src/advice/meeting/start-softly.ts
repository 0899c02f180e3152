import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "meeting/start-softly",
  kind: "do",
  say: "When you speak about what ended it: begin with I, one thing that happened, and one wish.",
  why: "In one study of couples, the first minutes of a hard talk said much about the years after. Judging who they are closes it.",
  cites: ["care/honest-advice", "E11", "E36"],
  when: ({ rule }) => rule === "together",
  because: ({ facts }) => [facts.outcome],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-04-01 outcome together
       today 2026-04-02`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-04-01 outcome reopened
       today 2026-04-02`,
    ],
  },
});
