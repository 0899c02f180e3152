/** Checks on a practical message: brief, about one thing, with a day, and nothing personal in between. */
import type { Span } from "../finding.ts";
import { fold, READ_AT_MOST } from "../fold.ts";
import { phrases } from "../phrases.ts";
import { sentencesOf } from "../sentences.ts";
import { isPersonal } from "./sentence.ts";
import { topicsOf } from "./topics.ts";

export const practicalRules = ["personal-line", "nothing-practical", "two-topics", "no-day", "long"] as const;
export type PracticalRule = (typeof practicalRules)[number];

/** One thing noticed in a practical message; shaped as a finding of a draft. */
export interface PracticalNote extends Span {
  readonly rule: PracticalRule;
  readonly severity: "warn" | "hint";
  readonly message: string;
  readonly suggestion: string;
  readonly why: string;
  readonly cites: readonly string[];
  readonly by: "words";
}

export interface PracticalReading {
  readonly notes: readonly PracticalNote[];
  /** True: it is about a practical matter, and no sentence of it is personal. */
  readonly practical: boolean;
}

/** Words beyond which a practical message is long. Our choice, not a finding. */
const LONG = 80;
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

const aDay = phrases(
  "(today|tonight|tomorrow|weekend|midday|noon|midnight)",
  "(mon|tues|wednes|thurs|fri|satur|sun)days?",
  "(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)",
  "(january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)",
  "(in|of|by|until|before|from|since) may",
  "[0-9]{1,2}(st|nd|rd|th)",
  "[0-9]{1,2}[.:/][0-9]{1,2}",
  "[0-9]{1,2} ?(am|pm|o'clock)",
  "(at|by|until|before|after|from) [0-9]{1,2}",
  "(this|next|every|end of the|end of) (week|month|morning|afternoon|evening)",
);
const asks = phrases(
  "(can|could|would|will|shall) (you|we|i)",
  "(please|need|needs|where|when|which|what time|who|let me know)",
);
const cites = ["care/children", "care/belongings", "care/shared-home", "care/work-or-school"] as const;

/** Never fails. Says nothing about whether a message may be sent: that is the verdict's. */
export function practicalReading(whole: string): PracticalReading {
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  if (folded.trim() === "") return { notes: [], practical: false };
  const topics = topicsOf(folded);
  const sentences = sentencesOf(text);
  const notes: PracticalNote[] = [];
  const note = (
    rule: PracticalRule,
    severity: PracticalNote["severity"],
    span: Span,
    words: readonly [string, string, string],
  ) => {
    const [message, suggestion, why] = words;
    notes.push({ rule, severity, start: span.start, end: span.end, message, suggestion, why, cites, by: "words" });
  };
  const all = { start: 0, end: whole.length };

  let personal = 0;
  for (const [index, span] of sentences.entries()) {
    if (!isPersonal(folded.slice(span.start, span.end))) continue;
    personal += 1;
    const which = ordinals[index] ? `The ${ordinals[index]} sentence` : "One sentence";
    note("personal-line", "warn", span, [
      topics[0] ? `${which} is not about ${topics[0]}.` : `${which} is not about a practical matter.`,
      "Leave it out. It can stand in an unsent letter.",
      "In a practical message every personal line is read twice, and may be the only one that is answered.",
    ]);
  }
  if (topics.length === 0) {
    note("nothing-practical", "warn", all, [
      "No practical matter in it yet.",
      "Say what it is about, when, and where.",
      "A message about a matter names the matter; anything else is a message about the two of you.",
    ]);
  }
  if (topics.length > 1) {
    note("two-topics", "hint", all, [
      `${topics.length === 2 ? "Two things" : "Several things"} at once: ${listed(topics)}.`,
      "One message each, or a short list.",
      "One matter gets one answer. Several get half of one.",
    ]);
  }
  if (topics.length > 0 && (text.includes("?") || asks.test(folded)) && !aDay.test(folded)) {
    note("no-day", "hint", all, [
      "No day in it.",
      "Say by when, with a date.",
      "A clear date spares a second message.",
    ]);
  }
  const words = text.match(/\S+/g)?.length ?? 0;
  if (words > LONG) {
    note("long", "hint", all, [
      `${words} words.`,
      "Two or three lines: what, when, where.",
      "A short text leaves little to read into, and little to quarrel about.",
    ]);
  }
  return { notes, practical: topics.length > 0 && personal === 0 };
}

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
