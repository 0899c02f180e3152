import { channelsToAnswer } from "../channels.ts";
import { verdictRule } from "../rule.ts";
import { capital, spellDay, spellTies } from "../spell.ts";

export default verdictRule({
  id: "no-contact",
  number: 4,
  decide: ({ boundaries, theirOpen, ties, today }) => {
    const standing = boundaries.filter(({ ask }) => ask === "no-contact" || ask === "blocked");
    const latest = standing.at(-1)?.entry;
    if (!latest) return undefined;
    const base = {
      step: "protected" as const,
      scenario: null,
      until: null,
      because: standing.map(({ entry }) => entry),
      changes: [{ id: "they-take-it-back", text: "They take it back, in their own words." }],
    };
    if (theirOpen && theirOpen.ms > latest.ms) {
      return {
        ...base,
        verdict: "reply",
        channels: channelsToAnswer(theirOpen),
        cites: ["care/boundary", "care/they-broke-the-silence"],
        because: [theirOpen, ...base.because],
        headline: "You can answer what they wrote.",
        line: `Short and kind. What they asked for on ${spellDay(latest.day, today)} still stands.`,
        next: {
          id: "answer-briefly",
          text: "Answer what they asked, in a line or two. Tomorrow is early enough; not answering is fine too.",
        },
      };
    }
    if (ties.length > 0) {
      return {
        ...base,
        verdict: "logistics-only",
        cites: ["care/boundary"],
        headline: "Practical matters only.",
        line: `They have answered: no contact. ${capital(spellTies(ties))}: brief, factual, polite. Replies are not signs.`,
        next: { id: "one-channel", text: "Keep to one agreed channel, and to what cannot wait." },
      };
    }
    return {
      ...base,
      verdict: "none",
      cites: ["care/boundary"],
      headline: "They have answered.",
      line: "No contact, on any channel, also through friends. Not even a last word or an apology.",
      next: {
        id: "the-next-hour",
        text: "Call somebody who can be with you for the next hour, or write down, for yourself alone, what you would have sent.",
      },
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-06-20`,
      `2026-01-10 breakup them
       2026-01-12 boundary blocked
       2026-03-12 contact them text
       today 2026-03-13`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       2026-03-12 contact them text #back
       2026-03-12 13:00 boundary no-contact lifted by=back
       today 2026-03-13`,
      `2026-01-10 breakup them
       2026-01-12 boundary topic what=money
       today 2026-06-20`,
    ],
  },
});
