import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernel, pack, padded } from "../src/encoder/kernel.ts";

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

test("room that is not there is refused", () => {
  expect(() => createKernel(100).room(1_000_000)).toThrow(RangeError);
});
