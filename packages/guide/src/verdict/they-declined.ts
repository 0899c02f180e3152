import { isNewer } from "@rekindle/journal";
import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "they-declined",
  number: 13,
  decide: ({ lastMeeting, theirs }) => {
    if (lastMeeting?.entry.again !== "declined") return undefined;
    const since = theirs.at(-1);
    if (since && isNewer(since, lastMeeting)) return undefined;
    return {
      step: "closed",
      scenario: null,
      verdict: "none",
      until: null,
      cites: ["care/their-no"],
      because: [lastMeeting],
      headline: "They said no to another time.",
      line: "They met you and were honest. That is a no to this, not to your worth.",
      next: {
        id: "the-next-hour",
        text: "Nothing more to them; leaving it is the kind answer. Be with somebody who likes you.",
      },
      changes: [{ id: "they-write", text: "They write first." }],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-04-01 meeting declined
       today 2026-04-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-04-01 meeting declined
       2026-04-10 contact them call answered
       today 2026-04-20`,
    ],
  },
});
