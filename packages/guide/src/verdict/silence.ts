import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "silence",
  number: 14,
  decide: ({ unanswered: { attempts, lapses, openers } }) =>
    attempts >= 2 || (attempts >= 1 && lapses >= 3)
      ? {
          step: "closed",
          scenario: null,
          verdict: "none",
          until: null,
          cites: ["care/silence-is-an-answer"],
          because: openers,
          headline: attempts === 2 && lapses === 0 ? "Two messages, no answer." : "No answer, more than once.",
          line: "We do not know why. It is an answer all the same, and only they can open this again.",
          next: { id: "closing-path", text: "Nothing more from you. The closing path is there when you want it." },
          changes: [{ id: "they-write", text: "They write first." }],
        }
      : undefined,
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       2026-04-01 contact me email
       today 2026-04-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       2026-02-20 contact them call answered
       2026-04-01 contact me email
       today 2026-04-20`,
      `2026-01-10 breakup them
       2026-02-15 09:00 contact me text
       2026-02-15 21:00 contact me text
       today 2026-04-20`,
    ],
  },
});
