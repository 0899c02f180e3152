import { expect, test } from "vitest";
import { fold } from "../src/fold.ts";
import { matchesOf } from "../src/match.ts";
import { signals } from "../src/signals/index.ts";
import { unmark } from "./marks.ts";

for (const signal of signals) {
  for (const flag of signal.flags) {
    test(`${signal.id} marks: ${flag}`, () => {
      const { text, start, end } = unmark(flag);
      expect(matchesOf(signal, fold(text))).toContainEqual({ start, end });
    });
  }
  for (const allow of signal.allows) {
    test(`${signal.id} leaves alone: ${allow}`, () => {
      expect(matchesOf(signal, fold(allow))).toEqual([]);
    });
  }
}
