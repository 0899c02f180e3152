/** Slopes of single steps of a head and of a layer. */
import { HEADS } from "../../../packages/messages/src/encoder/attention.ts";
import { HEAD_COLUMNS, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import type { Learnt } from "./adam.ts";

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

/** A norm's input and what is learnt of it. */
export interface Normed {
  readonly from: Float32Array;
  readonly gain: Learnt;
  readonly shift: Learnt;
}

/** Where a norm's rows stand among the slopes. */
export interface Rows {
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
  readonly at: number;
}

/** Back through a norm; adds to the slopes of gain and shift, and to `into` (rows x columns), unless nothing is learnt before it. */
export function backNorm(
  { from, gain, shift }: Normed,
  slopes: Float32Array,
  { rows, columns, stride, at }: Rows,
  into?: Float32Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    const first = row * columns;
    const slopeAt = row * stride + at;
    let mean = 0;
    for (let j = 0; j < columns; j += 1) mean += from[first + j]!;
    mean /= columns;
    let square = 0;
    for (let j = 0; j < columns; j += 1) square += (from[first + j]! - mean) ** 2;
    const scale = 1 / Math.sqrt(square / columns + 1e-6);
    let sum = 0;
    let along = 0;
    for (let j = 0; j < columns; j += 1) {
      const x = (from[first + j]! - mean) * scale;
      const slope = slopes[slopeAt + j]!;
      gain.gradient[j] = gain.gradient[j]! + slope * x;
      shift.gradient[j] = shift.gradient[j]! + slope;
      const inner = slope * gain.values[j]!;
      sum += inner;
      along += inner * x;
    }
    if (!into) continue;
    sum /= columns;
    along /= columns;
    for (let j = 0; j < columns; j += 1) {
      const x = (from[first + j]! - mean) * scale;
      into[first + j] = into[first + j]! + scale * (slopes[slopeAt + j]! * gain.values[j]! - sum - x * along);
    }
  }
}

/** Back through attention. @param slopes tokens x columns. @param to tokens x 3 columns. */
export function backAttend(
  qkv: Float32Array,
  starts: readonly number[],
  columns: number,
  slopes: Float32Array,
  to: Float32Array,
): void {
  const part = columns / HEADS;
  const wide = 3 * columns;
  to.fill(0, 0, starts.at(-1)! * wide);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const length = starts[text + 1]! - first;
    const shares = new Float64Array(length);
    for (let head = 0; head < HEADS; head += 1) {
      const at = first * wide + head * part;
      for (let i = 0; i < length; i += 1) {
        const look = { query: at + i * wide, key: at + columns, value: at + 2 * columns, wide, part };
        sharesOf(qkv, look, shares);
        backShares(qkv, look, shares, slopes, (first + i) * columns + head * part, to);
      }
    }
  }
}

/** Where one token's query stands, and where its text's keys and values begin; `wide` numbers lie between one token and the next. */
interface Look {
  readonly query: number;
  readonly key: number;
  readonly value: number;
  readonly wide: number;
  readonly part: number;
}

/** How much a token looks at each token of its text, as `attend` has it. */
function sharesOf(qkv: Float32Array, { query, key, wide, part }: Look, shares: Float64Array): void {
  const scale = 1 / Math.sqrt(part);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < shares.length; k += 1) {
    let dot = 0;
    for (let d = 0; d < part; d += 1) dot += qkv[query + d]! * qkv[key + k * wide + d]!;
    shares[k] = dot * scale;
    most = Math.max(most, dot * scale);
  }
  let total = 0;
  for (let k = 0; k < shares.length; k += 1) {
    shares[k] = Math.exp(shares[k]! - most);
    total += shares[k]!;
  }
  for (let k = 0; k < shares.length; k += 1) shares[k] = shares[k]! / total;
}

/** Adds one token's slopes to those of its query and of its text's keys and values. @param out where its slopes stand. */
function backShares(
  qkv: Float32Array,
  { query, key, value, wide, part }: Look,
  shares: Float64Array,
  slopes: Float32Array,
  out: number,
  to: Float32Array,
): void {
  const scale = 1 / Math.sqrt(part);
  const dots = new Float64Array(shares.length);
  let sum = 0;
  for (let k = 0; k < shares.length; k += 1) {
    const at = value + k * wide;
    let dot = 0;
    for (let d = 0; d < part; d += 1) {
      dot += slopes[out + d]! * qkv[at + d]!;
      to[at + d] = to[at + d]! + shares[k]! * slopes[out + d]!;
    }
    dots[k] = dot;
    sum += dot * shares[k]!;
  }
  for (let k = 0; k < shares.length; k += 1) {
    const at = key + k * wide;
    const slope = shares[k]! * (dots[k]! - sum) * scale;
    for (let d = 0; d < part; d += 1) {
      to[query + d] = to[query + d]! + slope * qkv[at + d]!;
      to[at + d] = to[at + d]! + slope * qkv[query + d]!;
    }
  }
}
