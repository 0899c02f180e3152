/** A text cut into the pieces of words that the encoder knows: the likeliest cut by the pieces' own scores (a unigram model). */

export interface Pieces {
  /** Piece → its number. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scores: Float32Array;
  /** UTF-16 units of the longest piece. */
  readonly longest: number;
}

export interface Cut {
  readonly ids: Int32Array;
  /** Where each piece begins in the text handed in. */
  readonly starts: Int32Array;
}

const SPACE = "\u2581";

/** A unit that no piece begins with costs so much: any known cut is better. */
const UNKNOWN = -20;

/** Marks of typing that the encoder's pieces do not hold. */
const plain = (text: string): string =>
  text
    .replace(/[\u2019\u2018\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s/g, " ");

/** Unknown letters are left out. The units keep their places, so no normal form that changes lengths is used. */
export function cutInPieces(text: string, pieces: Pieces): Cut {
  const marked = SPACE + plain(text).replaceAll(" ", SPACE);
  const size = marked.length;
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const number = new Int32Array(size + 1);
  best[0] = 0;
  for (let at = 0; at < size; at += 1) {
    const here = best[at]!;
    const last = Math.min(size, at + pieces.longest);
    for (let end = at + 1; end <= last; end += 1) {
      const id = pieces.numbers.get(marked.slice(at, end));
      if (id === undefined) continue;
      const score = here + pieces.scores[id]!;
      if (score > best[end]!) {
        best[end] = score;
        from[end] = at;
        number[end] = id;
      }
    }
    if (here + UNKNOWN > best[at + 1]!) {
      best[at + 1] = here + UNKNOWN;
      from[at + 1] = at;
      number[at + 1] = 0;
    }
  }
  const ids: number[] = [];
  const starts: number[] = [];
  for (let end = size; end > 0; end = from[end]!) {
    if (number[end] === 0) continue;
    ids.push(number[end]!);
    starts.push(Math.max(0, from[end]! - 1));
  }
  return { ids: Int32Array.from(ids.reverse()), starts: Int32Array.from(starts.reverse()) };
}
