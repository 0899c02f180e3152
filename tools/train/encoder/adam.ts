/** A set of numbers that is learnt, and AdamW, which moves it. */
export interface Learnt {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
  /** Pulled towards zero: weights are, biases and norms are not. */
  readonly decays: boolean;
}

export function learnt(values: Float32Array, decays: boolean): Learnt {
  const { length } = values;
  return {
    values: Float32Array.from(values),
    gradient: new Float32Array(length),
    mean: new Float32Array(length),
    square: new Float32Array(length),
    decays,
  };
}

const DECAY = 0.01;
const LONGEST = 1;

/** One step down the gradients, which are cut to length 1 all together and cleared. @param round from 1. */
export function adam(all: readonly Learnt[], rate: number, round: number): void {
  let square = 0;
  for (const { gradient } of all) for (let i = 0; i < gradient.length; i += 1) square += gradient[i]! ** 2;
  const cut = Math.min(1, LONGEST / (Math.sqrt(square) + 1e-6));
  const fix1 = 1 / (1 - 0.9 ** round);
  const fix2 = 1 / (1 - 0.999 ** round);
  for (const { values, gradient, mean, square: squares, decays } of all) {
    const keep = decays ? 1 - rate * DECAY : 1;
    for (let i = 0; i < values.length; i += 1) {
      const slope = gradient[i]! * cut;
      gradient[i] = 0;
      const m = 0.9 * mean[i]! + 0.1 * slope;
      const v = 0.999 * squares[i]! + 0.001 * slope * slope;
      mean[i] = m;
      squares[i] = v;
      values[i] = values[i]! * keep - (rate * m * fix1) / (Math.sqrt(v * fix2) + 1e-8);
    }
  }
}
