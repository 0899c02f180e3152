/**
 * One layer of the Universal Sentence Encoder Lite: attention of four heads, then two dense steps, each with its norm
 * before it. The tokens of several texts lie behind each other; `starts` says where each text begins, and where the last ends.
 */
import { type Attention, attend, attentionRoom, HEADS } from "./attention.ts";
import type { Kernel, Place } from "./kernel.ts";
import { padded } from "./kernel.ts";
import { type Narrow, narrow } from "./narrow.ts";

export const WIDTH = 512;
export const HIDDEN = 1536;

export interface LayerWeights {
  readonly wide: number;
  readonly norm1: Norm;
  readonly norm2: Norm;
  readonly qkv: Narrow;
  readonly out: Narrow;
  readonly up: Narrow;
  readonly down: Narrow;
  /** Only the first layer has one: from 256 to 512 columns. */
  readonly around?: Narrow;
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
  readonly attention: Attention;
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
    attention: attentionRoom(kernel, wide / HEADS, longest),
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
  narrow(kernel, weights.qkv, room.normed1, room.qkv, tokens);
  attend(kernel, room.qkv.values, starts, wide, room.attention, room.mixed.values);
  narrow(kernel, weights.out, room.mixed, room.middle, tokens);
  if (weights.around) {
    // `end` is free until the last step.
    narrow(kernel, weights.around, from, room.end, tokens);
    addTo(room.middle.values, room.end.values, tokens * WIDTH);
  } else addTo(room.middle.values, from.values, tokens * WIDTH);
  norm(room.middle.values, room.normed2.values, weights.norm2, tokens, WIDTH);
  narrow(kernel, weights.up, room.normed2, room.hidden, tokens);
  const hidden = room.hidden.values;
  for (let i = 0; i < tokens * HIDDEN; i += 1) if (hidden[i]! < 0) hidden[i] = 0;
  narrow(kernel, weights.down, room.hidden, room.end, tokens);
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
