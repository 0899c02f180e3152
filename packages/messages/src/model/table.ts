/** Where the hash of a run has its row, and which rows the runs of a text have. */
import { SUMS, writeSums } from "./letters.ts";
import type { Rows } from "./rows.ts";
import { letterRuns, longer, MOST_WORDS, WORDS } from "./runs.ts";

export interface Table {
  /** An open table of more places than rows. Two numbers a place: the hash, and row + 1, or 0 where the place is free. */
  readonly places: Uint32Array;
  /** One bit for the low bits of each hash: most runs have no row, and this is small enough to stay in the processor's cache. */
  readonly marks: Uint32Array;
  readonly rows: Rows;
}

/** Bits of `marks`. */
const MARKS = 1 << 20;

export function tableOf(hashes: Iterable<number>, rows: Rows): Table {
  let size = 1024;
  while (size * 0.8 < rows.count) size *= 2;
  const places = new Uint32Array(2 * size);
  const marks = new Uint32Array(MARKS >> 5);
  let row = 0;
  for (const hash of hashes) {
    let at = 2 * (hash & (size - 1));
    while (places[at + 1] !== 0) at = (at + 2) & (2 * size - 1);
    row += 1;
    places[at] = hash;
    places[at + 1] = row;
    const mark = hash & (MARKS - 1);
    marks[mark >> 5] = marks[mark >> 5]! | (1 << (mark & 31));
  }
  return { places, marks, rows };
}

/** @param run a hash, of either sign. @returns its row, or -1. */
export function rowOf({ places, marks }: Table, run: number): number {
  const mark = run & (MARKS - 1);
  return ((marks[mark >> 5]! >> (mark & 31)) & 1) === 0 ? -1 : placed(places, run);
}

function placed(places: Uint32Array, run: number): number {
  const hash = run >>> 0;
  const last = places.length - 1;
  let at = (2 * hash) & last;
  for (;;) {
    const row = places[at + 1]!;
    if (row === 0 || places[at] === hash) return row - 1;
    at = (at + 2) & last;
  }
}

/**
 * Writes the row of each of the first `count` hashes, or -1. What waits for memory waits together: the marks of all, then few places.
 * @param maybe room for as many numbers.
 */
export function lookUp(
  { marks, places }: Table,
  hashes: Int32Array,
  count: number,
  rows: Int32Array,
  maybe: Int32Array,
): void {
  let few = 0;
  for (let i = 0; i < count; i += 1) {
    const mark = hashes[i]! & (MARKS - 1);
    rows[i] = -1;
    maybe[few] = i;
    few += (marks[mark >> 5]! >> (mark & 31)) & 1;
  }
  for (let k = 0; k < few; k += 1) rows[maybe[k]!] = placed(places, hashes[maybe[k]!]!);
}

/** What a text is made of. Arrays may be longer than the text needs. */
export interface Runs {
  /** How many tokens it has. */
  readonly size: number;
  /** By token where the run begins, and by its length in words: the row, or -1. */
  readonly words: Int32Array;
  /** What the letters of tokens say (see `writeSums`). */
  readonly sums: Int32Array;
  /** Where the sums of each token begin; the same place for the same token. */
  readonly at: Int32Array;
}

/** The runs of tokens as they are. A text that is typed is read by a lexicon, which comes to the same and remembers words. */
export function runsOf(tokens: readonly string[], table: Table): Runs {
  const size = tokens.length;
  const words = new Int32Array(MOST_WORDS * size).fill(-1);
  const sums = new Int32Array(SUMS * size);
  const at = new Int32Array(size);
  const known = new Map<string, number>();
  for (const [i, token] of tokens.entries()) {
    let run = WORDS;
    for (let n = 0; n < Math.min(MOST_WORDS, size - i); n += 1) {
      run = longer(run, tokens[i + n]!);
      words[MOST_WORDS * i + n] = rowOf(table, run);
    }
    at[i] = known.get(token) ?? SUMS * i;
    if (known.has(token)) continue;
    known.set(token, SUMS * i);
    const rows = Int32Array.from(letterRuns(token), (letters) => rowOf(table, letters));
    writeSums(table.rows, rows, rows.length, sums, SUMS * i);
  }
  return { size, words, sums, at };
}
