import { verdictRule } from "../rule.ts";

export default verdictRule({
  id: "no-breakup-yet",
  number: 6,
  decide: ({ breakup }) =>
    breakup
      ? undefined
      : {
          step: "step-back",
          scenario: null,
          verdict: "wait",
          until: null,
          cites: ["process/know-your-situation"],
          because: [],
          headline: "When did it end?",
          line: "One date, then Rekindle can say where you stand. Until then, leave things as they are.",
          next: { id: "record-the-breakup", text: "Write down when it ended. About is good enough." },
          changes: [{ id: "breakup-recorded", text: "You write down when it ended." }],
        },
  examples: {
    decides: ["today 2026-02-20", "2026-02-01 contact them text\ntoday 2026-02-20"],
    passes: ["2026-02-01 breakup them\ntoday 2026-02-20"],
  },
});
