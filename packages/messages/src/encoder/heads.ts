/**
 * What stands on the encoder for each task: for each label a look over the tokens (which of them speak of it) and a mean, both
 * of the states behind the second layer and behind the third.
 */

import type { Kernel, Place } from "./kernel.ts";
import { padded } from "./kernel.ts";
import { type Dense, dense, type Norm, norm, WIDTH } from "./layer.ts";
import { THIRD } from "./third.ts";

/** Labels of a task, filled up to a multiple of eight. */
export const SLOTS = 16;
export const HEAD_COLUMNS = 3 * SLOTS;
/** Columns that a head looks at: those of the second layer, then those of the third. */
export const SEEN = WIDTH + THIRD.width;

export interface HeadWeights {
  readonly second: Norm;
  readonly third: Norm;
  /** Three blocks of SLOTS columns: where to look, what it says, and what the mean says. */
  readonly look: Dense;
}

export interface HeadRoom {
  readonly normed: Place;
  readonly looked: Place;
  /** Tokens x SLOTS: how much of a label's look falls on each token. */
  readonly shares: Float32Array;
}

export function headRoom(kernel: Kernel, most: number): HeadRoom {
  return {
    normed: kernel.room(padded(most) * SEEN),
    looked: kernel.room(padded(most) * HEAD_COLUMNS),
    shares: new Float32Array(most * SLOTS),
  };
}

/** @param scores texts x SLOTS, written here. */
export function runHead(
  kernel: Kernel,
  weights: HeadWeights,
  second: Place,
  third: Place,
  starts: readonly number[],
  room: HeadRoom,
  scores: Float32Array,
  /** Called on what the norms give; training leaves some of it out there. */
  between?: (values: Float32Array, count: number) => void,
): void {
  const tokens = starts.at(-1)!;
  norm(second.values, room.normed.values, weights.second, tokens, WIDTH, SEEN);
  norm(third.values, room.normed.values, weights.third, tokens, THIRD.width, SEEN, WIDTH);
  between?.(room.normed.values, tokens * SEEN);
  dense(kernel, weights.look, room.normed, room.looked, tokens);
  hear(room, starts, scores);
}

/** What was looked at, heard between other bounds. @param scores texts x SLOTS, written here. */
export function hear(room: HeadRoom, starts: readonly number[], scores: Float32Array): void {
  const looked = room.looked.values;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const last = starts[text + 1]!;
    for (let j = 0; j < SLOTS; j += 1) {
      let most = Number.NEGATIVE_INFINITY;
      for (let i = first; i < last; i += 1) most = Math.max(most, looked[i * HEAD_COLUMNS + j]!);
      let total = 0;
      let said = 0;
      let mean = 0;
      for (let i = first; i < last; i += 1) {
        const at = i * HEAD_COLUMNS + j;
        const share = Math.exp(looked[at]! - most);
        room.shares[i * SLOTS + j] = share;
        total += share;
        said += share * looked[at + SLOTS]!;
        mean += looked[at + 2 * SLOTS]!;
      }
      for (let i = first; i < last; i += 1) room.shares[i * SLOTS + j] = room.shares[i * SLOTS + j]! / total;
      scores[text * SLOTS + j] = said / total + mean / (last - first);
    }
  }
}
