/** A narrower layer behind the two that come with the encoder, learnt here for both tasks. */
import type { Kernel, Place } from "./kernel.ts";
import { padded } from "./kernel.ts";
import {
  type Between,
  type LayerRoom,
  type LayerWeights,
  layerRoom,
  type Norm,
  norm,
  runLayer,
  type Step,
  WIDTH,
  type Widths,
} from "./layer.ts";

/** Columns of the third layer. */
export const THIRD: Widths = { wide: 192, width: 192, hidden: 384 };

export interface ThirdWeights {
  readonly norm: Norm;
  /** From the state behind both layers to the columns of this one. */
  readonly enter: Step;
  readonly layer: LayerWeights;
}

export interface ThirdRoom {
  readonly normed: Place;
  readonly entered: Place;
  readonly layer: LayerRoom;
}

/** @param most tokens. @param longest tokens of one text. */
export function thirdRoom(kernel: Kernel, most: number, longest: number): ThirdRoom {
  return {
    normed: kernel.room(padded(most) * WIDTH),
    entered: kernel.room(padded(most) * THIRD.wide),
    layer: layerRoom(kernel, THIRD, most, longest),
  };
}

/** From `from` (tokens x 512) to `room.layer.end` (tokens x 192). */
export function runThird(
  kernel: Kernel,
  weights: ThirdWeights,
  from: Place,
  starts: readonly number[],
  room: ThirdRoom,
  between?: (values: Float32Array, count: number, step: "enter" | Parameters<Between>[2]) => void,
): void {
  const tokens = starts.at(-1)!;
  norm(from.values, room.normed.values, weights.norm, tokens, WIDTH);
  between?.(room.normed.values, tokens * WIDTH, "enter");
  weights.enter(room.normed, room.entered, tokens);
  runLayer(kernel, weights.layer, room.entered, starts, room.layer, between);
}
