import { factsOn, guideIn, spellDay } from "@rekindle/guide";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { momentWords } from "../src/moments/words.ts";

function said(notation: string): string {
  const { entries, now } = readNotation(notation);
  const facts = factsOn(entries, now);
  const guidance = guideIn(facts, now);
  const moment = momentWords[guidance.rule]?.({ guidance, facts, day: (day) => spellDay(day, facts.today) });
  return [guidance.headline, guidance.line, guidance.next.text, ...(moment?.paragraphs ?? [])].join("\n");
}

test("a no that came of the safety question is given no day, since none was asked for; one written down by itself has its day", () => {
  const asked = "they asked you not to contact them.";
  expect(
    said(`
    2026-01-10 breakup them
    2026-03-10 boundary no-contact
    2026-03-10 screening recorded
    today 2026-03-10 13:00`),
  ).toMatch(/^They asked you not to contact them\./m);
  expect(
    said(`
    2026-01-10 breakup them
    2026-02-14 boundary no-contact
    2026-03-10 screening recorded
    today 2026-03-10 13:00`),
  ).toContain(`On Saturday 14 February ${asked}`);
});

test("silence is not said to have lasted a week once it has lasted longer", () => {
  const words = said(`
    2026-01-01 breakup them
    2026-01-01 screening none
    2026-02-20 contact me text
    today 2026-03-10 10:00`);
  expect(words).toContain("No answer so far.");
  expect(words).not.toContain("A week");
});

for (const [name, entry] of [
  ["an order", "boundary legal-order"],
  ["somebody who hurt them", "concern i-hurt-them"],
  ["somebody under 18", "profile adult=false"],
  ["a no to another meeting", "meeting again=declined"],
] as const) {
  test(`no sentence is said twice to ${name}`, () => {
    const sentences = said(`
    2026-01-01 breakup them
    2026-01-01 screening none
    2026-03-01 ${entry}
    today 2026-03-10 10:00`).split(/(?<=\.)\s/);
    expect(sentences).toEqual([...new Set(sentences)]);
  });
}
