/** Checks on the whole text and on when it would be sent. They give hints, never a verdict. */
import type { Finding } from "./finding.ts";
import type { StyleRule } from "./labels.ts";
import { isSpace } from "./sentences.ts";
import type { Situation } from "./situation.ts";

interface StyleCheck {
  readonly id: StyleRule;
  readonly say: string;
  readonly instead: string;
  readonly why: string;
  readonly cites: readonly [string, ...string[]];
  applies(make: Make, text: string, channel: string | undefined, situation: Situation | undefined): boolean;
}

/** Words beyond which a first text is long; a mail or a card may hold more. Our choice, not a finding. */
const LONG_TEXT = 60;
const LONG_MAIL = 180;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text is made of, counted in one pass. */
interface Make {
  readonly size: number;
  /** As many as `/\S+/g` finds. */
  readonly words: number;
  /** Marks behind each other count once. */
  readonly questions: number;
  /** Small letters of English: where they are many, capitals are not. */
  readonly small: number;
}

function makeOf(text: string): Make {
  let words = 0;
  let questions = 0;
  let small = 0;
  let before = 32;
  let outside = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) small += 1;
    else if (unit === QUESTION && before !== QUESTION) questions += 1;
    const space = isSpace(unit);
    if (outside && !space) words += 1;
    outside = space;
    before = unit;
  }
  return { size: text.length, words, questions, small };
}

const QUESTION = 63;

export const styleChecks: readonly StyleCheck[] = [
  {
    id: "too-long",
    say: "This is long for a message.",
    instead: "Two or three lines.",
    why: "A long text asks for a long answer, and for a decision.",
    cites: ["encounter/keep-it-short"],
    applies: ({ words }, _, channel) =>
      words > (channel === "email" || channel === "letter" || channel === "card" ? LONG_MAIL : LONG_TEXT),
  },
  {
    id: "many-questions",
    say: "Several questions at once.",
    instead: "One, or none.",
    why: "Each question is something they owe you an answer to.",
    cites: ["they-write/do-not-chase"],
    applies: ({ questions }) => questions >= 3,
  },
  {
    id: "all-capitals",
    say: "Capitals read as shouting.",
    instead: "Lower case.",
    why: "On a screen, tone is all there is.",
    cites: ["meeting/calm-and-confident"],
    applies: ({ size, small }, text) => {
      if (small >= 0.3 * size) return false;
      const letters = count(text, /\p{L}/gu);
      return letters >= 12 && count(text, /\p{Lu}/gu) / letters > 0.7;
    },
  },
  {
    id: "in-a-row",
    say: "You have written already, and they have not answered.",
    instead: "Let it be their turn.",
    why: "One more message without an answer reads as chasing, however kind it is.",
    cites: ["care/one-message-then-their-turn"],
    applies: (_, __, ___, situation) => situation !== undefined && situation.inARow > 0,
  },
  {
    id: "at-night",
    say: "It is night.",
    instead: "Hold it until 08:00.",
    why: "At night messages come out heavier than they are meant.",
    cites: ["care/not-at-night"],
    // 22:00 to 08:00, as the contract has it.
    applies: (_, __, ___, situation) =>
      situation !== undefined &&
      situation.minute !== null &&
      (situation.minute >= 22 * 60 || situation.minute < 8 * 60) &&
      (situation.verdict === "reply" || situation.verdict === "reach-out"),
  },
];

/** @param text as far as it is read. @param length of the whole draft, which the findings are about. */
export function styleFindings(
  text: string,
  length: number,
  channel: string | undefined,
  situation: Situation | undefined,
): Finding[] {
  const make = makeOf(text);
  return styleChecks
    .filter((check) => check.applies(make, text, channel, situation))
    .map(({ id, say, instead, why, cites }) => ({
      rule: id,
      severity: "hint",
      start: 0,
      end: length,
      message: say,
      suggestion: instead,
      why,
      cites,
      by: id === "in-a-row" || id === "at-night" ? "situation" : "words",
    }));
}
