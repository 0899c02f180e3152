/** What the score of a text needs of a row, side by side: most of the time goes by in waiting for memory, and so it comes at once. */

/** Bytes kept of a row: the weight of each label at first, sixteen at most, */
export const ROW = 32;
/** and numbers of two bytes: how often it stands in what is being counted, and 0 before and behind that; */
export const TIMES = 8;
/** how rare it is, in steps of RARITY_STEP; */
export const RARITY = 9;
/** the number that it has among the rows of the examples, from 1, or 0. */
export const EXAMPLE = 10;
/** Numbers of two bytes a row. */
export const NUMBERS = ROW / 2;

export const RARITY_STEP = 1 / 24;

export interface Rows {
  readonly count: number;
  /** ROW bytes a row. */
  readonly weights: Int8Array;
  /** The same memory, NUMBERS numbers a row. */
  readonly numbers: Uint16Array;
  /** The next number for a row of an example. */
  nextExample: number;
}

/** @param rarity of each row, in steps, 0 to 255. @returns rows without weights. */
export function rowsOf(rarity: ArrayLike<number>): Rows {
  const weights = new Int8Array(ROW * rarity.length);
  const numbers = new Uint16Array(weights.buffer);
  for (let row = 0; row < rarity.length; row += 1) numbers[NUMBERS * row + RARITY] = rarity[row]!;
  return { count: rarity.length, weights, numbers, nextExample: 1 };
}
