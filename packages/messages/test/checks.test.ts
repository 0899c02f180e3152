import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { fold } from "../src/fold.ts";
import { draftHits } from "../src/hits.ts";
import { matcherOf } from "../src/match.ts";
import { unmark } from "./marks.ts";

for (const check of draftChecks) {
  const matches = matcherOf([check]);
  for (const flag of check.flags) {
    test(`${check.id} marks: ${flag}`, () => {
      const { text, start, end } = unmark(flag);
      expect(matches(fold(text))[0]!).toContainEqual({ start, end });
    });
  }
  for (const allow of check.allows) {
    test(`${check.id} leaves alone: ${allow}`, () => {
      const { found, asked } = draftHits(fold(allow));
      expect(draftChecks.filter((_, i) => found[i]!.length + asked[i]!.length > 0).map((any) => any.id)).toEqual([]);
    });
  }
}
