/** Hashes of the word and letter runs of a text: FNV-1a over UTF-16 units, with the kind of the run as the seed. */

const WORDS = 2166136261;
const LETTERS = 40389;
const SPACE = 32;
/** Words of the longest run, and letters. */
export const MOST_WORDS = 3;
const MOST_LETTERS = 5;

/** Runs of one to three words, in order: by where they begin, then by their length. */
export function wordRuns(tokens: readonly string[]): Uint32Array {
  const size = tokens.length;
  const runs = new Uint32Array(MOST_WORDS * size);
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    const last = Math.min(size, i + MOST_WORDS);
    let hash = WORDS;
    for (let n = i; n < last; n += 1) {
      const token = tokens[n]!;
      for (let k = 0; k < token.length; k += 1) hash = Math.imul(hash ^ token.charCodeAt(k), 16777619);
      hash = Math.imul(hash ^ 1, 16777619);
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
      hash = Math.imul(hash ^ (n === 0 || n === last ? SPACE : token.charCodeAt(n - 1)), 16777619);
      if (n === i) continue;
      runs[count] = hash;
      count += 1;
    }
  }
  return runs.subarray(0, count);
}
