/** Slopes of the third layer, in the reverse order of `encoder/third.ts` and `encoder/layer.ts`. */
import type { Kernel, Place } from "../../../packages/messages/src/encoder/kernel.ts";
import { padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { THIRD, type ThirdRoom } from "../../../packages/messages/src/encoder/third.ts";
import { backAttend, backNorm } from "./backward.ts";
import type { LeftOut } from "./left-out.ts";
import { addOuter, back, type Scratch } from "./matrix.ts";
import type { LearntNorm, Matrix, Third } from "./mind.ts";

export type ThirdLeftOut = Readonly<Record<"enter" | "out" | "up" | "down", LeftOut>>;

export interface ThirdSlopes {
  /** Of what leaves the layer; on the way back of what came into it. */
  readonly state: Place;
  readonly part: Place;
  readonly hidden: Place;
  readonly wide: Place;
}

export function thirdSlopes(kernel: Kernel, most: number): ThirdSlopes {
  const room = (columns: number): Place => kernel.room(padded(most) * columns);
  return {
    state: room(THIRD.width),
    part: room(THIRD.width),
    hidden: room(THIRD.hidden),
    wide: room(3 * THIRD.width),
  };
}

/** Adds the slopes of one group, from those in `slopes.state`. @param second the states behind the second layer. */
export function backThird(
  kernel: Kernel,
  scratch: Scratch,
  { norms, steps }: Third,
  second: Float32Array,
  starts: readonly number[],
  room: ThirdRoom,
  { state, part, hidden, wide }: ThirdSlopes,
  left: ThirdLeftOut,
): void {
  const tokens = starts.at(-1)!;
  const { width } = THIRD;
  /** @param into slopes of what came in; none are wanted where nothing is learnt before. */
  const throughStep = (came: Place, slopes: Place, { inner, columns, weight, bias }: Matrix, into?: Place): void => {
    addOuter(kernel, scratch, came.values, slopes.values, tokens, inner, columns, weight.gradient, bias.gradient);
    if (into) back(kernel, scratch, slopes, weight.values, into, tokens, inner, columns);
  };
  const throughNorm = (from: Place, norm: LearntNorm): void =>
    backNorm(
      { from: from.values, ...norm },
      part.values,
      { rows: tokens, columns: width, stride: width, at: 0 },
      state.values,
    );
  const { layer } = room;
  part.values.set(state.values.subarray(0, tokens * width));
  left.down.back(part.values, tokens * width);
  throughStep(layer.hidden, part, steps.down, hidden);
  left.up.back(hidden.values, tokens * THIRD.hidden);
  for (let i = 0; i < tokens * THIRD.hidden; i += 1) if (layer.hidden.values[i]! <= 0) hidden.values[i] = 0;
  throughStep(layer.normed2, hidden, steps.up, part);
  throughNorm(layer.middle, norms.norm2);
  part.values.set(state.values.subarray(0, tokens * width));
  left.out.back(part.values, tokens * width);
  // What attention gave is not needed any more once its step has its slopes.
  throughStep(layer.mixed, part, steps.out, layer.mixed);
  backAttend(layer.qkv.values, starts, width, layer.mixed.values, wide.values);
  throughStep(layer.normed1, wide, steps.qkv, part);
  throughNorm(room.entered, norms.norm1);
  throughStep(room.normed, state, steps.enter, room.normed);
  left.enter.back(room.normed.values, tokens * WIDTH);
  backNorm({ from: second, ...norms.norm0 }, room.normed.values, {
    rows: tokens,
    columns: WIDTH,
    stride: WIDTH,
    at: 0,
  });
}
