/** Hashes of the word and letter runs of a text: FNV-1a over UTF-16 units, with the kind of the run as the seed. */

/** The hash of a run of no words yet. */
export const WORDS = 2166136261;
const LETTERS = 40389;
const SPACE = 32;
/** Words of the longest run, and letters. */
export const MOST_WORDS = 3;
const MOST_LETTERS = 5;

/** @returns the hash of a run that goes on with a unit. */
export const extended = (run: number, unit: number): number => Math.imul(run ^ unit, 16777619);

/** @returns the hash of a run of words behind which a word has ended. */
export const runEnd = (run: number): number => extended(run, 1);

/** @returns the hash of a run of words that goes on with `token`. */
export function longer(run: number, token: string): number {
  let hash = run;
  for (let k = 0; k < token.length; k += 1) hash = extended(hash, token.charCodeAt(k));
  return runEnd(hash);
}

/** Runs of one to three words, in order: by where they begin, then by their length. */
export function wordRuns(tokens: readonly string[]): Uint32Array {
  const size = tokens.length;
  const runs = new Uint32Array(MOST_WORDS * size);
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    const last = Math.min(size, i + MOST_WORDS);
    let hash = WORDS;
    for (let n = i; n < last; n += 1) {
      hash = longer(hash, tokens[n]!);
      runs[count] = hash;
      count += 1;
    }
  }
  return runs.subarray(0, count);
}

/** Runs of two to five letters within a word, its edges counted as a space, in order. */
export function letterRuns(token: string): Uint32Array {
  const units = Int32Array.from({ length: token.length }, (_, i) => token.charCodeAt(i));
  const runs = new Int32Array(mostLetterRuns(token.length));
  return new Uint32Array(runs.subarray(0, writeLetterRuns(units, 0, token.length, runs)));
}

/** @returns how many runs a token of so many units has at most. */
export const mostLetterRuns = (size: number): number => (MOST_LETTERS - 1) * (size + 1);

/** Writes what `letterRuns` returns of the token whose units stand from `from` on and before `to`. @returns how many runs. */
export function writeLetterRuns(units: Int32Array, from: number, to: number, runs: Int32Array): number {
  let count = 0;
  for (let i = from - 1; i < to; i += 1) {
    const last = Math.min(to, i + MOST_LETTERS - 1);
    let hash = extended(LETTERS, i < from ? SPACE : units[i]!);
    for (let n = i + 1; n <= last; n += 1) {
      hash = extended(hash, n === to ? SPACE : units[n]!);
      runs[count] = hash;
      count += 1;
    }
  }
  return count;
}
