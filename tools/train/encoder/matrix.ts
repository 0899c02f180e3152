/** Products that only training needs: with the left or the right side turned. */
import { type Kernel, type Place, pack } from "../../../packages/messages/src/encoder/kernel.ts";

/** @param from rows x columns. @param to columns x rows. */
export function turn(from: Float32Array, to: Float32Array, rows: number, columns: number): void {
  // Block by block, so that both sides stay in the cache.
  for (let row = 0; row < rows; row += 16) {
    const last = Math.min(rows, row + 16);
    for (let j = 0; j < columns; j += 1) for (let i = row; i < last; i += 1) to[j * rows + i] = from[i * columns + j]!;
  }
}

/** Packs the turned `from` (rows x columns): columns x rows, in panels of eight. */
export function packTurned(from: Float32Array, to: Float32Array, rows: number, columns: number): void {
  let next = 0;
  for (let panel = 0; panel < rows; panel += 8) {
    for (let k = 0; k < columns; k += 1) {
      for (let j = 0; j < 8; j += 1) to[next + j] = from[(panel + j) * columns + k]!;
      next += 8;
    }
  }
}

export interface Scratch {
  readonly turned: Place;
  readonly packed: Place;
  readonly product: Place;
}

/** Adds left (tokens x inner) turned times right (tokens x columns) to `gradient` (inner x columns), and the sums of right to `bias`. */
export function addOuter(
  kernel: Kernel,
  scratch: Scratch,
  left: Float32Array,
  right: Float32Array,
  tokens: number,
  inner: number,
  columns: number,
  gradient: Float32Array,
  bias: Float32Array,
): void {
  turn(left, scratch.turned.values, tokens, inner);
  pack(right, scratch.packed.values, tokens, columns);
  kernel.multiply(scratch.turned, scratch.packed, scratch.product, inner, tokens, columns);
  const { values } = scratch.product;
  for (let i = 0; i < inner * columns; i += 1) gradient[i] = gradient[i]! + values[i]!;
  for (let row = 0, i = 0; row < tokens; row += 1) {
    for (let j = 0; j < columns; j += 1, i += 1) bias[j] = bias[j]! + right[i]!;
  }
}

/** to (tokens x inner) = from (tokens x columns) times the turned weight (inner x columns). */
export function back(
  kernel: Kernel,
  scratch: Scratch,
  from: Place,
  weight: Float32Array,
  to: Place,
  tokens: number,
  inner: number,
  columns: number,
): void {
  packTurned(weight, scratch.packed.values, inner, columns);
  kernel.multiply(from, scratch.packed, to, tokens, columns, inner);
}
