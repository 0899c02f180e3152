import { expect, test } from "vitest";
import { fold } from "../src/fold.ts";
import { matcherOf } from "../src/match.ts";
import { signals } from "../src/signals/index.ts";
import { unmark } from "./marks.ts";

for (const signal of signals) {
  const matches = matcherOf([signal]);
  for (const flag of signal.flags) {
    test(`${signal.id} marks: ${flag}`, () => {
      const { text, start, end } = unmark(flag);
      expect(matches(fold(text))[0]!).toContainEqual({ start, end });
    });
  }
  for (const allow of signal.allows) {
    test(`${signal.id} leaves alone: ${allow}`, () => {
      expect(matches(fold(allow))[0]!).toEqual([]);
    });
  }
}
