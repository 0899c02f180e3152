/** Phrases as a net of steps from unit to unit. What a regular expression would try first comes first. */
import { type Kinds, kindsOf } from "./kinds.ts";
import { type Item, lettersOf, type Piece, parsed, type Ways } from "./parts.ts";

/** What a step does: it reads a unit of some kinds, it parts into two ways, or a phrase ends there. */
export const READ = 0;
/** It reads a unit that stands for any letter of a word, and words are read to LONGEST units. */
export const READ_SHORT = 1;
export const PART = 2;
export const ENDS = 3;

/** What is kept of a step, number behind number: what it does stands first, */
export const STEP = 4;
/** then the step behind it, or NO_STEP; of two ways the one that is tried first. */
export const NEXT = 1;
/** The other way; of a step that reads, where in `takes` its kinds stand. */
export const OTHER = 2;
/** Which list it belongs to. */
export const LIST = 3;
export const NO_STEP = -1;

export interface Net {
  readonly kinds: Kinds;
  /** STEP numbers a step; a step is named by the place of its first. */
  readonly steps: Int32Array;
  /** By set and kind, `kinds.count` behind each other: 1 where the set holds the kind. */
  readonly takes: Uint8Array;
  readonly start: number;
}

/** Units of a word that may stand for any ("*" and ".."). */
export const LONGEST = 20;

/** @param lists sources of regular expressions, as `phraseSource` writes them. @throws RangeError on syntax beyond that. */
export function netOf(lists: readonly (readonly string[])[]): Net {
  const trees = lists.map((sources) => sources.map(parsed));
  const kinds = kindsOf(lettersOf(trees.flat(2)));
  const steps: number[] = [];
  const takes: number[] = [];
  const known = new Map<string, number>();
  let list = 0;
  const step = (what: number, to: number, second: number): number => {
    steps.push(what, to, second, list);
    return steps.length - STEP;
  };
  const part = (first: number, second: number): number => step(PART, first, second);
  const read = (source: string, to: number, short: boolean): number => {
    let set = known.get(source);
    if (set === undefined) {
      set = takes.length;
      known.set(source, set);
      takes.push(...kinds.holding(source));
    }
    return step(short ? READ_SHORT : READ, to, set);
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
      const loop = part(NO_STEP, to);
      steps[loop + NEXT] = once(piece, loop, most === LONGEST);
      from = loop;
    } else for (let i = least; i < most; i += 1) from = part(once(piece, from, false), to);
    for (let i = 0; i < least; i += 1) from = once(piece, from, most === LONGEST);
    return from;
  };
  const starts: number[] = [];
  for (const [i, ways] of trees.entries()) {
    if (ways.length === 0) continue;
    list = i;
    const end = step(ENDS, NO_STEP, NO_STEP);
    starts.push(either(ways.flat(), end));
  }
  const start = starts.reduceRight((rest, first) => part(first, rest), NO_STEP);
  return { kinds, steps: new Int32Array(steps), takes: new Uint8Array(takes), start };
}
