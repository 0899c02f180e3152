import { expect, test } from "vitest";
import { rulesCiting, sentenceFor } from "../src/index.ts";
import { points } from "../src/library/index.ts";

test("every point of the guide stands in words of our own, not in those of its source", () => {
  for (const point of points) expect(sentenceFor(point), point.id).not.toBe(point.text);
});

test("a point is not said by a rule that speaks only to somebody who did it already", () => {
  const staged = points.find(({ id }) => id === "encounter/never-stage-it")!;
  expect(rulesCiting(staged.id).length).toBeGreaterThan(1);
  expect(sentenceFor(staged)).toMatch(/^Never arrange a meeting/);
});
