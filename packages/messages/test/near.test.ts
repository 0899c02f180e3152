import { expect, test } from "vitest";
import { createKernel } from "../src/encoder/kernel.ts";
import { WIDTH } from "../src/encoder/layer.ts";
import { knownOf, knownRoom, NEAR, nearScores, sumsOf, turned } from "../src/encoder/near.ts";

/** A vector that points one way. */
const towards = (way: number): Float32Array => Float32Array.from({ length: NEAR }, (_, j) => (j === way ? 1 : 0));
/** Thirty sentences a label, each label another way. */
const vectors = Int8Array.from(
  [0, 1, 2].flatMap((way) => Array.from({ length: 30 }, () => [...towards(way)]).flat()),
  (value) => value * 25,
);
const labels = Uint32Array.from([0, 1, 2].flatMap((label) => Array.from({ length: 30 }, () => 1 << label)));
const known = knownOf(createKernel(knownRoom(90)), vectors, 0.04, labels);

test("a sentence is heard as the sentences nearest to it were labelled", () => {
  const scores = nearScores([towards(1)], known, 3);
  expect(scores[1]!).toBeGreaterThan(3);
  expect(scores[0]!).toBeLessThan(-3);
  expect(scores[2]!).toBeLessThan(-3);
});

test("of several sentences the one that speaks of a label most decides for it", () => {
  const scores = nearScores([towards(0), towards(2)], known, 3);
  expect(scores[0]!).toBeGreaterThan(3);
  expect(scores[2]!).toBeGreaterThan(3);
  expect(scores[1]!).toBeLessThan(-3);
});

test("a text without any token, or with few sentences known, is still scored", () => {
  expect([...nearScores([], known, 3)].every((score) => score < -3)).toBe(true);
  const few = knownOf(createKernel(knownRoom(1)), vectors.slice(0, NEAR), 0.04, Uint32Array.of(1));
  expect(nearScores([towards(0)], few, 3)[0]!).toBeGreaterThan(3);
});

const states = (...rows: readonly number[]): Float32Array =>
  Float32Array.from(rows.flatMap((value) => Array.from({ length: WIDTH }, () => value)));

test("the whole text has its mean, and each sentence its own", () => {
  const sums = sumsOf([
    { start: 0, end: 10 },
    { start: 11, end: 20 },
  ]);
  sums.add(states(1, 3), [0, 5]);
  sums.add(states(8), [12]);
  expect(sums.means().map((mean) => mean[0])).toEqual([4, 2, 8]);
});

test("a text of one sentence is looked up once, one of a thousand a bounded number of times", () => {
  const one = sumsOf([{ start: 0, end: 10 }]);
  one.add(states(1), [0]);
  expect(one.means()).toHaveLength(1);
  const many = sumsOf(Array.from({ length: 1000 }, (_, i) => ({ start: i, end: i + 1 })));
  many.add(
    states(...Array.from({ length: 1000 }, () => 1)),
    Array.from({ length: 1000 }, (_, i) => i),
  );
  expect(many.means().length).toBeLessThan(30);
});

test("a mean is turned about the centre and drawn to length 1", () => {
  const turn = {
    centre: new Float32Array(WIDTH).fill(1),
    weight: Float32Array.from({ length: WIDTH * NEAR }, (_, at) => (Math.floor(at / NEAR) === at % NEAR ? 1 : 0)),
  };
  const mean = new Float32Array(WIDTH).fill(1);
  mean[3] = 5;
  const found = turned(mean, turn);
  expect(found[3]).toBeCloseTo(1, 5);
  expect(found.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
});
