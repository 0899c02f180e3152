/** Numbers with their n. Below this many events a side nothing is said (notes on the figures). */
export const enough = 20;

/** A value, or null where there are too few to say; `n` always. */
export interface Counted {
  readonly n: number;
  readonly value: number | null;
}

export const counted = (n: number, value: () => number): Counted => ({
  n,
  value: n >= enough ? rounded(value()) : null,
});

export const rounded = (value: number, places = 4): number => Number(value.toFixed(places));

/** A quantile of unsorted numbers, interpolated between neighbours. Sorts its argument in place. */
export function quantile(values: number[], share: number): number {
  values.sort((one, other) => one - other);
  const place = (values.length - 1) * share;
  const low = values[Math.floor(place)] ?? 0;
  const high = values[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

export interface Share extends Counted {
  /** Wilson's interval at 95 %, null with the value. */
  readonly low: number | null;
  readonly high: number | null;
}

/** `part` of `n` with Wilson's interval. */
export function share(part: number, n: number): Share {
  if (n < enough) return { n, value: null, low: null, high: null };
  const z = 1.959964;
  const p = part / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { n, value: rounded(p), low: rounded(middle - half), high: rounded(middle + half) };
}
