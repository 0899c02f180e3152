/**
 * What a token's runs of letters say, summed up once: the weights of its runs, each times how rare the run is. Runs count by the
 * token they stand in, and a text is scaled as if the runs of different tokens differed, so its score is a sum over tokens.
 */
import { NUMBERS, RARITY, ROW, type Rows } from "./rows.ts";

/** Numbers kept of a token: a sum for each label, sixteen at most, */
export const LABELS = 16;
/** the sum of the squared rarities, */
export const SQUARE = 16;
/** and how often it stands in what is being counted; 0 before and behind that. */
export const TIMES = 17;
/** All are whole numbers, in steps of the weights and of RARITY_STEP. */
export const SUMS = 18;

/** Writes the sums of the runs whose rows stand at first in `found` (-1 where a run has none) from `at` on. */
export function writeSums(
  { weights, numbers }: Rows,
  found: Int32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  // As in `scoresOf`: sums in variables, eight at a time.
  for (let block = 0; block < LABELS; block += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      const row = found[i]!;
      if (row === -1) continue;
      const from = ROW * row + block;
      const rare = numbers[NUMBERS * row + RARITY]!;
      a += rare * weights[from]!;
      b += rare * weights[from + 1]!;
      c += rare * weights[from + 2]!;
      d += rare * weights[from + 3]!;
      e += rare * weights[from + 4]!;
      f += rare * weights[from + 5]!;
      g += rare * weights[from + 6]!;
      h += rare * weights[from + 7]!;
    }
    const to = at + block;
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
    sums[to + 4] = e;
    sums[to + 5] = f;
    sums[to + 6] = g;
    sums[to + 7] = h;
  }
  let square = 0;
  for (let i = 0; i < count; i += 1) {
    const row = found[i]!;
    const rare = row === -1 ? 0 : numbers[NUMBERS * row + RARITY]!;
    square += rare * rare;
  }
  sums[at + SQUARE] = square;
  sums[at + TIMES] = 0;
}
