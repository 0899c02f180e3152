import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "you-met-by-chance",
  number: 18,
  decide: ({ encounter, today }) =>
    encounter && {
      step: "reconnect",
      scenario: "encounter",
      verdict: "wait",
      until: encounter.day + 7,
      cites: ["process/when-not-to-move"],
      because: [encounter],
      headline: "You met. Leave it there for now.",
      line: `No message to follow it up, until ${spellDay(encounter.day + 7, today)}. It stands by itself.`,
      next: {
        id: "leave-it",
        text: "Nothing to them this week. If it went badly, nothing needs repairing by message.",
        due: encounter.day + 7,
      },
      changes: [
        { id: "they-write", text: "They write first." },
        { id: "wait-over", text: `${spellDay(encounter.day + 7, today)} comes.`, on: encounter.day + 7 },
      ],
    },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-12`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-03-10 encounter chance
       today 2026-03-17`,
      `2026-01-10 breakup them
       2026-01-20 encounter staged
       today 2026-03-17`,
    ],
  },
});
