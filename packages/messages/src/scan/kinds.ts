/** Kinds of UTF-16 units: each unit that stands in a phrase is a kind of its own, and what no phrase tells apart is one. */

/** Behind the text. */
export const END = 0;
const OTHER = 1;
const WORD = 2;
const SPACE = 3;
/** Kinds at most. */
const MOST = 127;
/** Something that each kind stands for, so that a class of a regular expression can be asked about it. */
const standIns = ["", "\u00b7", "_", "\t"] as const;
/**
 * What the classes in phrases name, behind what most texts are made of: with the four before them these are 32 kinds, so what
 * the machine knows of them lies in one line of the processor's cache.
 */
const named = " 'abcdefghijklmnopqrstuvwxyz,.!?";
const spaces =
  "\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a";

export interface Kinds {
  /** How many there are. */
  readonly count: number;
  /** The kind of each of the 65,536 units. */
  readonly of: Uint8Array;
  /** By kind: it is a letter, a digit or a low line of ASCII, as `\w` has it. */
  readonly word: Uint8Array;
  /** By kind: the same, or an apostrophe. */
  readonly inner: Uint8Array;
  /** By kind: white space or the end of a sentence. */
  readonly parts: Uint8Array;
  /** @returns by kind, whether a class such as `[\s,]` holds it. */
  holding(source: string): Uint8Array;
}

/** @param letters all that stands in phrases by itself. @throws RangeError where they are too many. */
export function kindsOf(letters: ReadonlySet<string>): Kinds {
  const own = [...new Set([...named, ...letters])];
  const shown: string[] = [...standIns, ...own];
  if (shown.length > MOST) throw new RangeError(`phrases tell ${shown.length} letters apart, ${MOST} at most`);
  const of = new Uint8Array(65_536).fill(OTHER);
  for (let unit = 48; unit < 123; unit += 1) if (/\w/.test(String.fromCharCode(unit))) of[unit] = WORD;
  for (const space of spaces) of[space.charCodeAt(0)] = SPACE;
  for (const [i, letter] of own.entries()) of[letter.charCodeAt(0)] = standIns.length + i;
  const holding = (source: string): Uint8Array => {
    const one = new RegExp(`^${source}$`);
    return Uint8Array.from(shown, (text) => Number(one.test(text)));
  };
  return {
    count: shown.length,
    of,
    word: holding("\\w"),
    inner: holding("[\\w']"),
    parts: holding("[\\s.!?]"),
    holding,
  };
}
