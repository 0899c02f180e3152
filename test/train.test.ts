import { expect, test } from "vitest";
import { fitted } from "../tools/train/calibrate.ts";
import { behind } from "../tools/train/encoder/base.ts";
import { Trainer } from "../tools/train/encoder/trainer.ts";

const texts = ["I miss you", "please give me one more chance, i'm begging you", "Your post came."];
const { tokens, values } = behind(texts);
const starts = [0, ...tokens].map((_, i) => tokens.subarray(0, i).reduce((sum, count) => sum + count, 0) * 512);
const states = texts.map((_, i) => values.subarray(starts[i], starts[i + 1]));

test("the slopes of training are those that small moves measure", () => {
  const lessons = states.map((own, i) => ({
    task: "drafts" as const,
    states: own,
    weight: 1 + i,
    truth: Float32Array.from({ length: 16 }, (_, j) => Number((i + j) % 5 === 0)),
  }));
  const probes = new Trainer(1, 0).probe("drafts", lessons, 1e-3);
  expect(probes.length).toBeGreaterThan(3);
  for (const { slope, measured } of probes)
    expect(measured).toBeCloseTo(slope, 1 + Math.floor(-Math.log10(Math.abs(slope))));
});

test("a few steps of training bring the loss down", () => {
  const lessons = states.map((own, i) => ({
    task: "received" as const,
    states: own,
    weight: 1 + i,
    truth: Float32Array.from({ length: 16 }, (_, j) => (j >= 11 ? -1 : Number(i === j))),
  }));
  const trainer = new Trainer(1, 0);
  const first = trainer.step("received", lessons, 1e-3);
  for (let i = 0; i < 20; i += 1) trainer.step("received", lessons, 1e-3);
  expect(trainer.step("received", lessons, 0)).toBeLessThan(first / 2);
});

test("weighing two scores gives back the weights they were made with", () => {
  const rows = Array.from({ length: 4000 }, (_, i) => [((i * 37) % 101) / 25 - 2, ((i * 53) % 97) / 24 - 2]);
  const positive = rows.map(([a, b], i) => 1 / (1 + Math.exp(-(1.5 * a! - 0.5 * b! + 0.3))) > ((i * 61) % 1009) / 1009);
  const once = rows.map(() => 1);
  const [a, b, shift] = fitted(rows, positive, once);
  expect(a).toBeCloseTo(1.5, 0);
  expect(b).toBeCloseTo(-0.5, 0);
  expect(shift).toBeCloseTo(0.3, 0);
  // A row that counts three times is as good as three rows.
  const thrice = rows.map((_, i) => (i % 2 === 0 ? 3 : 1));
  const more = rows.flatMap((row, i) => Array.from({ length: thrice[i]! }, () => ({ row, yes: positive[i]! })));
  const weighted = fitted(rows, positive, thrice);
  const repeated = fitted(
    more.map(({ row }) => row),
    more.map(({ yes }) => yes),
    more.map(() => 1),
  );
  for (const [i, weight] of weighted.entries()) expect(weight).toBeCloseTo(repeated[i]!, 6);
});
