import { isNewer } from "@rekindle/journal";
import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

/** Two weeks in which a proposal or an open end is left alone (contract/decisions.md, rule 15). */
const waitDays = 14;

export default verdictRule({
  id: "after-a-meeting",
  number: 15,
  decide: ({ lastMeeting, goodMeeting, mine, today }) => {
    if (!lastMeeting) return undefined;
    const since = mine.at(-1);
    if (since && isNewer(since, lastMeeting)) return undefined;
    if (goodMeeting) {
      return {
        step: "build",
        scenario: "meeting",
        verdict: "reach-out",
        until: null,
        cites: ["meeting/again-comes-naturally"],
        because: [lastMeeting],
        headline: "You can suggest the next time.",
        line: "One proposal, with an easy way to say no.",
        next: {
          id: "suggest-the-next-time",
          text: "Suggest one day and one easy thing to do. Then leave it with them.",
        },
        changes: [
          { id: "you-suggest", text: "You suggest a time. Then it is their turn." },
          { id: "they-write", text: "They write first." },
        ],
      };
    }
    const offered = lastMeeting.entry.again === "i-offered";
    const until = lastMeeting.day + waitDays;
    if ((!offered && lastMeeting.entry.again !== "none") || today >= until) return undefined;
    return {
      step: offered ? "build" : "reconnect",
      scenario: offered ? "meeting" : null,
      verdict: "wait",
      until,
      cites: ["process/when-not-to-move"],
      because: [lastMeeting],
      headline: offered ? "Now it is their turn." : "You met. Leave it there for now.",
      line: offered
        ? `You asked; leave it with them until ${spellDay(until, today)}. No answer until then is possible.`
        : `No message to follow it up, until ${spellDay(until, today)}. There is nothing to fix.`,
      next: {
        id: "leave-it",
        text: "Nothing to them. Notice how you feel two weeks after seeing them, and write it down.",
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
       2026-04-01 meeting agreed
       today 2026-04-02`,
      `2026-01-10 breakup them
       2026-04-01 meeting none
       today 2026-04-14`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-04-01 meeting none
       today 2026-04-15`,
      `2026-01-10 breakup them
       2026-04-01 meeting agreed
       2026-04-02 contact me text
       today 2026-04-03`,
    ],
  },
});
