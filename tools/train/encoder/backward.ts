/** Slopes of the layer's and the heads' steps, in the reverse order of `encoder/layer.ts` and `encoder/heads.ts`. */
import { HEAD_COLUMNS, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { HEADS, sharesOf, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";

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

/** Back through attention. @param slopes tokens x WIDTH. @param to tokens x 3 WIDTH. */
export function backAttend(
  qkv: Float32Array,
  shares: Float32Array,
  starts: readonly number[],
  slopes: Float32Array,
  to: Float32Array,
): void {
  const part = WIDTH / HEADS;
  const wide = 3 * WIDTH;
  const scale = 1 / Math.sqrt(part);
  to.fill(0, 0, starts.at(-1)! * wide);
  let before = 0;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const length = starts[text + 1]! - first;
    const shareSlopes = new Float32Array(length);
    for (let head = 0; head < HEADS; head += 1) {
      const base = sharesOf(before, length, head);
      for (let i = 0; i < length; i += 1) {
        const query = (first + i) * wide + head * part;
        const out = (first + i) * WIDTH + head * part;
        let sum = 0;
        for (let k = 0; k < length; k += 1) {
          const value = (first + k) * wide + 2 * WIDTH + head * part;
          const share = shares[base + i * length + k]!;
          let dot = 0;
          for (let d = 0; d < part; d += 1) {
            dot += slopes[out + d]! * qkv[value + d]!;
            to[value + d] = to[value + d]! + share * slopes[out + d]!;
          }
          shareSlopes[k] = dot;
          sum += dot * share;
        }
        for (let k = 0; k < length; k += 1) {
          const key = (first + k) * wide + WIDTH + head * part;
          const slope = shares[base + i * length + k]! * (shareSlopes[k]! - sum) * scale;
          for (let d = 0; d < part; d += 1) {
            to[query + d] = to[query + d]! + slope * qkv[key + d]!;
            to[key + d] = to[key + d]! + slope * qkv[query + d]!;
          }
        }
      }
    }
    before += HEADS * length * length;
  }
}
