import { expect, test } from "vitest";
import { reviewDayProblem } from "../src/words/review-day.ts";

test.each([
  // Unchanged, whatever day it is.
  ["", "", undefined],
  ["2026-03-02", "2026-03-02", undefined],
  ["2026-02-01", "2026-02-01", undefined],
  // The first one: from tomorrow on.
  ["2026-03-03", "", undefined],
  ["2026-03-02", "", "That day has passed."],
  // Another one: nearer, and not taken away.
  ["2026-04-01", "2026-05-01", undefined],
  ["2026-05-02", "2026-05-01", "earlier, not later"],
  ["2026-03-01", "2026-05-01", "That day has passed."],
  ["", "2026-05-01", "stays"],
  // It has come.
  ["2026-06-01", "2026-03-02", "has come"],
  ["", "2026-02-01", "has come"],
])("on 2 March, '%s' where '%s' is chosen: %s", (day, chosen, says) => {
  const problem = reviewDayProblem(day, chosen, "2026-03-02");
  if (says === undefined) expect(problem).toBeUndefined();
  else expect(problem).toContain(says);
});
