/** Which of a label's messages, among those it was learnt from, shares most words with a text. */
import { fold } from "../fold.ts";
import type { TaskModel } from "./file.ts";
import type { Lexicon } from "./lexicon.ts";
import { EXAMPLE, NUMBERS } from "./rows.ts";
import { createDesk, type Sized, wholeOf } from "./score.ts";

/** Answers of one text at a time; `j` is the number of the label. */
export type Nearest = (vector: Sized, j: number) => string | undefined;

/** The rows of a label's messages behind each other, each row by the number that it has among those of all examples. */
interface Examples {
  readonly texts: readonly string[];
  readonly numbers: Uint16Array;
  readonly value: Float32Array;
  /** Where the rows of each text end. */
  readonly ends: Int32Array;
}

/** Rows that the examples have are fewer than this. */
const ROOM = 65_536;

/** @param lexicon reads the examples too: their words are known to it from then on. */
export function createNearest({ table, labels, examples }: TaskModel, lexicon: Lexicon): Nearest {
  const read: (Examples | undefined)[] = labels.map(() => undefined);
  const { rows } = table;
  const { numbers: known } = rows;
  /** The weights of the text that is shown, by number; 0 where it does not have the row. */
  const weights = new Float32Array(ROOM);
  let shown: Sized | undefined;
  /** The numbers of its rows. */
  const set = new Uint16Array(ROOM);
  let size = 0;

  const examplesOf = (texts: readonly string[]): Examples => {
    const desk = createDesk();
    const numbers: number[] = [];
    const value: number[] = [];
    const ends: number[] = [];
    for (const text of texts) {
      const vector = wholeOf(lexicon(fold(text)), table, desk);
      for (let i = 0; i < vector.size; i += 1) {
        const at = NUMBERS * vector.index[i]! + EXAMPLE;
        if (known[at] === 0 && rows.nextExample < ROOM) {
          known[at] = rows.nextExample;
          rows.nextExample += 1;
        }
        numbers.push(known[at]!);
        value.push(vector.value[i]!);
      }
      ends.push(numbers.length);
    }
    shown = undefined;
    return {
      texts,
      numbers: Uint16Array.from(numbers),
      value: Float32Array.from(value),
      ends: Int32Array.from(ends),
    };
  };
  const show = ({ index, value, size: all }: Sized): void => {
    for (let i = 0; i < size; i += 1) weights[set[i]!] = 0;
    size = 0;
    for (let i = 0; i < all; i += 1) {
      const number = known[NUMBERS * index[i]! + EXAMPLE]!;
      weights[number] = value[i]!;
      set[size] = number;
      size += Number(number !== 0);
    }
    // What no example has.
    weights[0] = 0;
  };
  return (vector, j) => {
    read[j] ??= examplesOf(examples[j]!);
    const among = read[j];
    if (vector !== shown) show(vector);
    shown = vector;
    const best = closest(among, weights);
    return best === -1 ? undefined : among.texts[best];
  };
}

/** @returns which of the texts has the highest product with `weights`, the first of equals; -1 where there is none. */
function closest({ numbers, value, ends }: Examples, weights: Float32Array): number {
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (let which = 0; which < ends.length; which += 1) {
    // Two sums: the one does not wait for the other.
    let common = 0;
    let other = 0;
    const end = ends[which]!;
    for (; i + 1 < end; i += 2) {
      common += value[i]! * weights[numbers[i]!]!;
      other += value[i + 1]! * weights[numbers[i + 1]!]!;
    }
    if (i < end) {
      common += value[i]! * weights[numbers[i]!]!;
      i += 1;
    }
    common += other;
    if (common <= highest) continue;
    highest = common;
    best = which;
  }
  return best;
}
