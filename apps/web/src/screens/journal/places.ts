/** Where the pieces of a long list stand, by their heights, which become known one by one as they are drawn. */
export interface Places {
  readonly count: number;
  /** Of all pieces together. */
  readonly height: () => number;
  readonly startOf: (index: number) => number;
  readonly heightOf: (index: number) => number;
  /** The piece that stands at this height; the first above all, the last below all. */
  readonly at: (y: number) => number;
  readonly resize: (index: number, height: number) => void;
}

/** @param guess heights in CSS pixels, as far as they are known. */
export function placesOf(count: number, guess: (index: number) => number): Places {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + guess(index);
  const heightOf = (index: number) => starts[index + 1]! - starts[index]!;
  return {
    count,
    height: () => starts[count]!,
    startOf: (index) => starts[index]!,
    heightOf,
    at(y) {
      let [low, high] = [0, Math.max(0, count - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= y) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    resize(index, height) {
      const more = height - heightOf(index);
      for (let next = index + 1; next <= count; next++) starts[next]! += more;
    },
  };
}

/** Pieces from `from` on, up to but not `until`. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * What is drawn next, on the way from what is drawn to what is wanted: at most `most` new pieces, those in sight first, so
 * that a jump on a slow phone never draws in one go all that it leads to. What is no longer wanted goes at once.
 */
export function nextRange(drawn: Range, wanted: Range, seen: Range, most: number): Range {
  let from = Math.max(drawn.from, wanted.from);
  let until = Math.min(drawn.until, wanted.until);
  if (from >= until) from = until = seen.from;
  for (let left = most; left > 0 && (from > wanted.from || until < wanted.until); left--) {
    if (until < seen.until) until++;
    else if (from > seen.from) from--;
    else if (until < wanted.until) until++;
    else from--;
  }
  return { from, until };
}

/**
 * Where pieces that were drawn stand among others, so that what stays is not drawn anew and keeps the focus. Empty where
 * they lie too far apart now: then more than `most` new ones stand between them.
 */
export function keptRange(
  drawn: Range,
  keyBefore: (index: number) => string,
  { count, keyOf }: { readonly count: number; readonly keyOf: (index: number) => string },
  most: number,
): Range {
  if (drawn.from === drawn.until) return { from: 0, until: 0 };
  const keys = new Set<string>();
  for (let index = drawn.from; index < drawn.until; index++) keys.add(keyBefore(index));
  let from = 0;
  let until = 0;
  for (let index = 0; index < count; index++) {
    if (!keys.has(keyOf(index))) continue;
    if (until === 0) from = index;
    until = index + 1;
  }
  return until - from <= keys.size + most ? { from, until } : { from: 0, until: 0 };
}
