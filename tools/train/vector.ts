/** A text as it is learnt from: a row for each of its runs, with the weight that scoring gives it. */
import { RARITY_STEP } from "../../packages/messages/src/model/rows.ts";
import { letterRuns, wordRuns } from "../../packages/messages/src/model/runs.ts";
import { type Sparse, sublinear } from "../../packages/messages/src/model/score.ts";

/** @param rowOf -1 where a run has none. @param rarity of each row, in steps. */
export function vectorOf(
  tokens: readonly string[],
  rowOf: (run: number) => number,
  rarity: (row: number) => number,
): Sparse {
  const often = <T>(items: Iterable<T>): Map<T, number> => {
    const counts = new Map<T, number>();
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
  };
  const rare = (row: number): number => rarity(row) * RARITY_STEP;
  const rowsOf = (runs: Iterable<number>): number[] => [...runs].map(rowOf).filter((row) => row !== -1);
  const words = new Map(
    [...often(rowsOf(wordRuns(tokens)))].map(([row, times]) => [row, sublinear(times) * rare(row)]),
  );
  const letters = new Map<number, number>();
  // As if the runs of different tokens differed.
  let square = 0;
  for (const [token, times] of often(tokens)) {
    for (const row of rowsOf(letterRuns(token))) {
      letters.set(row, (letters.get(row) ?? 0) + sublinear(times) * rare(row));
      square += (sublinear(times) * rare(row)) ** 2;
    }
  }
  const wordSquare = [...words.values()].reduce((sum, value) => sum + value ** 2, 0);
  const scaled = [
    ...[...words].map(([row, value]) => [row, value / Math.sqrt(wordSquare)] as const),
    ...[...letters].map(([row, value]) => [row, value / Math.sqrt(square)] as const),
  ];
  return { index: Int32Array.from(scaled, ([row]) => row), value: Float32Array.from(scaled, ([, value]) => value) };
}
