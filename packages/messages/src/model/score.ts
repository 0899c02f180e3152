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
  readonly hashes: Uint32Array;
  /** 0 where the place is free, else row + 1. */
  readonly places: Int32Array;
  readonly idf: Float32Array;
}

export function tableOf(hashes: Iterable<number>, idf: Float32Array): Table {
  let size = 1024;
  while (size < idf.length * 2) size *= 2;
  const table = { hashes: new Uint32Array(size), places: new Int32Array(size), idf };
  let row = 0;
  for (const hash of hashes) {
    let at = hash & (size - 1);
    while (table.places[at] !== 0) at = (at + 1) & (size - 1);
    table.hashes[at] = hash;
    row += 1;
    table.places[at] = row;
  }
  return table;
}

function rowOf({ hashes, places }: Table, hash: number): number {
  const last = hashes.length - 1;
  let at = hash & last;
  while (places[at] !== 0) {
    if (hashes[at] === hash) return places[at]! - 1;
    at = (at + 1) & last;
  }
  return -1;
}

// One text is scored at a time, so the counts of its rows are kept in one place and cleared behind each text.
let counts = new Uint16Array(0);
let touched = new Int32Array(0);

export function vectorOf(tokens: readonly string[], table: Table): Sparse {
  const rows = table.idf.length;
  if (counts.length < rows) {
    counts = new Uint16Array(rows);
    touched = new Int32Array(rows);
  }
  const index: number[] = [];
  const value: number[] = [];
  for (const runs of [wordRuns, letterRuns]) {
    let used = 0;
    runs(tokens, (hash) => {
      const row = rowOf(table, hash);
      if (row === -1) return;
      const times = counts[row]!;
      if (times === 0) {
        touched[used] = row;
        used += 1;
      }
      counts[row] = times + 1;
    });
    let square = 0;
    const from = value.length;
    for (let i = 0; i < used; i += 1) {
      const row = touched[i]!;
      const weight = sublinear(counts[row]!) * table.idf[row]!;
      counts[row] = 0;
      index.push(row);
      value.push(weight);
      square += weight * weight;
    }
    const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = from; i < value.length; i += 1) value[i] = value[i]! * norm;
  }
  return { index: Int32Array.from(index), value: Float32Array.from(value) };
}

const sublinears = Float64Array.from({ length: 64 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));
const sublinear = (times: number): number => sublinears[times] ?? 1 + Math.log(times);

/** Raw scores of each label, in the model's order. */
export function scoresOf({ index, value }: Sparse, model: TaskModel): Float64Array {
  const { weights, scale, bias } = model;
  const count = model.labels.length;
  const sums = new Float64Array(count);
  for (let i = 0; i < index.length; i += 1) {
    const row = index[i]! * count;
    const much = value[i]!;
    for (let j = 0; j < count; j += 1) sums[j] = sums[j]! + much * weights[row + j]!;
  }
  for (let j = 0; j < count; j += 1) sums[j] = sums[j]! * scale[j]! + bias[j]!;
  return sums;
}
