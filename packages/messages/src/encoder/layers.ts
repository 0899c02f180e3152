/** Layers and their first input, made from a file of matrices. */
import { type Kernel, type Place, pack, type Whole } from "./kernel.ts";
import { type Dense, HIDDEN, type LayerWeights, type Norm, type Step, WIDTH, type Widths } from "./layer.ts";
import { narrowStep } from "./narrow.ts";
import type { Steps, Tensors } from "./tensors.ts";
import { THIRD, type ThirdWeights } from "./third.ts";

/** Columns of the pieces' own vectors. */
export const PIECE = 256;

export function normFrom(tensors: Tensors, name: string): Norm {
  return { gain: tensors.floats(`${name}.gain`), shift: tensors.floats(`${name}.shift`) };
}

export function denseFrom(kernel: Kernel, tensors: Tensors, name: string): Dense {
  const bias = tensors.floats(`${name}.bias`);
  const weight = tensors.floats(`${name}.weight`);
  const columns = bias.length;
  const inner = weight.length / columns;
  const place = kernel.room(weight.length);
  pack(weight, place.values, inner, columns);
  return { inner, columns, weight: place, bias };
}

/** The widths of the two layers that come with the encoder. */
export const WIDTHS = [
  { wide: PIECE, width: WIDTH, hidden: HIDDEN },
  { wide: WIDTH, width: WIDTH, hidden: HIDDEN },
] as const satisfies readonly Widths[];

/** @param rows room for the rows that come into a step; the layers may share it. */
export function layerFrom(kernel: Kernel, tensors: Tensors, number: 0 | 1 | 2, rows: Whole): LayerWeights {
  const step = (name: string): Step => narrowStep(kernel, tensors, `${number}.${name}`, rows);
  const norm = (name: string): Norm => normFrom(tensors, `${number}.${name}`);
  return {
    widths: [...WIDTHS, THIRD][number]!,
    norm1: norm("norm1"),
    norm2: norm("norm2"),
    qkv: step("qkv"),
    out: step("out"),
    up: step("up"),
    down: step("down"),
    ...(number === 0 ? { around: step("around") } : {}),
  };
}

/** @param rows as for `layerFrom`. */
export const thirdFrom = (kernel: Kernel, tensors: Tensors, rows: Whole): ThirdWeights => ({
  norm: normFrom(tensors, "2.norm0"),
  enter: narrowStep(kernel, tensors, "2.enter", rows),
  layer: layerFrom(kernel, tensors, 2, rows),
});

/** Writes the vectors of pieces with the waves of their places in each text. */
export function lookUp(
  { numbers, steps }: Steps,
  places: Float32Array,
  texts: readonly Int32Array[],
  to: Place,
): number[] {
  const starts = [0];
  let at = 0;
  for (const ids of texts) {
    for (const [place, id] of ids.entries()) {
      const step = 2 * steps[id]!;
      for (let j = 0; j < PIECE; j += 1) {
        const half = j < PIECE / 2 ? j : j - PIECE / 2;
        const angle = place * places[half]!;
        to.values[at + j] = step * numbers[id * PIECE + j]! + (j < PIECE / 2 ? Math.sin(angle) : Math.cos(angle));
      }
      at += PIECE;
    }
    starts.push(at / PIECE);
  }
  return starts;
}
