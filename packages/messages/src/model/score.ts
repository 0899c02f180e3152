/** Scores of one text: sublinear counts of its runs times their rarity, each kind of run scaled to length 1. */
import type { TaskModel } from "./file.ts";
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
  readonly ends: Int32Array;
}

/** What is known of one text while it is scored. */
interface Desk {
  /** By row: the number that it has in the text, from 1, while its numbers are given. A text of MODEL_READS units has fewer runs than fit. */
  readonly numbers: Uint16Array;
  /** By number, from 0: the row, and how rare it is. */
  readonly rows: Int32Array;
  readonly rarity: Float32Array;
  /** By number: how often it stands in a part of the text, while that part is read. */
  readonly times: Uint16Array;
  /** The number of each run of words, or -1, and behind them of each run of letters. */
  readonly met: Int32Array;
  /** By token: where its runs of letters stand in `met`. */
  readonly letters: Int32Array;
  /** What the parts touch behind each other: the number, and the weight. */
  readonly touched: Int32Array;
  readonly weight: Float32Array;
}

const deskFor = (rows: number, tokens: number, runs: number): Desk => ({
  numbers: new Uint16Array(rows),
  rows: new Int32Array(runs),
  rarity: new Float32Array(runs),
  times: new Uint16Array(runs),
  met: new Int32Array(runs),
  letters: new Int32Array(tokens + 1),
  touched: new Int32Array(runs),
  weight: new Float32Array(runs),
});

// One text is scored at a time, so one desk is enough: nothing is made anew for each key stroke.
let desk = deskFor(0, 0, 0);
/** The text on it. */
let about: Runs | undefined;

function makeRoom({ size, from, to }: Runs, { idf }: Table): void {
  let runs = MOST_WORDS * size;
  for (let i = 0; i < size; i += 1) runs += to[i]! - from[i]!;
  if (desk.numbers.length >= idf.length && desk.letters.length > size && desk.met.length >= runs) return;
  desk = deskFor(Math.max(desk.numbers.length, idf.length), 2 * size, 2 * runs);
}

/** Gives each row of a text a number, so that its parts are read from few numbers and not from a large table. */
function putDown(runs: Runs, table: Table): void {
  if (runs === about) return;
  makeRoom(runs, table);
  const { numbers, rows, rarity, met, letters } = desk;
  const { size, words, from, to } = runs;
  const { idf } = table;
  const all = MOST_WORDS * size;
  let count = 0;
  for (let at = 0; at < all; at += 1) {
    const row = words[at]!;
    let own = row === -1 ? -1 : numbers[row]! - 1;
    if (row !== -1 && own === -1) {
      own = count;
      rows[own] = row;
      rarity[own] = idf[row]!;
      count += 1;
      numbers[row] = count;
    }
    met[at] = own;
  }
  const some = count;
  for (let i = 0; i < some; i += 1) numbers[rows[i]!] = 0;
  let at = all;
  for (let i = 0; i < size; i += 1) {
    letters[i] = at;
    const last = to[i]!;
    for (let n = from[i]!; n < last; n += 1) {
      const row = runs.letters[n]!;
      let own = numbers[row]! - 1;
      if (own === -1) {
        own = count;
        rows[own] = row;
        rarity[own] = idf[row]!;
        count += 1;
        numbers[row] = count;
      }
      met[at] = own;
      at += 1;
    }
  }
  letters[size] = at;
  for (let i = some; i < count; i += 1) numbers[rows[i]!] = 0;
  about = runs;
}

/** Reads the tokens from `from` on and before `to`, behind what is touched already. @returns how many are touched then. */
function touch(from: number, to: number, before: number): number {
  // Runs of words that go on behind the last token do not belong to this part.
  const whole = Math.max(from, to - MOST_WORDS + 1);
  let used = counted(MOST_WORDS * from, MOST_WORDS * whole, before);
  for (let i = whole; i < to; i += 1) used = counted(MOST_WORDS * i, MOST_WORDS * i + to - i, used);
  weigh(before, used);
  const { letters } = desk;
  const all = counted(letters[from]!, letters[to]!, used);
  weigh(used, all);
  return all;
}

/** Counts what stands in `met` from `first` on and before `last`. @returns how many are touched then. */
function counted(first: number, last: number, before: number): number {
  const { met, times, touched } = desk;
  let used = before;
  for (let at = first; at < last; at += 1) {
    const own = met[at]!;
    if (own === -1) continue;
    const often = times[own]!;
    times[own] = often + 1;
    if (often !== 0) continue;
    touched[used] = own;
    used += 1;
  }
  return used;
}

/** Turns the counts of one kind of run into weights of length 1, and clears them. */
function weigh(from: number, to: number): void {
  const { touched, times, rarity, weight } = desk;
  let square = 0;
  for (let i = from; i < to; i += 1) {
    const own = touched[i]!;
    const often = times[own]!;
    const much = (often < 64 ? sublinears[often]! : sublinear(often)) * rarity[own]!;
    times[own] = 0;
    weight[i] = much;
    square += much * much;
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = from; i < to; i += 1) weight[i] = weight[i]! * norm;
}

const sublinear = (often: number): number => (often === 0 ? 0 : 1 + Math.log(often));
const sublinears = Float64Array.from({ length: 64 }, (_, often) => sublinear(often));

/** What the first `used` of the touched ones are. */
function taken(used: number): Sparse {
  const { touched, rows, weight } = desk;
  const index = new Int32Array(used);
  for (let i = 0; i < used; i += 1) index[i] = rows[touched[i]!]!;
  return { index, value: weight.slice(0, used) };
}

export function vectorOf(runs: Runs, table: Table): Sparse {
  putDown(runs, table);
  return taken(touch(0, runs.size, 0));
}

/** @param edges token by token where a part begins, rising, and where the last one ends. @returns one vector for each part. */
export function vectorsOf(runs: Runs, table: Table, edges: readonly number[]): Sparses {
  putDown(runs, table);
  const ends = new Int32Array(edges.length - 1);
  let used = 0;
  for (let i = 0; i < ends.length; i += 1) {
    used = touch(edges[i]!, edges[i + 1]!, used);
    ends[i] = used;
  }
  return { ...taken(used), ends };
}

/** Weights of a row are filled up to blocks of eight labels. */
export const widthOf = (labels: number): number => (labels + 7) & ~7;

/** Raw scores of each label, in the model's order. */
export function scoresOf({ index, value }: Sparse, { weights, scale, bias, labels }: TaskModel): Float64Array {
  const wide = widthOf(labels.length);
  const sums = new Float64Array(wide);
  // Four weights a look-up, the first in the lowest byte: engines of JavaScript run on machines that keep it first.
  const fours = new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2);
  // Sums in variables are more than twice as fast as sums in an array.
  for (let block = 0; block < wide; block += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < index.length; i += 1) {
      const at = (index[i]! * wide + block) >> 2;
      const much = value[i]!;
      const first = fours[at]!;
      const second = fours[at + 1]!;
      a += much * ((first << 24) >> 24);
      b += much * ((first << 16) >> 24);
      c += much * ((first << 8) >> 24);
      d += much * (first >> 24);
      e += much * ((second << 24) >> 24);
      f += much * ((second << 16) >> 24);
      g += much * ((second << 8) >> 24);
      h += much * (second >> 24);
    }
    sums.set([a, b, c, d, e, f, g, h], block);
  }
  return Float64Array.from(labels, (_, j) => sums[j]! * scale[j]! + bias[j]!);
}

/** @returns which of several texts has the highest score of label number `j`, the first of equals; -1 where there is none. */
export function highestOf(
  { index, value, ends }: Sparses,
  { weights, scale, bias, labels }: TaskModel,
  j: number,
): number {
  const wide = widthOf(labels.length);
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (let which = 0; which < ends.length; which += 1) {
    let sum = 0;
    for (const end = ends[which]!; i < end; i += 1) sum += value[i]! * weights[index[i]! * wide + j]!;
    const score = sum * scale[j]! + bias[j]!;
    if (score <= highest) continue;
    highest = score;
    best = which;
  }
  return best;
}
