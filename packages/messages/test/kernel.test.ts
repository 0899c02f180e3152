import fc from "fast-check";
import { expect, test } from "vitest";
import { attend, attentionRoom, HEADS } from "../src/encoder/attention.ts";
import { createKernel, pack, packWhole, padded } from "../src/encoder/kernel.ts";
import { narrow, rowsRoom } from "../src/encoder/narrow.ts";

test("a product is the sum over rows and columns, whatever the sizes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (rows, inner, panels) => {
        const columns = 8 * panels;
        const kernel = createKernel(20_000);
        const a = kernel.room(padded(rows) * inner);
        const b = kernel.room(inner * columns);
        const c = kernel.room(padded(rows) * columns);
        const left = Array.from({ length: rows * inner }, (_, i) => ((i * 7) % 13) - 6);
        const right = Array.from({ length: inner * columns }, (_, i) => ((i * 5) % 11) - 5);
        a.values.set(left);
        pack(right, b.values, inner, columns);
        kernel.multiply(a, b, c, rows, inner, columns);
        for (let i = 0; i < rows; i += 1) {
          for (let j = 0; j < columns; j += 1) {
            let sum = 0;
            for (let k = 0; k < inner; k += 1) sum += left[i * inner + k]! * right[k * columns + j]!;
            expect(c.values[i * columns + j]).toBe(sum);
          }
        }
      },
    ),
    { numRuns: 40, seed: 3 },
  );
});

test("a product of whole numbers is exact, from any panel on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(3),
      fc.nat(),
      (rows, pairs, from, seed) => {
        const inner = 2 * pairs;
        const kernel = createKernel(20_000);
        const a = kernel.wholeRoom(padded(rows) * inner);
        const b = kernel.wholeRoom(inner * 32);
        const c = kernel.room(padded(rows) * 32);
        const left = Array.from({ length: rows * inner }, (_, i) => (((i + seed) * 7919) % 16_383) - 8191);
        const right = Array.from({ length: inner * 32 }, (_, i) => (((i + seed) * 37) % 255) - 127);
        a.values.set(left);
        packWhole(right, b.values, inner, 32);
        const columns = 32 - 8 * from;
        const sums = kernel.multiplyWhole(a, b, c, rows, inner, columns, from);
        for (let i = 0; i < rows; i += 1) {
          for (let j = 0; j < columns; j += 1) {
            let sum = 0;
            for (let k = 0; k < inner; k += 1) sum += left[i * inner + k]! * right[k * 32 + 8 * from + j]!;
            expect(sums[i * columns + j]).toBe(sum);
          }
        }
      },
    ),
    { numRuns: 40, seed: 4 },
  );
});

test("the largest sums stay within 32 bits: a row of 1,536 largest numbers", () => {
  const kernel = createKernel(60_000);
  const rows = rowsRoom(kernel, 1, 1536);
  const weight = kernel.wholeRoom(1536 * 8);
  packWhole(new Int8Array(1536 * 8).fill(-127), weight.values, 1536, 8);
  const from = kernel.room(4 * 1536);
  from.values.fill(3);
  const to = kernel.room(4 * 8);
  narrow(
    kernel,
    { inner: 1536, columns: 8, weight, steps: new Float32Array(8).fill(0.5), bias: new Float32Array(8), rows },
    from,
    to,
    1,
  );
  for (const value of to.values.subarray(0, 8)) expect(value).toBeCloseTo(-3 * 127 * 1536 * 0.5, -1);
});

test("a step in whole numbers is as good as one in floats: off by less than a thousandth of what could come out", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 }), (row) => {
      const kernel = createKernel(2000);
      const weights = Array.from({ length: 16 * 8 }, (_, i) => ((i * 53) % 255) - 127);
      const weight = kernel.wholeRoom(16 * 8);
      packWhole(weights, weight.values, 16, 8);
      const from = kernel.room(4 * 16);
      from.values.set(row);
      const to = kernel.room(4 * 8);
      const steps = Float32Array.from({ length: 8 }, (_, j) => (j + 1) / 100);
      narrow(
        kernel,
        { inner: 16, columns: 8, weight, steps, bias: new Float32Array(8).fill(1), rows: rowsRoom(kernel, 1, 16) },
        from,
        to,
        1,
      );
      const most = Math.max(...row.map(Math.abs));
      for (let j = 0; j < 8; j += 1) {
        let sum = 0;
        let could = 0;
        for (let k = 0; k < 16; k += 1) {
          sum += row[k]! * weights[k * 8 + j]! * steps[j]!;
          could += most * Math.abs(weights[k * 8 + j]! * steps[j]!);
        }
        expect(Math.abs(to.values[j]! - 1 - sum)).toBeLessThanOrEqual(could / 1000 + 1e-5);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("each token takes from the tokens of its own text, most from what is most alike", () => {
  const kernel = createKernel(20_000);
  const columns = 32;
  const part = columns / HEADS;
  const starts = [0, 3, 14];
  const qkv = Float32Array.from({ length: 14 * 3 * columns }, (_, i) => Math.sin(i * i));
  const to = new Float32Array(14 * columns);
  attend(kernel, qkv, starts, columns, attentionRoom(kernel, part, 11), to);
  for (const [first, last] of [
    [0, 3],
    [3, 14],
  ] as const) {
    for (let i = first; i < last; i += 1) {
      for (let head = 0; head < HEADS; head += 1) {
        const of = (token: number, block: number, d: number): number =>
          qkv[token * 3 * columns + block * columns + head * part + d]!;
        const much = Array.from({ length: last - first }, (_, k) => {
          let sum = 0;
          for (let d = 0; d < part; d += 1) sum += of(i, 0, d) * of(first + k, 1, d);
          return Math.exp(sum / Math.sqrt(part));
        });
        const total = much.reduce((sum, one) => sum + one, 0);
        for (let d = 0; d < part; d += 1) {
          const taken = much.reduce((sum, one, k) => sum + (one / total) * of(first + k, 2, d), 0);
          expect(to[i * columns + head * part + d]).toBeCloseTo(taken, 5);
        }
      }
    }
  }
});

test("room that is not there is refused", () => {
  expect(() => createKernel(100).room(1_000_000)).toThrow(RangeError);
});
