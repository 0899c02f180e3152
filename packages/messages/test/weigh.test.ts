import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOf, readModel, type TaskModel, writeModel } from "../src/model/file.ts";
import { ROW, rowsOf } from "../src/model/rows.ts";
import { tableOf } from "../src/model/score.ts";
import { calmFeatures, type Weighing, weigh } from "../src/model/weigh.ts";

/** Two labels, two voices. */
const weighing: Weighing = {
  weights: [
    [1, 0.5, -1],
    [0.2, 2, 0],
  ],
  calm: { weights: [-1, -1, -1, -1, -0.2, 0], less: 0.5 },
  sure: [0.4, 0.4],
  maybe: [0.2, 2],
};
const plain: Weighing = { ...weighing, calm: { weights: [], less: 0 } };

test("each voice counts by its weight for the label", () => {
  const [first, second] = weigh(
    [
      [2, 0],
      [4, -1],
    ],
    100,
    plain,
  ).left;
  expect(first).toBeCloseTo(1 / (1 + Math.exp(-3)), 10);
  expect(second).toBeCloseTo(1 / (1 + Math.exp(2)), 10);
});

test("where the whole message reads as harmless, every label is heard less, and by the same amount", () => {
  const voices = [
    [-3, -4],
    [-2, -3],
  ];
  const [a, b] = weigh(voices, 10, weighing).left;
  const [wholeA, wholeB] = weigh(voices, 10, weighing).chances;
  expect(wholeA! - a!).toBeGreaterThan(0.4);
  expect(wholeA! - a!).toBeCloseTo(wholeB! - b!, 10);
});

test("where every label is heard, next to nothing is taken off", () => {
  const voices = [
    [6, 6],
    [6, 6],
  ];
  expect(weigh(voices, 500, plain).left[0]! - weigh(voices, 500, weighing).left[0]!).toBeLessThan(0.001);
});

test("calm looks at every score and the length", () => {
  expect(
    calmFeatures(
      [
        [1, 2],
        [3, 4],
      ],
      2,
      Math.E - 1,
    ),
  ).toEqual([1, 2, 3, 4, 1]);
});

test("a model comes back from its bytes as it was written, whatever its hashes are", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2 ** 32 - 1), { minLength: 1, maxLength: 60 }), (some) => {
      const rising = Uint32Array.from(some).sort();
      const rarity = rising.map((_, i) => (i * 89) % 250);
      const order = orderOf(rarity);
      const hashes = order.map((row) => rising[row]!);
      const rows = rowsOf(order.map((row) => rarity[row]!));
      for (const row of order.keys()) rows.weights.set([((row * 37) % 255) - 127, ((row * 59) % 255) - 127], ROW * row);
      const model: TaskModel = {
        task: "drafts",
        labels: ["pity", "threat"],
        features: hashes.length,
        scale: [0.1, 0.2],
        bias: [-1, -2],
        weighing,
        examples: [["café à côté"], []],
        hashes,
        table: tableOf(hashes, rows),
      };
      const back = readModel(writeModel([model])).get("drafts")!;
      expect(back.hashes).toEqual(hashes);
      expect(back.table).toEqual(model.table);
      expect(back.examples).toEqual(model.examples);
      expect(back.weighing).toEqual(weighing);
    }),
    { numRuns: 60, seed: 3 },
  );
});
