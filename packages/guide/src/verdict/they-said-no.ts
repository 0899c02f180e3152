import { channelsToAnswer } from "../channels.ts";
import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "they-said-no",
  number: 8,
  decide: ({ stance, outcome, plan, theirOpen, today }) => {
    if (stance?.entry.stance !== "rejected" && stance?.entry.stance !== "with-someone") return undefined;
    if (outcome?.entry.outcome === "together" && stance.ms < outcome.ms) return undefined;
    if (plan && plan.entry.ms > stance.ms) return undefined;
    const withSomeone = stance.entry.stance === "with-someone";
    const changes = [{ id: "they-say-otherwise", text: "They say something else, in their own words." }];
    if (theirOpen && theirOpen.ms > stance.ms) {
      return {
        step: "closed",
        scenario: "they-write",
        verdict: "reply",
        until: null,
        channels: channelsToAnswer(theirOpen),
        cites: ["care/their-no"],
        because: [theirOpen, stance],
        headline: "You can answer them.",
        line: "Politely, and only what they wrote. A message is not a change of mind.",
        next: { id: "answer-what-they-wrote", text: "A polite line is enough. Not answering is fine too." },
        changes,
      };
    }
    return {
      step: "closed",
      scenario: null,
      verdict: "none",
      until: null,
      cites: ["care/their-no"],
      because: [stance],
      headline: withSomeone ? "They are with somebody." : "They said no.",
      line: `On ${spellDay(stance.day, today)}. That is an answer, and a hard one to hear. Nothing more from you to them.`,
      next: {
        id: "the-next-hour",
        text: "Do not be alone with it: call a friend. The closing path is there when you want it.",
      },
      changes,
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-03-01 stance rejected
       today 2026-04-20`,
      `2026-01-10 breakup them
       2026-03-01 stance with-someone
       2026-03-05 contact them text
       today 2026-03-06`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-03-01 stance rejected
       2026-03-20 stance open
       today 2026-04-20`,
    ],
  },
});
