import { factsOn } from "@rekindle/guide";
import { type Entry, readMoment, readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { filtered, linesOf } from "../src/screens/journal/lines.ts";
import { columnsOf } from "../src/screens/journal/picture/columns.ts";
import { boundarySpans, quietSpans } from "../src/screens/journal/picture/spans.ts";
import { beginsWeek, spellWeek } from "../src/screens/journal/weeks.ts";

const on = (notation: string) => {
  const { entries, now } = readNotation(notation);
  const facts = factsOn(entries, now);
  return { entries, facts, lines: linesOf(entries, readMoment(now)!.ms, facts.story.zone) };
};
const ids = (lines: readonly { readonly entry: Entry }[]) => lines.map(({ entry }) => entry.id);

test("the list holds every entry, newest first, and says which no longer count", () => {
  const { lines } = on(`
    2026-02-20 breakup them #end
    2026-02-22 contact me text #text
    2026-02-23 retraction entry=text
    2026-03-20 contact them text #later
    today 2026-03-10`);
  expect(lines.map(({ entry, standing }) => `${entry.id} ${standing}`)).toEqual([
    "later later",
    "text taken-back",
    "end counts",
  ]);
});

test("a boundary that was taken back still counts for a day, and the list says so", () => {
  const journal = `
    2026-03-01 boundary no-contact #no
    2026-03-09 12:00 retraction entry=no`;
  expect(on(`${journal}\ntoday 2026-03-10 11:59`).lines[0]?.standing).toBe("going");
  expect(on(`${journal}\ntoday 2026-03-10 12:00`).lines[0]?.standing).toBe("taken-back");
});

test("an entry whose taking back was itself taken back counts again", () => {
  const { lines } = on(`
    2026-02-22 contact me text #text
    2026-02-23 retraction entry=text #back
    2026-02-24 retraction entry=back
    today 2026-03-10`);
  expect(lines[0]?.standing).toBe("counts");
});

test("what both did stands with theirs and with mine, and how I was apart from both", () => {
  const { lines } = on(`
    2026-02-21 contact me text #mine
    2026-02-22 contact them text #theirs
    2026-02-23 encounter chance #both
    2026-02-24 mood level=2 #mood
    2026-02-25 profile country=DE #settings
    today 2026-03-10`);
  expect(ids(filtered(lines, "mine"))).toEqual(["both", "mine"]);
  expect(ids(filtered(lines, "theirs"))).toEqual(["both", "theirs"]);
  expect(ids(filtered(lines, "how-i-was"))).toEqual(["mood"]);
  expect(ids(filtered(lines, "all"))).toContain("settings");
});

test("weeks run from Monday to Sunday, and the first line of each carries its heading", () => {
  const day = Array.from({ length: 4 }, (_, minute) => `2026-03-0${minute < 2 ? 2 : 8} 10:${10 + minute} mood level=3`);
  const { lines, facts } = on(`2026-03-01 mood level=3\n${day.join("\n")}\n2026-03-09 mood level=3\ntoday 2026-03-20`);
  const headings = lines.map(({ day }, index) => (beginsWeek(lines, index) ? spellWeek(day, facts.today) : ""));
  expect(headings).toEqual(["Last week", "2 to 8 March", "", "", "", "23 February to 1 March"]);
});

test("a week of another year says which", () => {
  const { facts } = on("today 2026-01-08");
  expect(spellWeek(facts.today - 3, facts.today)).toBe("This week");
  expect(spellWeek(facts.today - 17, facts.today)).toBe("22 to 28 December 2025");
});

test("a column of the picture holds one side of one day, and the counts are those of the list", () => {
  const { lines, facts } = on(`
    2026-02-20 breakup them
    2026-02-22 09:00 contact me text
    2026-02-22 10:00 contact me call
    2026-02-22 11:00 contact them text
    2026-02-23 mood level=2
    today 2026-03-10`);
  expect(columnsOf(lines, facts.today - 30, 1).map(({ side, shapes }) => [side, ...shapes])).toEqual([
    ["them", "message"],
    ["me", "message", "call"],
  ]);
});

test("where days are narrow, several share a column and none is lost", () => {
  const { lines, facts } = on(`
    2026-02-22 contact me text
    2026-02-25 contact me text
    2026-03-08 contact me text
    today 2026-03-10`);
  const columns = columnsOf(lines, facts.today - 30, 7);
  expect(columns.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(3);
  expect(columns.length).toBeLessThan(3);
});

test("a slip ends one quiet and deletes none", () => {
  const { facts } = on(`
    2026-01-01 breakup them
    2026-01-21 contact me text
    today 2026-02-10`);
  expect(quietSpans(facts).map(({ from, until }) => until - from + 1)).toEqual([20, 20]);
});

test("what they asked for is drawn from its day to its end, its taking back, or today", () => {
  const { facts } = on(`
    2026-01-01 breakup them
    2026-01-02 boundary space until=2026-01-10
    2026-01-20 boundary blocked
    2026-01-25 boundary blocked lifted
    2026-02-01 boundary no-contact
    today 2026-02-10`);
  expect(boundarySpans(facts).map(({ from, until }) => until - from)).toEqual([8, 5, 9]);
});
