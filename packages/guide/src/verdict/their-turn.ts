import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "their-turn",
  number: 19,
  decide: ({ myOpen, quiet, today }) => {
    const until = myOpen && quiet ? myOpen.day + quiet.target : 0;
    if (!myOpen || today >= until) return undefined;
    return {
      step: "reconnect",
      scenario: null,
      verdict: "wait",
      until,
      cites: ["process/when-not-to-move"],
      because: [myOpen],
      headline: "Now it is their turn.",
      line: `One message, then nothing more from you until ${spellDay(until, today)}. No answer until then is possible, and would tell you something.`,
      next: {
        id: "leave-it",
        text: "Leave it with them, and leave the screen alone. No second message about the first.",
        due: until,
      },
      changes: [
        { id: "they-write", text: "They write first." },
        { id: "wait-over", text: `${spellDay(until, today)} comes.`, on: until },
      ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-03-10 contact them text #hello
       2026-03-11 contact me text replyTo=hello
       today 2026-03-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-03-10 contact them text #hello
       2026-03-11 contact me text replyTo=hello
       2026-03-12 contact them text
       2026-03-12 18:00 contact me call answered
       today 2026-05-20`,
    ],
  },
});
