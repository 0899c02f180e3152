import { isNewer } from "@rekindle/journal";
import { channelsToAnswer } from "../channels.ts";
import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "you-closed-it",
  number: 7,
  decide: ({ outcome, theirOpen, today }) => {
    if (outcome?.entry.outcome !== "let-go" && outcome?.entry.outcome !== "friends") return undefined;
    const changes = [{ id: "reopened", text: "You record that it is open again." }];
    if (theirOpen && isNewer(theirOpen, outcome)) {
      return {
        step: "closed",
        scenario: "they-write",
        verdict: "reply",
        until: null,
        channels: channelsToAnswer(theirOpen),
        cites: ["care/closing-well"],
        because: [theirOpen, outcome],
        headline: "You can answer them.",
        line: "You closed this, and a friendly answer does not open it again. Not answering is fine too.",
        next: {
          id: "answer-what-they-wrote",
          text: "Answer what they wrote, if you would like to, about as short as theirs.",
        },
        changes,
      };
    }
    return {
      step: "closed",
      scenario: null,
      verdict: "none",
      until: null,
      cites: ["care/closing-well"],
      because: [outcome],
      headline: "You closed this.",
      line: `On ${spellDay(outcome.day, today)}. Nothing more is asked of you here.`,
      next: { id: "closing-path", text: "When you like: one page of the closing path. There is no hurry." },
      changes,
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-03-01 outcome let-go
       today 2026-04-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-03-01 outcome let-go
       2026-03-20 outcome reopened
       today 2026-04-20`,
    ],
  },
});
