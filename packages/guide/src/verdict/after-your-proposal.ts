import { isNewer } from "@rekindle/journal";
import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

/** A week for an answer after a good meeting (contract/decisions.md, rule 16). */
const waitDays = 7;

export default verdictRule({
  id: "after-your-proposal",
  number: 16,
  decide: ({ lastMeeting, goodMeeting, myOpen, today }) => {
    if (!lastMeeting || !goodMeeting || !myOpen || !isNewer(myOpen, lastMeeting)) return undefined;
    const until = myOpen.day + waitDays;
    if (today < until) {
      return {
        step: "build",
        scenario: null,
        verdict: "wait",
        until,
        cites: ["process/when-not-to-move"],
        because: [myOpen, lastMeeting],
        headline: "Now it is their turn.",
        line: `Nothing more from you until ${spellDay(until, today)}. No answer until then is possible.`,
        next: { id: "leave-it", text: "Leave it with them. Have a full week of your own.", due: until },
        changes: [
          { id: "they-write", text: "They write first." },
          { id: "wait-over", text: `${spellDay(until, today)} comes.`, on: until },
        ],
      };
    }
    return {
      step: "build",
      scenario: "meeting",
      verdict: "reach-out",
      until: null,
      cites: ["meeting/again-comes-naturally"],
      because: [myOpen, lastMeeting],
      headline: "You may suggest it once more.",
      line: "A week has gone by since you wrote. Once, lightly, and then no more.",
      next: {
        id: "suggest-the-next-time",
        text: "Suggest one day, with an easy way to say no. If nothing comes, that is the answer.",
      },
      changes: [
        { id: "you-suggest", text: "You suggest a time. Then it is their turn." },
        { id: "they-write", text: "They write first." },
      ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-04-01 meeting agreed
       2026-04-03 contact me text
       today 2026-04-05`,
      `2026-01-10 breakup them
       2026-04-01 meeting agreed
       2026-04-03 contact me text
       today 2026-04-10`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-04-01 meeting none
       2026-04-03 contact me text
       today 2026-04-10`,
    ],
  },
});
