/** Takes apart the regular expressions that phrases are written as: letters, classes, groups, alternatives, repetition. */

/** Letters behind each other, one unit of a class (as a source), or a group of alternatives. */
export type Piece = { readonly text: string } | { readonly set: string } | { readonly ways: Ways };

/** Alternatives, each a row of items. */
export type Ways = readonly (readonly Item[])[];

export interface Item {
  readonly piece: Piece;
  readonly least: number;
  readonly most: number;
}

/** A sign of repetition belongs to the last letter alone. */
const letters = /[^()[\]{}|?+*^$\\.]+(?![?+{])|[^()[\]{}|?+*^$\\.]/y;
/** Without ranges: only letters that stand in phrases are told apart. */
const classes = /\[(?:\\.|[^\]\\-])+\]|\\./y;
/** "'?" in a phrase comes out as "'??": as often, the other way round. */
const times = /\?{1,2}|\+|\{(\d+)(,?)(\d*)\}/y;

/** @returns the alternatives. @throws RangeError where something else stands in the source. */
export function parsed(source: string): Ways {
  let at = 0;
  const ways = alternatives();
  if (at < source.length) throw new RangeError(`a phrase closes a group that it did not open: ${source}`);
  return ways;

  function alternatives(): Item[][] {
    let row: Item[] = [];
    const found = [row];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        row = [];
        found.push(row);
      } else row.push(item());
    }
    return found;
  }

  function item(): Item {
    const piece = atom();
    const match = taken(times);
    if (!match) return { piece, least: 1, most: 1 };
    const [sign, least, comma, most] = match;
    if (sign.startsWith("?")) return { piece, least: 0, most: 1 };
    if (sign === "+") return { piece, least: 1, most: Number.POSITIVE_INFINITY };
    const few = Number(least);
    return { piece, least: few, most: comma === "" ? few : most === "" ? Number.POSITIVE_INFINITY : Number(most) };
  }

  function atom(): Piece {
    if (source.startsWith("(?:", at)) {
      at += 3;
      const ways = alternatives();
      if (source[at] !== ")") throw new RangeError(`a phrase does not close a group: ${source}`);
      at += 1;
      return { ways };
    }
    const text = taken(letters);
    if (text) return { text: text[0] };
    const set = taken(classes);
    if (set) return { set: set[0] };
    throw new RangeError(`a phrase holds a sign that means nothing here: ${source.slice(at)}`);
  }

  function taken(what: RegExp): RegExpExecArray | null {
    what.lastIndex = at;
    const match = what.exec(source);
    if (match) at += match[0].length;
    return match;
  }
}

/** The letters that stand in phrases by themselves. */
export function lettersOf(ways: Ways, letters = new Set<string>()): Set<string> {
  for (const { piece } of ways.flat()) {
    if ("ways" in piece) lettersOf(piece.ways, letters);
    else if ("text" in piece) for (let i = 0; i < piece.text.length; i += 1) letters.add(piece.text.charAt(i));
    else if (/^\\\W$/.test(piece.set)) letters.add(piece.set.charAt(1));
  }
  return letters;
}
