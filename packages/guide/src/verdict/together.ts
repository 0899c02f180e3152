import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "together",
  number: 12,
  decide: ({ outcome }) =>
    outcome?.entry.outcome === "together"
      ? {
          step: "build",
          scenario: null,
          verdict: "reach-out",
          until: null,
          cites: ["process/patience"],
          because: [outcome],
          headline: "You are together again.",
          line: "This part is yours. What ended it the first time deserves one calm talk.",
          next: {
            id: "talk-about-what-ended-it",
            text: "Find one calm hour to speak about what ended it, and what will be different.",
          },
          changes: [{ id: "it-ends-again", text: "It ends again, or somebody asks for space." }],
        }
      : undefined,
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-05-01 outcome together
       today 2026-05-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-05-01 outcome together
       2026-08-01 breakup both
       today 2026-08-20`,
    ],
  },
});
