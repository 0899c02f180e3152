/**
 * One layer of the kind of the Universal Sentence Encoder Lite: attention of four heads, then two dense steps, each with its
 * norm before it. The tokens of several texts lie behind each other; `starts` says where each text begins, and where the last ends.
 */
import { type Attention, attend, attentionRoom, HEADS } from "./attention.ts";
import type { Kernel, Place } from "./kernel.ts";
import { padded } from "./kernel.ts";

/** Columns of the state behind both layers that come with the encoder. */
export const WIDTH = 512;
export const HIDDEN = 1536;

/** Columns that come into a layer, that leave it, and between its two dense steps. */
export interface Widths {
  readonly wide: number;
  readonly width: number;
  readonly hidden: number;
}

/** A dense step: writes `rows` rows of `to`. */
export type Step = (from: Place, to: Place, rows: number) => void;

export interface LayerWeights {
  readonly widths: Widths;
  readonly norm1: Norm;
  readonly norm2: Norm;
  readonly qkv: Step;
  readonly out: Step;
  readonly up: Step;
  readonly down: Step;
  /** Only where a layer's width changes. */
  readonly around?: Step;
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
export function layerRoom(kernel: Kernel, { wide, width, hidden }: Widths, most: number, longest: number): LayerRoom {
  const rows = padded(most);
  const room = (columns: number): Place => kernel.room(rows * columns);
  return {
    normed1: room(wide),
    qkv: room(3 * wide),
    attention: attentionRoom(kernel, wide / HEADS, longest),
    mixed: room(wide),
    middle: room(width),
    normed2: room(width),
    hidden: room(hidden),
    end: room(width),
  };
}

/** Called on what a step gives, before it is added to what it stands beside; training leaves some of it out there. */
export type Between = (values: Float32Array, count: number, step: "out" | "up" | "down") => void;

/** From `from` (tokens x wide) to `room.end` (tokens x width). */
export function runLayer(
  kernel: Kernel,
  weights: LayerWeights,
  from: Place,
  starts: readonly number[],
  room: LayerRoom,
  between?: Between,
): void {
  const { wide, width, hidden } = weights.widths;
  const tokens = starts.at(-1)!;
  norm(from.values, room.normed1.values, weights.norm1, tokens, wide);
  weights.qkv(room.normed1, room.qkv, tokens);
  attend(kernel, room.qkv.values, starts, wide, room.attention, room.mixed.values);
  weights.out(room.mixed, room.middle, tokens);
  between?.(room.middle.values, tokens * width, "out");
  if (weights.around) {
    // `end` is free until the last step.
    weights.around(from, room.end, tokens);
    addTo(room.middle.values, room.end.values, tokens * width);
  } else addTo(room.middle.values, from.values, tokens * width);
  norm(room.middle.values, room.normed2.values, weights.norm2, tokens, width);
  weights.up(room.normed2, room.hidden, tokens);
  const values = room.hidden.values;
  for (let i = 0; i < tokens * hidden; i += 1) if (values[i]! < 0) values[i] = 0;
  between?.(values, tokens * hidden, "up");
  weights.down(room.hidden, room.end, tokens);
  between?.(room.end.values, tokens * width, "down");
  addTo(room.end.values, room.middle.values, tokens * width);
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

/** Each row to mean 0 and variance 1, then gain and shift. @param at where rows are written in rows of `stride` columns. */
export function norm(
  from: Float32Array,
  to: Float32Array,
  { gain, shift }: Norm,
  rows: number,
  columns: number,
  stride = columns,
  at = 0,
): void {
  for (let row = 0; row < rows; row += 1) {
    const first = row * columns;
    let mean = 0;
    for (let j = 0; j < columns; j += 1) mean += from[first + j]!;
    mean /= columns;
    let square = 0;
    for (let j = 0; j < columns; j += 1) square += (from[first + j]! - mean) ** 2;
    const scale = 1 / Math.sqrt(square / columns + TINY);
    const into = row * stride + at;
    for (let j = 0; j < columns; j += 1) to[into + j] = (from[first + j]! - mean) * scale * gain[j]! + shift[j]!;
  }
}
