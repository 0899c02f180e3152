/** The words for the hardest moments, by the verdict rule that holds. Undefined: the verdict's own line says enough. */
import { capital } from "../words/capital.ts";
import type { Around, Moment } from "./moment.ts";

type Words = (around: Around) => Moment | undefined;

const noContact: Words = ({ facts, guidance, day }) => {
  const standing = facts.boundaries.findLast(({ ask }) => ask === "no-contact" || ask === "blocked");
  if (!standing) return undefined;
  const asked = standing.ask === "blocked" ? "they blocked you" : "they asked you not to contact them";
  // The safety question asks for no day: what came of it was written down then, and asked for whenever it was.
  const undated = standing.entry.ms === facts.screening?.ms;
  const first = undated ? `${capital(asked)}.` : `On ${day(standing.entry.day)} ${asked}.`;
  if (guidance.contact.verdict === "reply") {
    return {
      paragraphs: [
        `They wrote. You can answer what they wrote, briefly and kindly. What they asked for on ${day(standing.entry.day)} still stands until they take it back in their own words. One message from them is one message.`,
        "Tomorrow is early enough.",
      ],
    };
  }
  return {
    paragraphs: [
      `${first} That holds on every channel, and through other people. From now on Rekindle will not help with messages to them, not even a last one, an apology or a thank-you. This is not a judgement of you. It is what they asked for.`,
      "For now: somebody to call, the next hour, a page to write on.",
    ],
    ways: [
      ["The next hour", "next-hour"],
      ["A page to write on", "letters"],
    ],
  };
};

const silence: Words = () => ({
  paragraphs: [
    "We do know what another one would be: contact with somebody who has not answered. So it ends here from your side. If they ever write, Rekindle will help you answer. Asking again would not find out more.",
  ],
  ways: [
    ["Closing path", "closing"],
    ["From their side", "their-side"],
  ],
});

const theySaidNo: Words = ({ facts, guidance }) => {
  if (guidance.contact.verdict === "reply") return undefined;
  if (facts.stance?.entry.stance !== "with-someone") return undefined;
  return {
    paragraphs: [
      "If they write, a polite answer is fine. You need not be happy for them today.",
      "Please do not look the other person up; it hurts for weeks and tells you nothing you need.",
    ],
    ways: [
      ["The next hour", "next-hour"],
      ["Closing path", "closing"],
    ],
  };
};

const fearOrViolence: Words = ({ facts }) => {
  const byYou = (["i-hurt-them", "they-are-afraid"] as const).some((about) => facts.concerns.has(about));
  const toYou = (["they-hurt-me", "i-am-afraid"] as const).some((about) => facts.concerns.has(about));
  return {
    paragraphs: [
      ...(toYou
        ? [
            "Are you safe now? If not, call the emergency number.",
            "Rekindle will not help to get back in touch here. You do not have to have decided anything.",
          ]
        : []),
      ...(byYou
        ? [
            "You said that you have hurt or frightened them, or that they are afraid of you. Then help with contact is off, for good.",
            "There are people who talk with those who want to stop; they will have heard it before.",
          ]
        : []),
      ...(!toYou && !byYou
        ? ["There was a threat. Nothing goes to them from here. If anybody is in danger, call now."]
        : []),
    ],
    ways: [["Help lines", "help"]],
  };
};

const legalOrder: Words = () => ({
  paragraphs: ["It holds on every channel, also if they say it is fine. Belongings go back only through your lawyer."],
});

const together: Words = () => ({
  paragraphs: [
    "Rekindle steps back; you need no guide to talk to each other. One thing from research, not a rule: in interviews, those for whom it felt like a fresh start had spoken about what ended it and agreed what would be different.",
    "If anything here frightens you, Help stays where it is. Would you like the journal sealed, or erased? It holds things you wrote for yourself alone.",
  ],
  ways: [
    ["Save a sealed file", "backup"],
    ["Erase", "erase"],
  ],
});

const space: Words = ({ guidance, facts }) => {
  const open =
    guidance.contact.until === null ||
    facts.boundaries.some((standing) => standing.ask === "space" && standing.until === undefined);
  return {
    paragraphs: [
      // Without an end the verdict's own line says already what it is not.
      `We take that at its word${open ? "" : ": not a test, not a no for ever"}. No message to see how it is going.`,
    ],
  };
};

const theirTurn: Words = ({ facts, guidance, day }) => {
  const sent = facts.myOpen;
  // After a week people ask what the silence means; before that the verdict says enough.
  if (!sent || facts.today < sent.day + 7 || guidance.contact.until === null) return undefined;
  return {
    paragraphs: [
      `No answer so far. It may be travel, doubt, or a no. We cannot tell, and asking would not be kind. Nothing from you until ${day(
        sent.day + (facts.quiet?.target ?? 30),
      )}; after that at most one more, ever, and only with a reason of its own.`,
    ],
  };
};

export const momentWords: Readonly<Record<string, Words>> = {
  "no-contact": noContact,
  silence,
  "they-said-no": theySaidNo,
  "fear-or-violence": fearOrViolence,
  "legal-order": legalOrder,
  together,
  space,
  "their-turn": theirTurn,
  quiet: (around) => (around.guidance.step === "reconnect" ? theirTurn(around) : undefined),
};
