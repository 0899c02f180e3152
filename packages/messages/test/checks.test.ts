import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { fold } from "../src/fold.ts";
import { matchesOf } from "../src/match.ts";
import { unmark } from "./marks.ts";

for (const check of draftChecks) {
  for (const flag of check.flags) {
    test(`${check.id} marks: ${flag}`, () => {
      const { text, start, end } = unmark(flag);
      expect(matchesOf(check, fold(text))).toContainEqual({ start, end });
    });
  }
  for (const allow of check.allows) {
    test(`${check.id} leaves alone: ${allow}`, () => {
      expect(draftChecks.filter((any) => matchesOf(any, fold(allow)).length > 0).map((any) => any.id)).toEqual([]);
    });
  }
}
