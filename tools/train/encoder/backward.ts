/** Slopes of the heads' steps, in the reverse order of `encoder/heads.ts`. */
import { HEAD_COLUMNS, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";

/** Back through the look over the tokens. @param slopes texts x SLOTS. @param to tokens x HEAD_COLUMNS. */
export function backLook(
  looked: Float32Array,
  shares: Float32Array,
  starts: readonly number[],
  slopes: Float32Array,
  to: Float32Array,
): void {
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const last = starts[text + 1]!;
    for (let j = 0; j < SLOTS; j += 1) {
      const slope = slopes[text * SLOTS + j]!;
      let said = 0;
      for (let i = first; i < last; i += 1) said += shares[i * SLOTS + j]! * looked[i * HEAD_COLUMNS + SLOTS + j]!;
      for (let i = first; i < last; i += 1) {
        const share = shares[i * SLOTS + j]!;
        const at = i * HEAD_COLUMNS + j;
        to[at] = slope * share * (looked[at + SLOTS]! - said);
        to[at + SLOTS] = slope * share;
        to[at + 2 * SLOTS] = slope / (last - first);
      }
    }
  }
}

/** Back through a norm; adds to the slopes of gain and shift, and to `into`. */
export function backNorm(
  from: Float32Array,
  slopes: Float32Array,
  gain: Float32Array,
  gainSlope: Float32Array,
  shiftSlope: Float32Array,
  into: Float32Array,
  rows: number,
): void {
  const columns = WIDTH;
  for (let row = 0; row < rows; row += 1) {
    const at = row * columns;
    let mean = 0;
    for (let j = 0; j < columns; j += 1) mean += from[at + j]!;
    mean /= columns;
    let square = 0;
    for (let j = 0; j < columns; j += 1) square += (from[at + j]! - mean) ** 2;
    const scale = 1 / Math.sqrt(square / columns + 1e-6);
    let sum = 0;
    let along = 0;
    for (let j = 0; j < columns; j += 1) {
      const x = (from[at + j]! - mean) * scale;
      const slope = slopes[at + j]!;
      gainSlope[j] = gainSlope[j]! + slope * x;
      shiftSlope[j] = shiftSlope[j]! + slope;
      const inner = slope * gain[j]!;
      sum += inner;
      along += inner * x;
    }
    sum /= columns;
    along /= columns;
    for (let j = 0; j < columns; j += 1) {
      const x = (from[at + j]! - mean) * scale;
      into[at + j] = into[at + j]! + scale * (slopes[at + j]! * gain[j]! - sum - x * along);
    }
  }
}
