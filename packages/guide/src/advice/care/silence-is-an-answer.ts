import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/silence-is-an-answer",
  kind: "know",
  say: "A new day, their things, an illness or a holiday do not open it again. Only they do.",
  why: "A third message would reach somebody who has not answered before. It would not find out more.",
  cites: ["care/silence-is-an-answer"],
  when: ({ rule }) => rule === "silence",
  because: ({ facts }) => facts.unanswered.openers,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       2026-04-01 contact me email
       today 2026-04-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       today 2026-04-20`,
    ],
  },
});
