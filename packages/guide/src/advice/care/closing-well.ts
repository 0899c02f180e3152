import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/closing-well",
  kind: "care",
  say: "You do not have to stop caring for it to be over. When you like, there are nine small pages.",
  why: "Loose ends, what it meant, a plan of your own: at your pace, or not at all.",
  cites: ["care/closing-well", "E12", "E25", "E26"],
  when: ({ rule }) => rule === "you-closed-it",
  because: ({ facts }) => [facts.outcome],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 outcome friends
       today 2026-04-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 outcome together
       today 2026-04-20`,
    ],
  },
});
