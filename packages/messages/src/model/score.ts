/** Scores of one text: sublinear counts of its runs times their rarity, each kind of run scaled to length 1. */
import type { TaskModel } from "./file.ts";
import { NUMBERS, RARITY, RARITY_STEP, ROW, type Rows, TIMES } from "./rows.ts";
import { MOST_WORDS } from "./runs.ts";
import type { Runs, Table } from "./table.ts";

export { runsOf, tableOf } from "./table.ts";

/** The rows that a text touches, with their weights. */
export interface Sparse {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** The rows of several texts behind each other. */
export interface Sparses extends Sparse {
  /** Where the rows of each text end. */
  readonly ends: readonly number[];
}

/** Where vectors are written, so that a key stroke makes nothing that would have to be collected. */
export interface Desk {
  index: Int32Array;
  value: Float32Array;
}

export const createDesk = (): Desk => ({ index: new Int32Array(0), value: new Float32Array(0) });

function makeRoom({ size, from, to }: Runs, desk: Desk): void {
  let runs = MOST_WORDS * size;
  for (let i = 0; i < size; i += 1) runs += to[i]! - from[i]!;
  if (desk.index.length <= runs) {
    desk.index = new Int32Array(2 * runs + 1);
    desk.value = new Float32Array(2 * runs + 1);
  }
}

/** Counts the rows from `first` on and before `last`; writes each down once. @returns how many are written down then. */
function counted(
  { numbers }: Rows,
  runs: Int32Array,
  first: number,
  last: number,
  index: Int32Array,
  before: number,
): number {
  let used = before;
  for (let at = first; at < last; at += 1) {
    const row = runs[at]!;
    if (row === -1) continue;
    // A text of MODEL_READS units has fewer runs than two bytes count.
    const often = numbers[NUMBERS * row + TIMES]!;
    numbers[NUMBERS * row + TIMES] = often + 1;
    // Whether it is the first cannot be foreseen, so nothing branches on it.
    index[used] = row;
    used += (often - 1) >>> 31;
  }
  return used;
}

/** Turns the counts of one kind of run into weights of length 1, and clears them. */
function weigh({ index, value }: Desk, { numbers }: Rows, from: number, to: number): void {
  let square = 0;
  for (let i = from; i < to; i += 1) {
    const at = NUMBERS * index[i]!;
    const often = numbers[at + TIMES]!;
    const much = (often < 64 ? sublinears[often]! : sublinear(often)) * rarities[numbers[at + RARITY]!]!;
    numbers[at + TIMES] = 0;
    value[i] = much;
    square += much * much;
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = from; i < to; i += 1) value[i] = value[i]! * norm;
}

const sublinear = (often: number): number => (often === 0 ? 0 : 1 + Math.log(often));
const sublinears = Float64Array.from({ length: 64 }, (_, often) => sublinear(often));
const rarities = Float32Array.from({ length: 256 }, (_, steps) => steps * RARITY_STEP);

/** Reads the tokens from `from` on and before `to`, behind what is written already. @returns how much is written then. */
function touch(runs: Runs, rows: Rows, from: number, to: number, desk: Desk, before: number): number {
  const { index } = desk;
  // Runs of words that go on behind the last token do not belong to this part.
  const whole = Math.max(from, to - MOST_WORDS + 1);
  let used = counted(rows, runs.words, MOST_WORDS * from, MOST_WORDS * whole, index, before);
  for (let i = whole; i < to; i += 1) {
    used = counted(rows, runs.words, MOST_WORDS * i, MOST_WORDS * i + to - i, index, used);
  }
  weigh(desk, rows, before, used);
  let all = used;
  for (let i = from; i < to; i += 1) all = counted(rows, runs.letters, runs.from[i]!, runs.to[i]!, index, all);
  weigh(desk, rows, used, all);
  return all;
}

export function vectorOf(runs: Runs, table: Table): Sparse {
  const { index, value } = vectorsOf(runs, table, [0, runs.size], createDesk());
  return { index: index.slice(), value: value.slice() };
}

/**
 * @param edges token by token where a part begins, rising, and where the last one ends.
 * @returns one vector for each part. They hold until the desk is used again.
 */
export function vectorsOf(runs: Runs, table: Table, edges: readonly number[], desk: Desk): Sparses {
  makeRoom(runs, desk);
  const ends: number[] = [];
  let used = 0;
  for (let i = 1; i < edges.length; i += 1) {
    used = touch(runs, table.rows, edges[i - 1]!, edges[i]!, desk, used);
    ends.push(used);
  }
  return { index: desk.index.subarray(0, used), value: desk.value.subarray(0, used), ends };
}

/** Raw scores of each label, in the model's order. */
export function scoresOf({ index, value }: Sparse, { table, scale, bias, labels }: TaskModel): Float64Array {
  const { weights } = table.rows;
  const scores = new Float64Array(16);
  // Sums in variables are more than twice as fast as sums in an array, and more than eight are too many at once.
  for (let block = 0; block < labels.length; block += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < index.length; i += 1) {
      const at = ROW * index[i]! + block;
      const much = value[i]!;
      a += much * weights[at]!;
      b += much * weights[at + 1]!;
      c += much * weights[at + 2]!;
      d += much * weights[at + 3]!;
      e += much * weights[at + 4]!;
      f += much * weights[at + 5]!;
      g += much * weights[at + 6]!;
      h += much * weights[at + 7]!;
    }
    scores.set([a, b, c, d, e, f, g, h], block);
  }
  for (let j = 0; j < labels.length; j += 1) scores[j] = scores[j]! * scale[j]! + bias[j]!;
  return scores.subarray(0, labels.length);
}

/** @returns which of several texts has the highest score of label number `j`, the first of equals; -1 where there is none. */
export function highestOf({ index, value, ends }: Sparses, { table, scale, bias }: TaskModel, j: number): number {
  const { weights } = table.rows;
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (let which = 0; which < ends.length; which += 1) {
    let sum = 0;
    for (const end = ends[which]!; i < end; i += 1) sum += value[i]! * weights[ROW * index[i]! + j]!;
    const score = sum * scale[j]! + bias[j]!;
    if (score <= highest) continue;
    highest = score;
    best = which;
  }
  return best;
}
