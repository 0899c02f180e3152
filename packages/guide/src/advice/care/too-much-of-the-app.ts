import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/too-much-of-the-app",
  kind: "care",
  say: "You have come back to this several times today. Ten minutes outside, or a friend, may do more.",
  why: "Going over it again and again keeps it sore.",
  cites: ["care/too-much-of-the-app", "E21", "E23", "E29"],
  when: ({ facts, step, rule }) =>
    step !== "protected" &&
    rule !== "you-first" &&
    [...facts.story.all("look"), ...facts.story.all("urge")].filter(({ day }) => day === facts.today).length >= 3,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 08:00 look
       2026-01-20 08:30 urge strength=5
       2026-01-20 09:00 look
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-19 08:00 look
       2026-01-20 08:30 urge strength=5
       2026-01-20 09:00 look
       today 2026-01-20`,
    ],
  },
});
