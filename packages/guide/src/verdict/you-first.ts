import { verdictRule } from "../rule.ts";

/** The one rule that leaves the step to those below it: the person's own safety holds contact, not the story. */
export default verdictRule({
  id: "you-first",
  number: 5,
  decide: ({ concerns, screening }) => {
    const crisis = concerns.get("self-harm");
    if (crisis) {
      return {
        step: "step-back",
        scenario: null,
        verdict: "wait",
        until: null,
        cites: ["care/crisis"],
        because: [crisis],
        help: true,
        headline: "You first.",
        line: "Nothing to them today. Please stay with somebody, or call.",
        next: {
          id: "be-with-somebody",
          text: "Call a crisis line, or somebody who can come and be with you. Put what you could use out of reach.",
        },
        changes: [{ id: "safe-again", text: "You record that you are safe again." }],
      };
    }
    if (screening?.entry.answer !== "unsure") return undefined;
    return {
      step: "step-back",
      scenario: null,
      verdict: "wait",
      until: null,
      cites: ["care/confirm-what-looks-like-a-boundary"],
      because: [screening],
      headline: "One question first.",
      line: "Has anybody asked you to stay away, or is anybody afraid? You were not sure, so this holds until you are.",
      next: {
        id: "answer-the-safety-question",
        text: "Look again at what was said or done, and answer the safety question when you can.",
      },
      changes: [{ id: "safety-question-answered", text: "You answer the safety question." }],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-02-19 concern self-harm
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-02-19 screening unsure
       today 2026-02-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-02-19 screening unsure
       2026-02-19 18:00 screening none
       today 2026-02-20`,
    ],
  },
});
