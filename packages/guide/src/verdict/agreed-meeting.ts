import { verdictRule } from "../rule.ts";
import { spellDay } from "../spell.ts";

export default verdictRule({
  id: "agreed-meeting",
  number: 9,
  decide: ({ plan, today }) => {
    if (!plan) return undefined;
    const past = plan.on < today;
    const where = plan.entry.entry.place ? `, ${plan.entry.entry.place}` : "";
    return {
      step: "meet",
      scenario: "meeting",
      verdict: "reply",
      until: null,
      cites: past ? ["meeting/know-the-signals"] : ["meeting/any-meeting-counts"],
      because: [plan.entry],
      headline: past ? "How did it go?" : "Only to arrange it.",
      line: past
        ? `You were to meet on ${spellDay(plan.on, today)}. Write down how it was, then Rekindle can say what is next.`
        : `${spellDay(plan.on, today)}${where}. Anything else can wait until you sit there.`,
      next: past
        ? { id: "record-the-meeting", text: "Write down how the meeting went, or that it did not happen." }
        : {
            id: "prepare-the-meeting",
            text: "Think of three easy things to talk about, and of how you will say goodbye.",
            due: plan.on,
          },
      changes: past
        ? [{ id: "meeting-recorded", text: "You record how it went, or that it was called off." }]
        : [
            { id: "meeting-held", text: "You meet, and write down how it was.", on: plan.on },
            { id: "meeting-off", text: "One of you calls it off." },
          ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07 place="a café"
       today 2026-03-04`,
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-09`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07 #first
       2026-03-02 plan on=2026-03-09 replaces=first cancelled
       today 2026-03-04`,
    ],
  },
});
