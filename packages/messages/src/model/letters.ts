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
  found: ArrayLike<number>,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  for (let j = 0; j < SUMS; j += 1) sums[at + j] = 0;
  for (let i = 0; i < count; i += 1) {
    const row = found[i]!;
    if (row === -1) continue;
    const rare = numbers[NUMBERS * row + RARITY]!;
    for (let j = 0; j < LABELS; j += 1) sums[at + j] = sums[at + j]! + rare * weights[ROW * row + j]!;
    sums[at + SQUARE] = sums[at + SQUARE]! + rare * rare;
  }
}
