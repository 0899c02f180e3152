import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "process/know-your-situation",
  kind: "do",
  say: "Look once at how things really are between you, in your own entries, before any move.",
  why: "What fits another story may not fit yours.",
  cites: ["process/know-your-situation"],
  when: ({ facts, scenario }) => scenario === "you-write" && facts.readiness?.entry.acceptNo !== true,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
