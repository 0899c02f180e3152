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
  const last = token.length + 1;
  const runs = new Uint32Array((MOST_LETTERS - 1) * last);
  let count = 0;
  for (let i = 0; i < last; i += 1) {
    let hash = LETTERS;
    for (let n = i; n < i + MOST_LETTERS && n <= last; n += 1) {
      hash = extended(hash, n === 0 || n === last ? SPACE : token.charCodeAt(n - 1));
      if (n === i) continue;
      runs[count] = hash;
      count += 1;
    }
  }
  return runs.subarray(0, count);
}
