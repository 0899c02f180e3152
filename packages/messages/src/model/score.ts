/** Scores of one text: sublinear counts of its runs times their rarity, each kind of run scaled to length 1. */
import type { TaskModel } from "./file.ts";
import { letterRuns, wordRuns } from "./runs.ts";

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

/** Rows of the runs that have one. */
function rowsOf({ places }: Table, runs: Uint32Array): Int32Array {
  const rows = new Int32Array(runs.length);
  let count = 0;
  for (let i = 0; i < runs.length; i += 1) {
    const row = rowOf(places, runs[i]!);
    if (row === -1) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

/** Words remembered at most. */
const WORDS = 6000;

function letterRows(table: Table, token: string): Int32Array {
  const { letters } = table;
  let rows = letters.get(token);
  if (rows === undefined) {
    if (letters.size >= WORDS) letters.clear();
    rows = rowsOf(table, letterRuns(token));
    letters.set(token, rows);
  }
  return rows;
}

// One text is scored at a time, so the counts of its rows are kept in one place and cleared behind each text.
let counts = new Uint16Array(0);
let touched = new Int32Array(0);
let weight = new Float32Array(0);

/** @returns how many rows are touched once those of a further run or word are counted. */
function count(rows: Int32Array, from: number): number {
  let used = from;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    const times = counts[row]!;
    counts[row] = times + 1;
    if (times !== 0) continue;
    touched[used] = row;
    used += 1;
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
export function vectorOf(tokens: readonly string[], table: Table, from = 0, to = tokens.length): Sparse {
  const rows = table.idf.length;
  if (counts.length < rows) {
    counts = new Uint16Array(rows);
    touched = new Int32Array(2 * rows);
    weight = new Float32Array(2 * rows);
  }
  const words = count(rowsOf(table, wordRuns(tokens, from, to)), 0);
  weigh(0, words, table.idf);
  let all = words;
  for (let i = from; i < to; i += 1) all = count(letterRows(table, tokens[i]!), all);
  weigh(words, all, table.idf);
  return { index: touched.slice(0, all), value: weight.slice(0, all) };
}

const sublinears = Float64Array.from({ length: 64 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));
const sublinear = (times: number): number => sublinears[times] ?? 1 + Math.log(times);

/** Raw scores of each label, in the model's order. */
export function scoresOf(vector: Sparse, model: TaskModel): Float64Array {
  const { index, value } = vector;
  const { weights, scale, bias, labels } = model;
  const many = labels.length;
  const sums = new Float64Array(many);
  // Four labels at a time: sums in variables are twice as fast as sums in an array.
  let j = 0;
  for (; j + 4 <= many; j += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < index.length; i += 1) {
      const row = index[i]! * many + j;
      const much = value[i]!;
      a += much * weights[row]!;
      b += much * weights[row + 1]!;
      c += much * weights[row + 2]!;
      d += much * weights[row + 3]!;
    }
    sums.set([a, b, c, d], j);
  }
  for (let k = 0; k < j; k += 1) sums[k] = sums[k]! * scale[k]! + bias[k]!;
  for (; j < many; j += 1) sums[j] = scoreOf(vector, model, j);
  return sums;
}

/** The raw score of label number `j` alone. */
export function scoreOf({ index, value }: Sparse, { weights, scale, bias, labels }: TaskModel, j: number): number {
  const many = labels.length;
  let sum = 0;
  for (let i = 0; i < index.length; i += 1) sum += value[i]! * weights[index[i]! * many + j]!;
  return sum * scale[j]! + bias[j]!;
}
