/** Phrases as a net of steps from unit to unit. What a regular expression would try first comes first. */
import { type Kinds, kindsOf } from "./kinds.ts";
import { type Item, lettersOf, type Piece, parsed, type Ways } from "./parts.ts";

/** What a step does: it reads a unit of some kinds, it parts into two ways, or a phrase ends there. */
export const READ = 0;
export const PART = 1;
export const ENDS = 2;

export interface Net {
  readonly kinds: Kinds;
  readonly does: Uint8Array;
  /** The step behind it; of two ways the one that is tried first. */
  readonly next: Int32Array;
  readonly other: Int32Array;
  /** By step that reads: the kinds it takes. */
  readonly takes: readonly (Uint8Array | undefined)[];
  /** By step that reads: it stands for any letter of a word, and words are read to LONGEST units. */
  readonly bounded: Uint8Array;
  /** Which list the step belongs to. */
  readonly list: Uint16Array;
  readonly start: number;
}

/** Units of a word that may stand for any ("*" and ".."). */
export const LONGEST = 20;

/** @param lists sources of regular expressions, as `phraseSource` writes them. @throws RangeError on syntax beyond that. */
export function netOf(lists: readonly (readonly string[])[]): Net {
  const trees = lists.map((sources) => sources.map(parsed));
  const kinds = kindsOf(lettersOf(trees.flat(2)));
  const does: number[] = [];
  const next: number[] = [];
  const other: number[] = [];
  const takes: (Uint8Array | undefined)[] = [];
  const bounded: number[] = [];
  const listOf: number[] = [];
  const known = new Map<string, Uint8Array>();
  let list = 0;
  const step = (what: number, to: number, second: number, set: Uint8Array | undefined, short: boolean): number => {
    does.push(what);
    next.push(to);
    other.push(second);
    takes.push(set);
    bounded.push(Number(short));
    listOf.push(list);
    return does.length - 1;
  };
  const part = (first: number, second: number): number => step(PART, first, second, undefined, false);
  const read = (source: string, to: number, short: boolean): number => {
    const set = known.get(source) ?? kinds.holding(source);
    known.set(source, set);
    return step(READ, to, -1, set, short);
  };
  const either = (ways: Ways, to: number): number => {
    let from = row(ways.at(-1)!, to);
    for (let i = ways.length - 2; i >= 0; i -= 1) from = part(row(ways[i]!, to), from);
    return from;
  };
  const row = (items: readonly Item[], to: number): number => {
    let from = to;
    for (let i = items.length - 1; i >= 0; i -= 1) from = repeated(items[i]!, from);
    return from;
  };
  const once = (piece: Piece, to: number, short: boolean): number => {
    if ("ways" in piece) return either(piece.ways, to);
    if ("set" in piece) return read(piece.set, to, short);
    let from = to;
    for (let i = piece.text.length - 1; i >= 0; i -= 1) from = read(piece.text[i]!, from, short);
    return from;
  };
  const repeated = ({ piece, least, most }: Item, to: number): number => {
    let from = to;
    if (most >= LONGEST) {
      // Any number of times; a word that is too long is refused by the place of its letters.
      const loop = part(-1, to);
      next[loop] = once(piece, loop, most === LONGEST);
      from = loop;
    } else for (let i = least; i < most; i += 1) from = part(once(piece, from, false), to);
    for (let i = 0; i < least; i += 1) from = once(piece, from, most === LONGEST);
    return from;
  };
  const starts: number[] = [];
  for (const [i, ways] of trees.entries()) {
    if (ways.length === 0) continue;
    list = i;
    const end = step(ENDS, -1, -1, undefined, false);
    starts.push(either(ways.flat(), end));
  }
  const start = starts.reduceRight((rest, first) => part(first, rest), -1);
  return {
    kinds,
    does: Uint8Array.from(does),
    next: Int32Array.from(next),
    other: Int32Array.from(other),
    takes,
    bounded: Uint8Array.from(bounded),
    list: Uint16Array.from(listOf),
    start,
  };
}
