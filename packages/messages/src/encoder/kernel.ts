/** Matrix products of single floats and of whole numbers: a small WebAssembly module, and the memory it works in. */
import { kernelBytes } from "../generated/kernel.ts";

// The packages are compiled without the library of a browser; this is the part of the interface that is used.
declare const WebAssembly: {
  Memory: new (size: { initial: number; maximum?: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { multiply: Multiply; multiplyWhole: Multiply } };
};

type Multiply = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void;

/** Rows of a left side and of a product are handed over in fours; a matrix has room for that. */
export const padded = (rows: number): number => (rows + 3) & ~3;

/** A place in the kernel's memory. */
export interface Place {
  /** In bytes. */
  readonly at: number;
  readonly values: Float32Array;
}

/** Whole numbers of 16 bits in the kernel's memory. */
export interface Whole {
  readonly at: number;
  readonly values: Int16Array;
}

export interface Kernel {
  /** Room for so many floats, all zero. @throws RangeError where the memory is full. */
  room(floats: number): Place;
  /**
   * c = a times b. `b` is packed (see `pack`); `columns` is a multiple of eight.
   * `a` and `c` have room for `padded(rows)` rows.
   */
  multiply(a: Place, b: Place, c: Place, rows: number, inner: number, columns: number): void;
  /** Room for so many whole numbers, all zero. @throws RangeError where the memory is full. */
  wholeRoom(count: number): Whole;
  /**
   * c = a times b in whole numbers, exact as long as no sum leaves 32 bits; `inner` is even. `b` is packed (see `packWhole`)
   * and read from its panel number `from` on. @returns the sums, which lie where `c` lies.
   */
  multiplyWhole(a: Whole, b: Whole, c: Place, rows: number, inner: number, columns: number, from?: number): Int32Array;
}

/** @param floats how much room there will be in all. */
export function createKernel(floats: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4 + 1024) / 65_536) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes()), { env: { memory } });
  let next = 0;
  return {
    room(count) {
      const place = { at: next, values: new Float32Array(memory.buffer, next, count) };
      next += (count * 4 + 15) & ~15;
      return place;
    },
    wholeRoom(count) {
      const place = { at: next, values: new Int16Array(memory.buffer, next, count) };
      next += (count * 2 + 15) & ~15;
      return place;
    },
    multiplyWhole(a, b, c, rows, inner, columns, from = 0) {
      exports.multiplyWhole(a.at, b.at + from * 16 * inner, c.at, padded(rows), inner / 2, columns);
      return new Int32Array(memory.buffer, c.at, padded(rows) * columns);
    },
    multiply(a, b, c, rows, inner, columns) {
      exports.multiply(a.at, b.at, c.at, padded(rows), inner, columns);
    },
  };
}

/** Writes a matrix, row by row, as panels of eight columns. */
export function pack(from: ArrayLike<number>, to: Float32Array, inner: number, columns: number): void {
  let next = 0;
  for (let panel = 0; panel < columns; panel += 8) {
    for (let k = 0; k < inner; k += 1) {
      const row = k * columns + panel;
      for (let j = 0; j < 8; j += 1) to[next + j] = from[row + j]!;
      next += 8;
    }
  }
}

/** The same of whole numbers, two rows beside each other. */
export function packWhole(from: ArrayLike<number>, to: Int16Array, inner: number, columns: number): void {
  let next = 0;
  for (let panel = 0; panel < columns; panel += 8) {
    for (let k = 0; k < inner; k += 2) {
      const row = k * columns + panel;
      for (let j = 0; j < 8; j += 1) {
        to[next] = from[row + j]!;
        to[next + 1] = from[row + columns + j]!;
        next += 2;
      }
    }
  }
}
