import { factsOn, guide } from "@rekindle/guide";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { type Mode, modeOf } from "../src/drafts/mode.ts";

const asked = `
  2026-01-10 breakup them
  2026-01-10 screening none`;

function modeIn(notation: string, open = { boundary: false, questions: false }): Mode {
  const { entries, now } = readNotation(asked + notation);
  return modeOf(guide(entries, now), factsOn(entries, now), open);
}

test.each([
  ["a boundary", "2026-01-20 boundary no-contact\ntoday 2026-03-10", "they have answered"],
  ["space", "2026-01-20 boundary space\ntoday 2026-03-10", "they asked for space"],
  ["an order", "2026-01-20 boundary legal-order\ntoday 2026-03-10", "there is an order"],
  ["thoughts of suicide", "2026-03-09 concern self-harm\ntoday 2026-03-10", "you come first today"],
  ["fear", "2026-03-09 concern i-am-afraid\ntoday 2026-03-10", "safety comes first"],
  ["letting go", "2026-03-01 outcome let-go\ntoday 2026-03-10", "you closed this"],
  [
    "two silences",
    "2026-03-01 contact me text\n2026-04-05 contact me text\ntoday 2026-05-20",
    "no answer, more than once, is an answer",
  ],
  [
    "many attempts in a day",
    "2026-03-09 09:00 contact me text\n2026-03-09 12:00 contact me call\n2026-03-09 20:00 contact me text\ntoday 2026-03-10",
    "you reached out 3 times in a day, without an answer",
  ],
  [
    "an unsettled safety question",
    "2026-03-09 screening unsure\ntoday 2026-03-10",
    "the safety question is still open",
  ],
])("after %s a draft is a letter for oneself, and it is said why", (_, notation, because) => {
  expect(modeIn(`\n${notation}`)).toEqual({ kind: "letter", because });
});

test("a sentence of theirs that is not settled yet makes every draft a letter", () => {
  expect(modeIn("\ntoday 2026-06-10", { boundary: true, questions: false })).toMatchObject({ kind: "letter" });
});

test("after the quiet a draft is open to the checks, and during it to learn from until a day", () => {
  expect(modeIn("\n2026-03-09 readiness acceptNo=true\ntoday 2026-03-10")).toEqual({ kind: "open" });
  expect(modeIn("\ntoday 2026-01-20")).toMatchObject({ kind: "hold", until: "2026-02-09" });
});

test("without the answers of the start nothing is checked", () => {
  expect(modeIn("\ntoday 2026-03-10", { boundary: false, questions: true })).toEqual({ kind: "ask" });
});
