import type { Facts } from "../facts/index.ts";
import { type Citation, type Decision, verdictRule } from "../rule.ts";
import { capital, spellChannels, spellDay } from "../spell.ts";

const youWrite = { step: "reconnect", scenario: "you-write" } as const;

export default verdictRule({
  id: "quiet-is-over",
  number: 20,
  decide: (facts) => readinessFirst(facts) ?? theReason(facts),
  examples: {
    decides: [
      `2026-01-10 breakup them
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-11 occasion shared-past on=2026-02-21 what="their exam"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-11 belongings items="coats, tools, a clock!"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       today 2026-02-08`,
    ],
  },
});

/** Without a yes from the last seven days, no date alone unlocks contact. */
function readinessFirst({ quiet, readiness, today }: Facts): Decision | undefined {
  if (readiness?.entry.acceptNo === true) return undefined;
  const base = {
    ...youWrite,
    verdict: "wait",
    cites: ["care/could-you-accept-a-no"],
    because: [quiet?.start, readiness],
  } as const;
  const they = { id: "they-write", text: "They write first." };
  if (!readiness) {
    return {
      ...base,
      until: null,
      headline: "One question first.",
      line: "Could you accept a no, or no answer at all, and leave it there?",
      next: { id: "answer-the-readiness-question", text: "Answer it honestly. Not yet is a good answer too." },
      changes: [{ id: "readiness", text: "You answer that question." }, they],
    };
  }
  const until = readiness.day + 7;
  return {
    ...base,
    until,
    headline: "Not yet.",
    line: `You said not yet on ${spellDay(readiness.day, today)}. The question comes back on ${spellDay(until, today)}. Waiting costs less than a message you need an answer to.`,
    next: { id: "wait-for-the-question", text: "Leave it for this week. Do something that steadies you.", due: until },
    changes: [
      {
        id: "readiness",
        text: `You can accept a no. The question comes back on ${spellDay(until, today)}.`,
        on: until,
      },
      they,
    ],
  };
}

/** The reasons, the first that fits. */
function theReason(facts: Facts): Decision {
  const { occasionNow, occasionAhead, occasionOverheard, belongings, plentyLeft, thin, readiness, today } = facts;
  const overheard: Citation[] = occasionOverheard ? ["you-write/ear-not-eye"] : [];
  const base = { ...youWrite, verdict: "reach-out", until: null } as const;
  const changes = [
    { id: "you-write", text: "You write. Then it is their turn." },
    { id: "they-write", text: "They write first." },
    { id: "boundary", text: "They ask for space, or for no contact." },
  ];
  if (occasionNow) {
    const channels = ["card", "call", "text"] as const;
    return {
      ...base,
      channels,
      cites: ["you-write/known-occasion", ...overheard],
      because: [occasionNow.entry, readiness],
      headline: "You may write once, if you want to.",
      line: `${capital(occasionNow.entry.entry.what)}, by ${spellChannels(channels)}. One line, glad for them even if nothing follows.`,
      next: {
        id: "congratulate",
        text: "One line of good wishes, today. If you need an answer to it, do not send it.",
        due: today,
      },
      changes,
    };
  }
  if (occasionAhead) {
    const until = occasionAhead.on;
    return {
      ...base,
      verdict: "wait",
      until,
      cites: ["you-write/known-occasion", ...overheard],
      because: [occasionAhead.entry, readiness],
      headline: `Wait for ${spellDay(until, today)}.`,
      line: `${capital(occasionAhead.entry.entry.what)} is a reason that needs no excuse.`,
      next: {
        id: "wait-for-the-day",
        text: "Nothing before that day. On it, one line or a card is enough.",
        due: until,
      },
      changes: [{ id: "the-day", text: `${spellDay(until, today)} comes.`, on: until }, ...changes.slice(1)],
    };
  }
  if (plentyLeft) {
    return {
      ...base,
      channels: ["email"],
      cites: ["you-write/plenty-left-behind", "you-write/no-drop-off", "you-write/they-arrange", ...overheard],
      because: [belongings, readiness],
      headline: "You may write once, if you want to.",
      line: "Their things, by mail: what you have, and where they would like it. They choose how.",
      next: {
        id: "offer-their-things",
        text: "One mail with one list. Offer post or a friend first; do not offer to bring it.",
      },
      changes,
    };
  }
  return {
    ...base,
    channels: ["text"],
    cites: ["you-write/enough-time", ...(thin ? (["you-write/thin-pretext"] as const) : []), ...overheard],
    because: [facts.quiet?.start, readiness, thin ? belongings : undefined],
    headline: "You may write once, if you want to.",
    line: "One light line. Not writing is as good a choice.",
    next: { id: "one-light-line", text: "If you write: one plain line that asks for nothing. Then it is their turn." },
    changes,
  };
}
