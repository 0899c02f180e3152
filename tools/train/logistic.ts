import type { Sparse } from "../../packages/messages/src/model/score.ts";

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011, as in liblinear's solver 7).
 * Deterministic: the order of the examples is shuffled by a fixed seed.
 * @param costs the C of liblinear, example by example. @returns one weight a column; the bias is the last, as a column that
 * is always 1.
 */
export function logistic(
  rows: readonly Sparse[],
  positive: readonly boolean[],
  columns: number,
  costs: ArrayLike<number>,
): Float64Array {
  const weights = new Float64Array(columns + 1);
  const size = rows.length;
  const alpha = new Float64Array(2 * size);
  const norm = new Float64Array(size);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const sign = (i: number): number => (positive[i] ? 1 : -1);
  const add = (i: number, step: number): void => {
    const { index, value } = rows[i]!;
    for (let k = 0; k < index.length; k += 1) weights[index[k]!] = weights[index[k]!]! + step * value[k]!;
    weights[columns] = weights[columns]! + step;
  };
  for (let i = 0; i < size; i += 1) {
    const cost = costs[i]!;
    alpha[2 * i] = Math.min(0.001 * cost, 1e-8);
    alpha[2 * i + 1] = cost - alpha[2 * i]!;
    norm[i] = 1 + rows[i]!.value.reduce((sum, value) => sum + value * value, 0);
    add(i, sign(i) * alpha[2 * i]!);
  }
  let seed = 12345;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  let inner = 1e-2;
  for (let round = 0; round < 60; round += 1) {
    for (let i = size - 1; i > 0; i -= 1) {
      const j = next(i + 1);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    let worst = 0;
    let newton = 0;
    for (const i of order) {
      const y = sign(i);
      const cost = costs[i]!;
      const { index, value } = rows[i]!;
      let score = weights[columns]!;
      for (let k = 0; k < index.length; k += 1) score += weights[index[k]!]! * value[k]!;
      const a = norm[i]!;
      const b = y * score;
      // The variable that is better conditioned is moved; its partner is what is left of the cost.
      const second = 0.5 * a * (alpha[2 * i + 1]! - alpha[2 * i]!) + b < 0;
      const one = second ? 2 * i + 1 : 2 * i;
      const other = second ? 2 * i : 2 * i + 1;
      const old = alpha[one]!;
      let z = cost - old < 0.5 * cost ? 0.1 * old : old;
      const direction = second ? -1 : 1;
      let gradient = a * (z - old) + direction * b + Math.log(z / (cost - z));
      worst = Math.max(worst, Math.abs(gradient));
      for (let step = 0; step <= 100 && Math.abs(gradient) >= inner; step += 1) {
        const curve = a + cost / (cost - z) / z;
        const tried = z - gradient / curve;
        z = tried <= 0 ? z * 0.1 : tried;
        gradient = a * (z - old) + direction * b + Math.log(z / (cost - z));
        newton += 1;
      }
      alpha[one] = z;
      alpha[other] = cost - z;
      add(i, direction * (z - old) * y);
    }
    if (worst < 0.01) break;
    if (newton <= size / 10) inner = Math.max(1e-8, inner * 0.1);
  }
  return weights;
}
