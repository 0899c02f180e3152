import { verdictRule } from "../rule.ts";
import { plural, spellDay } from "../spell.ts";

export default verdictRule({
  id: "quiet",
  number: 17,
  decide: ({ quiet, encounter, today }) => {
    if (!quiet || quiet.over) return undefined;
    const until = quiet.end;
    const days = today - quiet.start.day;
    const day = spellDay(until, today);
    return {
      step: quiet.startedInTime ? "reconnect" : "step-back",
      scenario: encounter ? "encounter" : null,
      verdict: "wait",
      until,
      cites: quiet.startedByLapse
        ? ["absence/never-too-late"]
        : [quiet.startedInTime ? "process/when-not-to-move" : "absence/go-quiet"],
      because: encounter ? [quiet.start, encounter] : [quiet.start],
      ...(quiet.startedInTime
        ? {
            headline: "Now it is their turn.",
            line: `One message, then nothing more from you until ${day}. No answer until then is possible, and would tell you something.`,
          }
        : quiet.startedByLapse
          ? {
              headline: `Not now. The quiet runs from ${spellDay(quiet.start.day, today)}.`,
              line: `You wrote, and that happens; the days before it still happened. Quiet until ${day}. What was going on just before?`,
            }
          : {
              headline: "Not now.",
              line: `Quiet until ${day}; ${days === 0 ? "it begins today" : `${plural(days, "quiet day", "quiet days")} so far`}. On that day nothing happens by itself: the next question is whether you could accept a no.`,
            }),
      next: {
        id: "live-your-week",
        text: quiet.startedByLapse
          ? "No second message that explains the first. Write down what was going on before it, and one thing to do next time."
          : "Plan one good thing for this week that has nothing to do with them.",
        due: until,
      },
      changes: [
        { id: "they-write", text: "They write first." },
        { id: "quiet-over", text: `${plural(until - today, "more quiet day", "more quiet days")}: ${day}.`, on: until },
        { id: "boundary", text: "They ask for space, or for no contact." },
      ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       today 2026-01-22`,
      `2026-01-10 breakup them
       2026-02-15 contact me text
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-15 encounter chance
       today 2026-01-17`,
    ],
    passes: [
      `2026-01-10 breakup them
       today 2026-02-09`,
    ],
  },
});
