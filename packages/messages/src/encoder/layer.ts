/**
 * One layer of the Universal Sentence Encoder Lite: attention of four heads, then two dense steps, each with its norm
 * before it. The tokens of several texts lie behind each other; `starts` says where each text begins, and where the last ends.
 */
import type { Kernel, Place } from "./kernel.ts";
import { padded } from "./kernel.ts";

export const HEADS = 4;
export const WIDTH = 512;
export const HIDDEN = 1536;

export interface LayerWeights {
  readonly wide: number;
  readonly norm1: Norm;
  readonly norm2: Norm;
  readonly qkv: Dense;
  readonly out: Dense;
  readonly up: Dense;
  readonly down: Dense;
  /** Only the first layer has one: from 256 to 512 columns. */
  readonly around?: Dense;
}

export interface Norm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

export interface Dense {
  readonly inner: number;
  readonly columns: number;
  /** Packed. */
  readonly weight: Place;
  readonly bias: Float32Array;
}

/** What one pass through a layer leaves behind. */
export interface LayerRoom {
  readonly normed1: Place;
  readonly qkv: Place;
  /** The attention of each text, head by head: rows of as many shares as the text has tokens. */
  readonly shares: Float32Array;
  readonly mixed: Place;
  readonly middle: Place;
  readonly normed2: Place;
  readonly hidden: Place;
  readonly end: Place;
}

/** @param most tokens. @param longest tokens of one text. */
export function layerRoom(kernel: Kernel, wide: number, most: number, longest: number): LayerRoom {
  const rows = padded(most);
  const room = (columns: number): Place => kernel.room(rows * columns);
  return {
    normed1: room(wide),
    qkv: room(3 * wide),
    shares: new Float32Array(HEADS * most * longest),
    mixed: room(wide),
    middle: room(WIDTH),
    normed2: room(WIDTH),
    hidden: room(HIDDEN),
    end: room(WIDTH),
  };
}

/** From `from` (tokens x wide) to `room.end` (tokens x 512). */
export function runLayer(
  kernel: Kernel,
  weights: LayerWeights,
  from: Place,
  starts: readonly number[],
  room: LayerRoom,
): void {
  const { wide } = weights;
  const tokens = starts.at(-1)!;
  norm(from.values, room.normed1.values, weights.norm1, tokens, wide);
  dense(kernel, weights.qkv, room.normed1, room.qkv, tokens);
  attend(room.qkv.values, starts, wide, room.shares, room.mixed.values);
  dense(kernel, weights.out, room.mixed, room.middle, tokens);
  if (weights.around) {
    // `end` is free until the last step.
    dense(kernel, weights.around, from, room.end, tokens);
    addTo(room.middle.values, room.end.values, tokens * WIDTH);
  } else addTo(room.middle.values, from.values, tokens * WIDTH);
  norm(room.middle.values, room.normed2.values, weights.norm2, tokens, WIDTH);
  dense(kernel, weights.up, room.normed2, room.hidden, tokens);
  const hidden = room.hidden.values;
  for (let i = 0; i < tokens * HIDDEN; i += 1) if (hidden[i]! < 0) hidden[i] = 0;
  dense(kernel, weights.down, room.hidden, room.end, tokens);
  addTo(room.end.values, room.middle.values, tokens * WIDTH);
}

export function dense(
  kernel: Kernel,
  { inner, columns, weight, bias }: Dense,
  from: Place,
  to: Place,
  rows: number,
): void {
  kernel.multiply(from, weight, to, rows, inner, columns);
  const { values } = to;
  for (let row = 0, i = 0; row < rows; row += 1) {
    for (let j = 0; j < columns; j += 1, i += 1) values[i] = values[i]! + bias[j]!;
  }
}

function addTo(to: Float32Array, from: Float32Array, count: number): void {
  for (let i = 0; i < count; i += 1) to[i] = to[i]! + from[i]!;
}

const TINY = 1e-6;

/** Each row to mean 0 and variance 1, then gain and shift. */
export function norm(from: Float32Array, to: Float32Array, { gain, shift }: Norm, rows: number, columns: number): void {
  for (let row = 0; row < rows; row += 1) {
    const at = row * columns;
    let mean = 0;
    for (let j = 0; j < columns; j += 1) mean += from[at + j]!;
    mean /= columns;
    let square = 0;
    for (let j = 0; j < columns; j += 1) square += (from[at + j]! - mean) ** 2;
    const scale = 1 / Math.sqrt(square / columns + TINY);
    for (let j = 0; j < columns; j += 1) to[at + j] = (from[at + j]! - mean) * scale * gain[j]! + shift[j]!;
  }
}

/** Where the shares of a text's head begin, given the shares of the texts before it. */
const sharesOf = (before: number, length: number, head: number): number => before + head * length * length;

function attend(
  qkv: Float32Array,
  starts: readonly number[],
  wide: number,
  shares: Float32Array,
  to: Float32Array,
): void {
  const part = wide / HEADS;
  const scale = 1 / Math.sqrt(part);
  to.fill(0, 0, starts.at(-1)! * wide);
  let before = 0;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const length = starts[text + 1]! - first;
    for (let head = 0; head < HEADS; head += 1) {
      const base = sharesOf(before, length, head);
      for (let i = 0; i < length; i += 1) {
        const query = (first + i) * 3 * wide + head * part;
        const row = base + i * length;
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < length; k += 1) {
          const key = (first + k) * 3 * wide + wide + head * part;
          let sum = 0;
          for (let d = 0; d < part; d += 1) sum += qkv[query + d]! * qkv[key + d]!;
          sum *= scale;
          shares[row + k] = sum;
          if (sum > most) most = sum;
        }
        let total = 0;
        for (let k = 0; k < length; k += 1) {
          const share = Math.exp(shares[row + k]! - most);
          shares[row + k] = share;
          total += share;
        }
        const into = (first + i) * wide + head * part;
        for (let k = 0; k < length; k += 1) {
          const share = shares[row + k]! / total;
          shares[row + k] = share;
          const value = (first + k) * 3 * wide + 2 * wide + head * part;
          for (let d = 0; d < part; d += 1) to[into + d] = to[into + d]! + share * qkv[value + d]!;
        }
      }
    }
    before += HEADS * length * length;
  }
}
