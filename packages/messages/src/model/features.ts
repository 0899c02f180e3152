/** What the keystroke model sees of a text: hashed word and letter runs, rule hits and a few counts. */
import { draftChecks } from "../checks/index.ts";
import { fold } from "../fold.ts";
import { matchesOf } from "../match.ts";
import { signals } from "../signals/index.ts";
import { tokensOf } from "./tokens.ts";

export type Task = "drafts" | "received";

export interface Features {
  /** Hash of a word run → times seen. */
  readonly words: ReadonlyMap<number, number>;
  readonly letters: ReadonlyMap<number, number>;
  /** Rule hits and counts, always in the same order. */
  readonly dense: readonly number[];
}

/** The model reads this much of a text; longer mails repeat themselves, and the time stays bounded. */
const MODEL_READS = 4000;

// FNV-1a over UTF-16 units, with the kind of the run as the seed.
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619) >>> 0;

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = step(hash, text.charCodeAt(i));
  return hash;
}

const add = (counts: Map<number, number>, hash: number): void => {
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
};

/** @param rules false leaves the rules out: for a sentence, where only the place of a label is sought. */
export function featuresOf(text: string, task: Task, rules = true): Features {
  const read = text.length > MODEL_READS ? text.slice(0, MODEL_READS) : text;
  const tokens = tokensOf(read);
  return { words: wordRuns(tokens), letters: letterRuns(tokens), dense: rules ? denseOf(read, tokens, task) : [] };
}

function wordRuns(tokens: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < tokens.length; i += 1) {
    let hash = 2166136261;
    for (let n = 0; n < 3 && i + n < tokens.length; n += 1) {
      hash = step(hashOf(tokens[i + n]!, hash), 1);
      add(counts, hash);
    }
  }
  return counts;
}

function letterRuns(tokens: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) {
    const padded = ` ${token} `;
    for (let i = 0; i < padded.length - 1; i += 1) {
      let hash = 40389;
      for (let n = 0; n < 5 && i + n < padded.length; n += 1) {
        hash = step(hash, padded.charCodeAt(i + n));
        if (n > 0) add(counts, hash);
      }
    }
  }
  return counts;
}

function denseOf(text: string, tokens: readonly string[], task: Task): number[] {
  const folded = fold(text);
  const dense: number[] = [];
  for (const one of task === "drafts" ? draftChecks : signals) {
    dense.push(matchesOf(one, folded).length > 0 ? 1 : 0);
    dense.push(Math.min(3, one.lean.all(folded).length) / 3);
  }
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const some = (times: number): number => Math.log1p(times) / 2;
  const upper = capitalShare(text);
  dense.push(
    some(tokens.length) / 2,
    some(count(/!/g)),
    some(count(/\?/g)),
    some(count(/\.\.\.|…/g)),
    upper,
    some(count(/\p{Extended_Pictographic}/gu)),
    some(count(/\d/g)),
    some(count(/\b(?:you|u|your|ur|you're)\b/gi)),
    some(count(/\b(?:i|i'm|im|me|my|i've|i'll)\b/gi)),
    some(count(/\b(?:we|us|our)\b/gi)),
    some(count(/(.)\1{2,}/gu)),
    some(count(/\n/g)),
    text === text.toLowerCase() ? 0.5 : 0,
  );
  return dense;
}

/** Share of capitals among the Latin letters, 0 for very short texts. */
function capitalShare(text: string): number {
  let small = 0;
  let capital = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) small += 1;
    else if (unit >= 65 && unit <= 90) capital += 1;
  }
  return small + capital > 8 ? capital / (small + capital) : 0;
}
