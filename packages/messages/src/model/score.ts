/** Scores of one text: sublinear counts of its runs times their rarity, each kind of run scaled to length 1. */
import type { TaskModel } from "./file.ts";
import { letterRuns, MOST_WORDS, wordRuns } from "./runs.ts";

/** The rows that a text touches, with their weights. */
export interface Sparse {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** Where the hash of a run has its row: an open table of twice as many places as rows or more. */
export interface Table {
  /** Two numbers a place: the hash, and row + 1, or 0 where the place is free. */
  readonly places: Uint32Array;
  readonly idf: Float32Array;
  /** The rows of the letter runs of words that were met: most words come again. */
  readonly letters: Map<string, Int32Array>;
}

export function tableOf(hashes: Iterable<number>, idf: Float32Array): Table {
  let size = 1024;
  while (size < idf.length * 2) size *= 2;
  const places = new Uint32Array(2 * size);
  let row = 0;
  for (const hash of hashes) {
    let at = 2 * (hash & (size - 1));
    while (places[at + 1] !== 0) at = (at + 2) & (2 * size - 1);
    row += 1;
    places[at] = hash;
    places[at + 1] = row;
  }
  return { places, idf, letters: new Map() };
}

function rowOf(places: Uint32Array, hash: number): number {
  const last = places.length - 1;
  let at = (2 * hash) & last;
  for (;;) {
    const row = places[at + 1]!;
    if (row === 0 || places[at] === hash) return row - 1;
    at = (at + 2) & last;
  }
}

/** The runs of a text that have a row. */
export interface Runs {
  /** By token where the run begins, and by its length in words: the row, or -1. */
  readonly words: Int32Array;
  /** By token: the rows of its runs of letters. */
  readonly letters: readonly Int32Array[];
}

export function runsOf(tokens: readonly string[], table: Table): Runs {
  const size = tokens.length;
  const words = new Int32Array(MOST_WORDS * size);
  const hashes = wordRuns(tokens);
  let next = 0;
  for (let i = 0; i < size; i += 1) {
    for (let n = 0; n < MOST_WORDS; n += 1) {
      if (i + n >= size) words[MOST_WORDS * i + n] = -1;
      else {
        words[MOST_WORDS * i + n] = rowOf(table.places, hashes[next]!);
        next += 1;
      }
    }
  }
  return { words, letters: tokens.map((token) => letterRows(table, token)) };
}

/** Words remembered at most. */
const WORDS = 6000;

function letterRows(table: Table, token: string): Int32Array {
  const { letters } = table;
  let rows = letters.get(token);
  if (rows === undefined) {
    if (letters.size >= WORDS) letters.clear();
    rows = Int32Array.from(letterRuns(token), (hash) => rowOf(table.places, hash)).filter((row) => row !== -1);
    letters.set(token, rows);
  }
  return rows;
}

// One text is scored at a time, so the counts of its rows are kept in one place and cleared behind each text.
let counts = new Uint16Array(0);
let touched = new Int32Array(0);
let weight = new Float32Array(0);

/** Counts a row once more. @returns how many rows are touched then. */
function counted(row: number, used: number): number {
  const times = counts[row]!;
  counts[row] = times + 1;
  if (times !== 0) return used;
  touched[used] = row;
  return used + 1;
}

/** @returns how many rows are touched once those of a further word are counted. */
function countLetters(rows: Int32Array, from: number): number {
  let used = from;
  for (let i = 0; i < rows.length; i += 1) {
    used = counted(rows[i]!, used);
  }
  return used;
}

/** The same for the runs of words within some tokens. */
function countWords(words: Int32Array, from: number, to: number): number {
  let used = 0;
  for (let i = from; i < to; i += 1) {
    const first = MOST_WORDS * i;
    const last = first + Math.min(MOST_WORDS, to - i);
    for (let at = first; at < last; at += 1) {
      const row = words[at]!;
      if (row !== -1) used = counted(row, used);
    }
  }
  return used;
}

/** Turns the counts of one kind of run into weights of length 1, and clears them. */
function weigh(from: number, to: number, idf: Float32Array): void {
  let square = 0;
  for (let i = from; i < to; i += 1) {
    const row = touched[i]!;
    const much = sublinear(counts[row]!) * idf[row]!;
    counts[row] = 0;
    weight[i] = much;
    square += much * much;
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = from; i < to; i += 1) weight[i] = weight[i]! * norm;
}

/** @returns the rows of the tokens from `from` on and before `to`. */
export function vectorOf({ words, letters }: Runs, table: Table, from = 0, to = letters.length): Sparse {
  const rows = table.idf.length;
  if (counts.length < rows) {
    counts = new Uint16Array(rows);
    touched = new Int32Array(2 * rows);
    weight = new Float32Array(2 * rows);
  }
  const some = countWords(words, from, to);
  weigh(0, some, table.idf);
  let all = some;
  for (let i = from; i < to; i += 1) all = countLetters(letters[i]!, all);
  weigh(some, all, table.idf);
  return { index: touched.slice(0, all), value: weight.slice(0, all) };
}

const sublinears = Float64Array.from({ length: 64 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));
const sublinear = (times: number): number => sublinears[times] ?? 1 + Math.log(times);

/** Weights of a row are filled up to blocks of eight labels. */
export const widthOf = (labels: number): number => (labels + 7) & ~7;

/** Raw scores of each label, in the model's order. */
export function scoresOf({ index, value }: Sparse, { weights, scale, bias, labels }: TaskModel): Float64Array {
  const wide = widthOf(labels.length);
  const sums = new Float64Array(wide);
  // Sums in variables are more than twice as fast as sums in an array.
  for (let block = 0; block < wide; block += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < index.length; i += 1) {
      const row = index[i]! * wide + block;
      const much = value[i]!;
      a += much * weights[row]!;
      b += much * weights[row + 1]!;
      c += much * weights[row + 2]!;
      d += much * weights[row + 3]!;
      e += much * weights[row + 4]!;
      f += much * weights[row + 5]!;
      g += much * weights[row + 6]!;
      h += much * weights[row + 7]!;
    }
    sums.set([a, b, c, d, e, f, g, h], block);
  }
  return Float64Array.from(labels, (_, j) => sums[j]! * scale[j]! + bias[j]!);
}

/** The raw score of label number `j` alone. */
export function scoreOf({ index, value }: Sparse, { weights, scale, bias, labels }: TaskModel, j: number): number {
  const wide = widthOf(labels.length);
  let sum = 0;
  for (let i = 0; i < index.length; i += 1) sum += value[i]! * weights[index[i]! * wide + j]!;
  return sum * scale[j]! + bias[j]!;
}
