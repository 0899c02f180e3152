/** Layers and their first input, made from a file of matrices. */
import { type Kernel, type Place, pack, type Whole } from "./kernel.ts";
import type { Dense, LayerWeights, Norm } from "./layer.ts";
import { type Narrow, narrowFrom } from "./narrow.ts";
import type { Steps, Tensors } from "./tensors.ts";

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

/** @param rows room for the rows that come into a step; both layers may share it. */
export function layerFrom(kernel: Kernel, tensors: Tensors, number: 0 | 1, rows: Whole): LayerWeights {
  const dense = (name: string): Narrow => narrowFrom(kernel, tensors, `${number}.${name}`, rows);
  const norm = (name: string): Norm => normFrom(tensors, `${number}.${name}`);
  return {
    wide: number === 0 ? PIECE : 2 * PIECE,
    norm1: norm("norm1"),
    norm2: norm("norm2"),
    qkv: dense("qkv"),
    out: dense("out"),
    up: dense("up"),
    down: dense("down"),
    ...(number === 0 ? { around: dense("around") } : {}),
  };
}

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
