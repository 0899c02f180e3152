/**
 * Scores of one text. Its runs of words: sublinear counts times their rarity, scaled to length 1. Its runs of letters: what
 * `writeSums` has of each token, times a sublinear count of the token, scaled likewise.
 */
import type { TaskModel } from "./file.ts";
import { LABELS, TIMES as OFTEN, SQUARE } from "./letters.ts";
import { NUMBERS, RARITY, RARITY_STEP, ROW, type Rows, TIMES } from "./rows.ts";
import { MOST_WORDS } from "./runs.ts";
import type { Runs, Table } from "./table.ts";

export { runsOf, tableOf } from "./table.ts";

/** The rows of runs of words that a text touches, with their weights. */
export interface Sparse {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** The same in arrays that may be longer: no key stroke makes arrays. */
export interface Sized extends Sparse {
  readonly size: number;
}

/** Parts of a text: the rows of their runs of words behind each other, and their tokens. */
export interface Parts extends Sized {
  /** Where the rows of each part end. */
  readonly ends: readonly number[];
  /** What their letters say (see `writeSums`). */
  readonly sums: Int32Array;
  /** Where the sums of each part's tokens begin, with their weights. */
  readonly tokens: Sized;
  readonly tokenEnds: readonly number[];
}

/** Where vectors are written, so that a key stroke makes nothing that would have to be collected. */
export interface Desk {
  readonly words: { index: Int32Array; value: Float32Array };
  readonly tokens: { index: Int32Array; value: Float32Array };
}

const noRoom = () => ({ index: new Int32Array(0), value: new Float32Array(0) });
export const createDesk = (): Desk => ({ words: noRoom(), tokens: noRoom() });

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

/** Turns the counts into weights of length 1, and clears them. */
function weigh({ index, value }: Desk["words"], { numbers }: Rows, from: number, to: number): void {
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

export const sublinear = (often: number): number => (often === 0 ? 0 : 1 + Math.log(often));
const sublinears = Float64Array.from({ length: 64 }, (_, often) => sublinear(often));
const rarities = Float32Array.from({ length: 256 }, (_, steps) => steps * RARITY_STEP);

/** Reads the runs of words from `from` on and before `to`, behind what is written already. @returns how much is written then. */
function touch({ words }: Runs, rows: Rows, from: number, to: number, desk: Desk["words"], before: number): number {
  // Runs of words that go on behind the last token do not belong to this part.
  const whole = Math.max(from, to - MOST_WORDS + 1);
  let used = counted(rows, words, MOST_WORDS * from, MOST_WORDS * whole, desk.index, before);
  for (let i = whole; i < to; i += 1) {
    used = counted(rows, words, MOST_WORDS * i, MOST_WORDS * i + to - i, desk.index, used);
  }
  weigh(desk, rows, before, used);
  return used;
}

/** The same of the tokens. */
function touchTokens({ sums, at }: Runs, from: number, to: number, desk: Desk["tokens"], before: number): number {
  const { index, value } = desk;
  let used = before;
  for (let i = from; i < to; i += 1) {
    const place = at[i]!;
    const often = sums[place + OFTEN]!;
    sums[place + OFTEN] = often + 1;
    index[used] = place;
    used += (often - 1) >>> 31;
  }
  let square = 0;
  for (let i = before; i < used; i += 1) {
    const place = index[i]!;
    const often = sums[place + OFTEN]!;
    const much = often < 64 ? sublinears[often]! : sublinear(often);
    sums[place + OFTEN] = 0;
    value[i] = much;
    square += much * much * sums[place + SQUARE]!;
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = before; i < used; i += 1) value[i] = value[i]! * norm;
  return used;
}

function makeRoom(desk: Desk["words"], size: number): void {
  if (desk.index.length > size) return;
  desk.index = new Int32Array(2 * size + 1);
  desk.value = new Float32Array(2 * size + 1);
}

/**
 * @param edges token by token where a part begins, rising, and where the last one ends.
 * @returns what holds until the desk is used again.
 */
export function partsOf(runs: Runs, { rows }: Table, edges: readonly number[], desk: Desk): Parts {
  makeRoom(desk.words, MOST_WORDS * runs.size);
  makeRoom(desk.tokens, runs.size);
  const ends: number[] = [];
  const tokenEnds: number[] = [];
  let used = 0;
  let tokens = 0;
  for (let i = 1; i < edges.length; i += 1) {
    const [from, to] = [edges[i - 1]!, edges[i]!];
    used = touch(runs, rows, from, to, desk.words, used);
    tokens = touchTokens(runs, from, to, desk.tokens, tokens);
    ends.push(used);
    tokenEnds.push(tokens);
  }
  return {
    index: desk.words.index,
    value: desk.words.value,
    size: used,
    ends,
    sums: runs.sums,
    tokens: { index: desk.tokens.index, value: desk.tokens.value, size: tokens },
    tokenEnds,
  };
}

/** The whole text as one part. */
export const wholeOf = (runs: Runs, table: Table, desk = createDesk()): Parts =>
  partsOf(runs, table, [0, runs.size], desk);

/** Raw scores of each label of a text that is one part, in the model's order. */
export function scoresOf({ index, value, size, sums, tokens }: Parts, model: TaskModel): Float64Array {
  const { table, scale, bias, labels } = model;
  const { weights } = table.rows;
  const scores = new Float64Array(LABELS);
  // Sums in variables are more than twice as fast as sums in an array, and more than eight are too many at once.
  for (let block = 0; block < labels.length; block += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < size; i += 1) {
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
    for (let i = 0; i < tokens.size; i += 1) {
      const at = tokens.index[i]! + block;
      const much = tokens.value[i]!;
      a += much * sums[at]!;
      b += much * sums[at + 1]!;
      c += much * sums[at + 2]!;
      d += much * sums[at + 3]!;
      e += much * sums[at + 4]!;
      f += much * sums[at + 5]!;
      g += much * sums[at + 6]!;
      h += much * sums[at + 7]!;
    }
    scores.set([a, b, c, d, e, f, g, h], block);
  }
  for (let j = 0; j < labels.length; j += 1) scores[j] = scores[j]! * scale[j]! + bias[j]!;
  return scores.subarray(0, labels.length);
}

/** @returns which of several parts has the highest score of label number `j`, the first of equals; -1 where there is none. */
export function highestOf(parts: Parts, { table, scale, bias }: TaskModel, j: number): number {
  const { index, value, ends, sums, tokens, tokenEnds } = parts;
  const { weights } = table.rows;
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let i = 0;
  let k = 0;
  for (let which = 0; which < ends.length; which += 1) {
    let sum = 0;
    for (const end = ends[which]!; i < end; i += 1) sum += value[i]! * weights[ROW * index[i]! + j]!;
    for (const end = tokenEnds[which]!; k < end; k += 1) sum += tokens.value[k]! * sums[tokens.index[k]! + j]!;
    const score = sum * scale[j]! + bias[j]!;
    if (score <= highest) continue;
    highest = score;
    best = which;
  }
  return best;
}
