/** Dense steps whose weights are kept at 8 bits: each row that comes in is written in whole numbers too, so the products are. */
import { type Kernel, type Place, packWhole, padded, type Whole } from "./kernel.ts";
import type { Step } from "./layer.ts";
import type { Tensors } from "./tensors.ts";

export interface Narrow {
  readonly inner: number;
  readonly columns: number;
  /** Packed; each column times its step is the weight. */
  readonly weight: Whole;
  readonly steps: Float32Array;
  readonly bias: Float32Array;
  /** For the rows that come in. */
  readonly rows: Whole;
}

/** The largest whole number of a row: with weights to 127 and 1,536 columns a sum stays within 32 bits. */
const LARGEST = 8191;

/** A step as a layer takes it. @param rows as for `narrowFrom`. @throws RangeError where the file does not hold it. */
export function narrowStep(kernel: Kernel, tensors: Tensors, name: string, rows: Whole): Step {
  const weights = narrowFrom(kernel, tensors, name, rows);
  return (from, to, count) => narrow(kernel, weights, from, to, count);
}

/** @param rows room for the rows that come in; steps may share it. @throws RangeError where the file does not hold the step. */
export function narrowFrom(kernel: Kernel, tensors: Tensors, name: string, rows: Whole): Narrow {
  const bias = tensors.floats(`${name}.bias`);
  const { numbers, steps, rows: inner, columns } = tensors.eight(`${name}.weight`);
  const weight = kernel.wholeRoom(inner * columns);
  packWhole(numbers, weight.values, inner, columns);
  return { inner, columns, weight, steps, bias, rows };
}

export function narrow(
  kernel: Kernel,
  { inner, columns, weight, steps, bias, rows }: Narrow,
  from: Place,
  to: Place,
  count: number,
): void {
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row += 1)
    scales[row] = roundRow(from.values, rows.values, row * inner, row * inner, inner);
  const sums = kernel.multiplyWhole(rows, weight, to, count, inner, columns);
  const { values } = to;
  for (let row = 0, i = 0; row < count; row += 1) {
    const scale = scales[row]!;
    for (let j = 0; j < columns; j += 1, i += 1) values[i] = sums[i]! * scale * steps[j]! + bias[j]!;
  }
}

/** Writes a row in whole numbers. @param at where the row begins in `from`, and @param into where in `to`. @returns what 1 is worth. */
export function roundRow(from: Float32Array, to: Int16Array, at: number, into: number, count: number): number {
  let most = 0;
  for (let i = at; i < at + count; i += 1) {
    const much = Math.abs(from[i]!);
    if (much > most) most = much;
  }
  if (most === 0) {
    to.fill(0, into, into + count);
    return 0;
  }
  const times = LARGEST / most;
  for (let i = 0; i < count; i += 1) to[into + i] = Math.round(from[at + i]! * times);
  return most / LARGEST;
}

/** Room for as many rows as the widest step needs. */
export const rowsRoom = (kernel: Kernel, tokens: number, widest: number): Whole =>
  kernel.wholeRoom(padded(tokens) * widest);
