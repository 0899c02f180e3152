import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { spellEntry } from "../src/index.ts";

test("a day of theirs is said with its own day, beside the day on which it was written down", () => {
  const { entries } = readNotation(`
    2026-04-10 occasion on=2026-05-04 what="their exam" learned=they-told-me
    today 2026-04-21`);
  expect(spellEntry(entries[0]!)).toBe("Friday 10 April 2026: a day of theirs: their exam, Monday 4 May 2026");
});
