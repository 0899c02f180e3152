/** What a message received says, by the rules and by the models. */
import type { ReadMessage, SignalFinding, Span, Tier, Wrong } from "./finding.ts";
import { fold, READ_AT_MOST } from "./fold.ts";
import { receivedHits } from "./hits.ts";
import type { SignalLabel } from "./labels.ts";
import { sentencesOf } from "./sentences.ts";
import { exampleIn, isWrong } from "./shared.ts";
import { signals } from "./signals/index.ts";
import type { Voice } from "./voice.ts";

export interface ReadOptions {
  /** What the person marked as wrong on this device. */
  readonly wrong?: readonly Wrong[];
}

const speakForThemselves: ReadonlySet<SignalLabel> = new Set([
  "boundary",
  "legal",
  "rejection",
  "new-partner",
  "nostalgia",
]);

/** What raises hope: beside words of despair it is said where it stands there in words, and never guessed. */
const hopeful: ReadonlySet<SignalLabel> = new Set(["reconcile", "nostalgia", "warmth", "invitation", "curiosity"]);

const rejection = signals.findIndex(({ id }) => id === "rejection");
/**
 * In so few words that say a no, the models alone do not hear that they want to come back: "I don't miss you" sounds like its
 * opposite. Of 191 such training messages 3 said so.
 */
const shortNo = 12;

/** @param whole is read up to a limit; see `ReadMessage.read`. */
export function readReceived(whole: string, options: ReadOptions, voice: Voice | undefined, tier: Tier): ReadMessage {
  const { wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const hits = receivedHits(folded);
  const heard = voice?.hear(text, folded);
  const found: SignalFinding[] = [];
  for (const [i, one] of signals.entries()) {
    const [match] = hits.found[i]!;
    const [asked] = hits.asked[i]!;
    const j = voice ? voice.labels.indexOf(one.id) : -1;
    const p = heard?.likely[j];
    const safety = one.id === "boundary" || one.id === "legal";
    const sure = voice && p !== undefined ? p >= voice.sure[j]! : match !== undefined;
    const heardSo = voice && heard ? heard.chances[j]! >= voice.maybe[j]! || (safety && match !== undefined) : sure;
    if (!sure && !heardSo && !asked) continue;
    const words = match ?? asked;
    const span = words ?? heard!.place(j);
    found.push({
      signal: one.id,
      confidence: sure ? "clear" : "possible",
      start: span.start,
      end: span.end,
      says: one.say,
      cites: one.cites,
      by: words ? "words" : "model",
      ...(words || !heard ? {} : exampleIn(heard, j, text)),
    });
  }
  const crisis = hits.despair[0] ?? null;
  const no = hits.found[rejection]!.length > 0 && wordsIn(text) <= shortNo;
  const isFalseHope = (label: SignalLabel): boolean => (crisis ? hopeful.has(label) : no && label === "reconcile");
  const kept = found.filter(
    (one) =>
      one.signal === "boundary" ||
      one.signal === "legal" ||
      (!isWrong(one.signal, text, one, wrong) && !(one.by === "model" && isFalseHope(one.signal))),
  );
  const boundary = kept.find((one) => one.signal === "boundary");
  // After a no or words of despair, to say what is not in it would turn the knife.
  const enough = crisis !== null || kept.some(({ signal }) => speakForThemselves.has(signal));
  return {
    signals: kept,
    silent: enough
      ? []
      : signals.flatMap((one) => (one.absent && !kept.some((other) => other.signal === one.id) ? [one.absent] : [])),
    more: crisis ? despair : moreOf(text, kept.length),
    confirm: boundary ? sentenceAround(text, boundary) : null,
    theirCrisis: crisis,
    tier,
    read: text.length,
  };
}

const despair = "It may speak of ending their life. Take that seriously; the rest can wait.";

/** In letters that are written without spaces each counts as one. */
const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|\S+/gu;
const wordsIn = (text: string): number => text.match(words)?.length ?? 0;
/** Shorter than so many words there is nothing to read but the words. */
const fewWords = 6;

function moreOf(text: string, signals: number): string | null {
  if (wordsIn(text) < fewWords) return "Too short to say more. Take it as it stands.";
  return signals > 0
    ? null
    : "Nothing in it that can be named with any certainty. Rekindle reads English only. Take it as it stands.";
}

function sentenceAround(text: string, span: Span): Span {
  return sentencesOf(text).find(({ start, end }) => span.start >= start && span.start < end) ?? span;
}
