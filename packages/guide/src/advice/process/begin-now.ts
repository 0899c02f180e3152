import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "process/begin-now",
  kind: "do",
  say: "Begin with the quiet today. Each day that you do not write makes the next one easier.",
  why: "The first days are the hardest to hold, and what is not sent need not be explained later.",
  cites: ["process/start-soon"],
  when: ({ facts, rule }) => rule === "quiet" && facts.breakup !== undefined && facts.today < facts.breakup.day + 7,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-14`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-01-17`,
    ],
  },
});
