import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "space",
  number: 11,
  decide: ({ boundaries, outcome, quiet, today }) => {
    const spaces = boundaries.filter(({ ask }) => ask === "space");
    const latest = spaces.at(-1)?.entry;
    if (!latest || (outcome?.entry.outcome === "together" && latest.ms < outcome.ms)) return undefined;
    const endless = spaces.some(({ until }) => until === undefined);
    const lastDay = Math.max(...spaces.map(({ until }) => until ?? 0));
    const until = endless ? null : Math.max(lastDay + 1, quiet?.end ?? 0);
    return {
      step: "step-back",
      scenario: null,
      verdict: "wait",
      until,
      cites: ["care/boundary"],
      because: spaces.map(({ entry }) => entry),
      headline: "They asked for space.",
      line:
        until === null
          ? "The next move is theirs. It is not a test, and not a no for ever."
          : `Until ${spellDay(until, today)}, and then the next move is still best left to them.`,
      next: {
        id: "live-your-week",
        text: "Nothing to them, not even to see how it is going. Plan one good thing for this week instead.",
        ...(until === null ? {} : { due: until }),
      },
      changes: [
        { id: "they-write", text: "They write first." },
        ...(until === null ? [] : [{ id: "space-over", text: `${spellDay(until, today)} comes.`, on: until }]),
      ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-25 boundary space
       today 2026-06-01`,
      `2026-01-10 breakup them
       2026-01-25 boundary space until=2026-03-01
       today 2026-02-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-25 boundary space until=2026-03-01
       today 2026-03-02`,
      `2026-01-10 breakup them
       2026-01-25 boundary space
       2026-02-25 contact them text
       today 2026-02-26`,
    ],
  },
});
