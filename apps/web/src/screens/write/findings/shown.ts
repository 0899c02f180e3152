/** Findings as they stand on the page: with the words they quote, and only those that the mode lets speak. */
import type { Channel } from "@rekindle/journal";
import type { Checked, Finding, PracticalNote, PracticalReading } from "@rekindle/messages";
import type { Mode } from "../../../drafts/mode.ts";

export interface Shown {
  /** The same finding in two checks of one draft has one key. */
  readonly key: string;
  readonly rule: string;
  readonly stop: boolean;
  /** Both 0 where it is about the whole text. */
  readonly start: number;
  readonly end: number;
  /** Null where it is about the whole text. */
  readonly words: string | null;
  readonly says: string;
  /** Empty where nothing is suggested. */
  readonly instead: string;
  readonly why: string;
  readonly cites: readonly string[];
  readonly help: Finding["help"];
  readonly by: Finding["by"];
}

/** What the field knows beside the words. */
export interface Beside {
  readonly mode: Mode["kind"];
  readonly practical: boolean;
  readonly channel: Channel | undefined;
  /** How many words theirs had; undefined where none is open or its words were not kept. */
  readonly theirWords: number | undefined;
  /** True: nobody wrote first, so that an answer is theirs to give or not. */
  readonly opening: boolean;
}

/** Said by the strip and the buttons already. */
const saidElsewhere: ReadonlySet<string> = new Set(["no-contact", "not-yet", "at-night", "channel"]);
/** Below this the model guesses from a word or two; plain wordings count from the first. */
const fewWords = 3;
/** Daily or small things are what a practical message is about. */
const fineInPractical: ReadonlySet<string> = new Set(["routine", "thin-pretext", "many-questions", "too-long"]);
/** A practical message asks, and sets a day; where no words of it plead or press, the model hears that in the asking. */
const heardInAsking: ReadonlySet<string> = new Set(["pleading", "pressure"]);

export function shownOf(
  text: string,
  checked: Checked,
  reading: PracticalReading | undefined,
  beside: Beside,
): Shown[] {
  const begun = countWords(text) >= fewWords;
  const findings = checked.findings.filter(
    ({ rule, by, severity }) => !saidElsewhere.has(rule) && (begun || by !== "model" || severity === "stop"),
  );
  if (beside.mode === "brief") {
    return findings
      .filter(({ severity, rule }) => severity === "stop" || rule === "too-long")
      .map((one) => ({ ...shown(text, one, beside), instead: one.severity === "stop" ? one.suggestion : "" }));
  }
  if (reading) {
    const personal = reading.notes.filter(({ rule }) => rule === "personal-line");
    const within = (one: Finding) => personal.some(({ start, end }) => one.start >= start && one.end <= end);
    return [
      ...findings
        .filter(
          (one) =>
            one.severity === "stop" ||
            !(fineInPractical.has(one.rule) || within(one) || (one.by === "model" && heardInAsking.has(one.rule))),
        )
        .map((one) => shown(text, one, beside)),
      ...reading.notes.map((note) => shown(text, note, beside)),
    ];
  }
  const needs = needsAnAnswer(text) && beside.opening ? [needsAnswer] : [];
  return [...findings.map((one) => shown(text, one, beside)), ...needs];
}

function shown(text: string, one: Finding | PracticalNote, beside: Beside): Shown {
  const whole = one.start === 0 && one.end === text.length && one.severity === "hint";
  const wholeNote = one.rule === "nothing-practical" || one.rule === "in-a-row";
  const words = whole || wholeNote ? null : text.slice(one.start, one.end);
  return {
    key: `${one.rule} ${words ?? ""}`,
    rule: one.rule,
    stop: one.severity === "stop",
    start: words === null ? 0 : one.start,
    end: words === null ? 0 : one.end,
    words,
    says: sayingOf(text, one, beside),
    instead: one.suggestion,
    why: one.why,
    cites: one.cites,
    help: "help" in one ? one.help : undefined,
    by: one.by,
  };
}

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
/** "Three", "12" */
export const spellCount = (count: number): string => small[count] ?? String(count);

function sayingOf(text: string, { rule, message }: Finding | PracticalNote, { theirWords }: Beside): string {
  if (rule === "too-long") {
    const own = `${countWords(text)} words`;
    return theirWords === undefined ? `${own}.` : `${own}; theirs had ${theirWords}.`;
  }
  if (rule === "many-questions") return `${spellCount(text.match(/\?+/g)?.length ?? 0)} questions at once.`;
  return message;
}

/** A first message that is half questions or more can only be met by answering. */
function needsAnAnswer(text: string): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((one) => one.trim() !== "");
  const questions = sentences.filter((one) => one.trim().endsWith("?")).length;
  return questions > 0 && questions < 3 && questions * 2 >= sentences.length;
}

const needsAnswer: Shown = {
  key: "needs-an-answer ",
  rule: "needs-an-answer",
  stop: false,
  start: 0,
  end: 0,
  words: null,
  says: "It needs an answer to make sense.",
  instead: "Write it so that no answer is fine.",
  why: "Whoever did not ask for a message owes no answer to it.",
  cites: ["they-write/do-not-chase"],
  help: undefined,
  by: "situation",
};

/**
 * A better tier has read the same text: what is being read stays where it is, and what is new comes after it. For
 * another text the new order holds, worst first.
 */
export function settle(before: readonly Shown[], next: readonly Shown[], sameText: boolean): readonly Shown[] {
  if (!sameText) return next;
  const known = new Set(before.map(({ key }) => key));
  const fresh = next.filter(({ key }) => !known.has(key));
  // A stop is never put behind what is folded.
  return [...fresh.filter(({ stop }) => stop), ...before, ...fresh.filter(({ stop }) => !stop)];
}

/**
 * What stands already, where the next list says the same: each finding that is as it was stays the one it was, and the
 * list itself where all of them are. Then nothing of it is drawn again.
 */
export function unlessSame(before: readonly Shown[] | undefined, next: readonly Shown[]): readonly Shown[] {
  if (!before) return next;
  const known = new Map(before.map((one) => [JSON.stringify(one), one]));
  const kept = next.map((one) => known.get(JSON.stringify(one)) ?? one);
  return kept.length === before.length && kept.every((one, index) => one === before[index]) ? before : kept;
}
