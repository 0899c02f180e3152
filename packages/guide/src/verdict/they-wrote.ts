import { isNewer } from "@rekindle/journal";
import { channelsToAnswer } from "../channels.ts";
import { verdictRule } from "../rule.ts";
import { spellChannels, spellDay } from "../spell.ts";

export default verdictRule({
  id: "they-wrote",
  number: 10,
  decide: (facts) => {
    const { theirOpen, lastMeeting, boundaries, goodMeeting, today } = facts;
    if (!theirOpen || (lastMeeting && !isNewer(theirOpen, lastMeeting))) return undefined;
    const space = boundaries.filter(({ ask }) => ask === "space").at(-1)?.entry;
    if (space && theirOpen.ms <= space.ms) return undefined;
    const channels = channelsToAnswer(theirOpen);
    return {
      step: lastMeeting && goodMeeting ? "build" : "reconnect",
      scenario: "they-write",
      verdict: "reply",
      until: null,
      channels,
      cites: ["they-write/best-case"],
      because: [theirOpen],
      headline: "You can answer them.",
      line: `By ${spellChannels(channels)}, about as short as theirs. There is no hurry.`,
      next: {
        id: "answer-what-they-wrote",
        text: "Answer what they wrote. Today or tomorrow is fine; nobody is owed an answer at night.",
        due: theirOpen.day + 1 >= today ? theirOpen.day + 1 : today,
      },
      changes: [
        { id: "you-answer", text: "You answer. Then it is their turn." },
        {
          id: "message-ages",
          text: `You leave it until ${spellDay(theirOpen.day + 60, today)}. Then it no longer waits.`,
          on: theirOpen.day + 60,
        },
      ],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-25 contact them text
       today 2026-01-26`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-25 contact them text #hello
       2026-01-26 contact me text replyTo=hello
       today 2026-01-27`,
      `2026-01-10 breakup them
       2026-01-25 contact them text logistics
       today 2026-01-26`,
    ],
  },
});
