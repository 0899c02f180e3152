/** Reads a text into the rows of its runs. Words that were met are remembered, since most words come again. */
import { SUMS, writeSums } from "./letters.ts";
import { extended, longer, MOST_WORDS, runEnd, WORDS, writeLetterRuns } from "./runs.ts";
import { lookUp, type Runs, rowOf, type Table } from "./table.ts";
import { MODEL_READS } from "./task.ts";
import { pieceEnd, tokenOf, writeUnits } from "./tokens.ts";

export interface Reading extends Runs {
  /** Where each token begins in the text. */
  readonly starts: Int32Array;
}

/** Reads the first MODEL_READS units. A reading holds until the next text is read. */
export type Lexicon = (folded: string) => Reading;

/** Places for words; never more than two thirds of them are taken. */
const PLACES = 32_768;
/** Numbers kept of words before they are forgotten. */
const KEPT = 600_000;
/** What is kept of a word: how many units it has, */
const SIZE = 0;
/** where its token begins and ends, and where it stands what its letters say, */
const TOKEN = 1;
const END = 2;
const LETTERS = 3;
/** the hash of the word as a run, and the row of that. Behind it stand units and sums. */
const RUN = 4;
const ROW = 5;
const UNITS = 6;

export function createLexicon(table: Table): Lexicon {
  // Everything in a few arrays of numbers: a key stroke makes nothing that would have to be collected.
  const places = new Int32Array(PLACES);
  let store = new Int32Array(KEPT + (KEPT >> 1));
  let next = 1;
  let known = 0;
  const units = new Uint16Array(MODEL_READS + 1);
  const starts = new Int32Array(MODEL_READS);
  const met = new Int32Array(MODEL_READS);
  const room = (): Int32Array => new Int32Array(MOST_WORDS * MODEL_READS);
  const [hashes, rows, maybe, words] = [room(), room(), room(), room()];
  const sums = new Int32Array(MODEL_READS);
  let text = "";
  let reading: Reading = { size: 0, words, sums: store, at: sums, starts };

  /** @param from the units of the text. */
  const learn = (folded: string, from: Uint16Array, start: number, end: number): number => {
    const piece = folded.slice(start, end);
    const token = tokenOf(piece);
    // Words that are written in several ways are one.
    const same = token === piece ? 0 : find(token, unitsOf(token), 0, token.length);
    const size = end - start;
    const need = UNITS + size + SUMS;
    if (next + need > store.length) {
      const more = new Int32Array(2 * store.length + need);
      more.set(store);
      store = more;
    }
    const word = next;
    const at = word + UNITS;
    for (let i = 0; i < size; i += 1) store[at + i] = from[start + i]!;
    next = at + size;
    store[word + SIZE] = size;
    known += 1;
    if (same !== 0) {
      for (let i = TOKEN; i < UNITS; i += 1) store[word + i] = store[same + i]!;
      return word;
    }
    store[word + TOKEN] = at;
    store[word + END] = next;
    store[word + RUN] = longer(WORDS, token);
    store[word + ROW] = rowOf(table, store[word + RUN]!);
    store[word + LETTERS] = next;
    const count = writeLetterRuns(store, at, next, hashes);
    lookUp(table, hashes, count, rows, maybe);
    writeSums(table.rows, rows, count, store, next);
    next += SUMS;
    return word;
  };

  const find = (folded: string, from: Uint16Array, start: number, end: number): number => {
    const size = end - start;
    let hash = size;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + from[i]!) | 0;
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (; places[place] !== 0; place = (place + 1) & (PLACES - 1)) {
      const word = places[place]!;
      if (store[word + SIZE] !== size) continue;
      let i = 0;
      while (i < size && store[word + UNITS + i] === from[start + i]) i += 1;
      if (i === size) return word;
    }
    const word = learn(folded, from, start, end);
    // What its token is may have taken the place.
    while (places[place] !== 0) place = (place + 1) & (PLACES - 1);
    places[place] = word;
    return word;
  };

  return (whole) => {
    if (whole === text) return reading;
    const folded = whole.slice(0, MODEL_READS);
    if (next > KEPT || known > PLACES / 2 - MODEL_READS) {
      places.fill(0);
      next = 1;
      known = 0;
    }
    writeUnits(folded, units);
    let size = 0;
    for (let at = 0; at < folded.length; ) {
      const end = pieceEnd(units, at);
      if (end === at) {
        at += 1;
        continue;
      }
      starts[size] = at;
      met[size] = find(folded, units, at, end);
      size += 1;
      at = end;
    }
    lookUp(table, hashes, writeLongerRuns(store, met, size, hashes), rows, maybe);
    let at = 0;
    for (let i = 0; i < size; i += 1) {
      const word = met[i]!;
      sums[i] = store[word + LETTERS]!;
      words[MOST_WORDS * i] = store[word + ROW]!;
      for (let n = 1; n < MOST_WORDS; n += 1) {
        const goesOn = i + n < size;
        words[MOST_WORDS * i + n] = goesOn ? rows[at]! : -1;
        at += Number(goesOn);
      }
    }
    text = whole;
    reading = { size, words, sums: store, at: sums, starts };
    return reading;
  };
}

function unitsOf(token: string): Uint16Array {
  const units = new Uint16Array(token.length + 1);
  writeUnits(token, units);
  return units;
}

/** Writes the runs of two words and more. @returns how many they are. */
function writeLongerRuns(store: Int32Array, met: Int32Array, size: number, hashes: Int32Array): number {
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    const most = Math.min(MOST_WORDS, size - i);
    let run = store[met[i]! + RUN]!;
    for (let n = 1; n < most; n += 1) {
      const word = met[i + n]!;
      const last = store[word + END]!;
      for (let k = store[word + TOKEN]!; k < last; k += 1) run = extended(run, store[k]!);
      run = runEnd(run);
      hashes[count] = run;
      count += 1;
    }
  }
  return count;
}
