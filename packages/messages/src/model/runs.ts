/** Hashes of the word and letter runs of a text: FNV-1a over UTF-16 units, with the kind of the run as the seed. */

const WORDS = 2166136261;
const LETTERS = 40389;
const SPACE = 32;

export type Visit = (hash: number) => void;

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619);

/** Runs of one to three words. The hashes are whole numbers from 0 to 2^32 - 1. */
export function wordRuns(tokens: readonly string[], visit: Visit): void {
  for (let i = 0; i < tokens.length; i += 1) {
    let hash = WORDS;
    for (let n = i; n < i + 3 && n < tokens.length; n += 1) {
      const token = tokens[n]!;
      for (let k = 0; k < token.length; k += 1) hash = step(hash, token.charCodeAt(k));
      hash = step(hash, 1);
      visit(hash >>> 0);
    }
  }
}

/** Runs of two to five letters within a word, its edges counted as a space. */
export function letterRuns(tokens: readonly string[], visit: Visit): void {
  for (const token of tokens) {
    const last = token.length + 1;
    for (let i = 0; i < last; i += 1) {
      let hash = LETTERS;
      for (let n = i; n < i + 5 && n <= last; n += 1) {
        hash = step(hash, n === 0 || n === last ? SPACE : token.charCodeAt(n - 1));
        if (n > i) visit(hash >>> 0);
      }
    }
  }
}
