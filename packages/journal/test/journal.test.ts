import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countedEntries,
  type Entry,
  kinds,
  readJournal,
  readMoment,
  readNotation,
  union,
  validateEntry,
  writeEntry,
} from "../src/index.ts";

const entry = (fields: object): Entry => {
  const checked = validateEntry(fields);
  if (!checked.ok) throw new Error(`${checked.problem.field} ${checked.problem.found} ${checked.problem.accepted}`);
  return checked.entry as Entry;
};
const at = (day: number, hour = 12) =>
  `2026-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00+01:00[Europe/Berlin]`;
const now = (day: number, hour = 12) => readMoment(at(day, hour))!.ms;

test("every kind of the contract is known", () => {
  expect(kinds.sort()).toEqual(
    "belongings boundary breakup concern contact draft encounter look meeting mood occasion outcome plan profile readiness retraction screening sign stance urge".split(
      " ",
    ),
  );
});

test("a broken line is reported with its number and kept byte for byte; the others count", () => {
  const good = `{"id":"a","at":"${at(1)}","kind":"breakup"}`;
  const text = `${good}\n{"id":"b", broken\n\n{"id":"c","at":"${at(2)}","kind":"mood","level":9}\n`;
  const journal = readJournal(text);
  expect(journal.entries.map(({ id }) => id)).toEqual(["a"]);
  expect(journal.problems).toEqual([
    { line: 2, field: "", found: "a line that is not JSON", accepted: "one entry as JSON" },
    { line: 4, field: "level", found: "9", accepted: "a number from 1 to 5" },
  ]);
  expect(journal.broken.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
    '{"id":"b", broken',
    `{"id":"c","at":"${at(2)}","kind":"mood","level":9}`,
  ]);
});

test("bytes that are not UTF-8 are a problem of their line, and stay as they are", () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode(`{"id":"a","at":"${at(1)}","kind":"look"}\n`),
    0xff,
    0xfe,
    10,
  ]);
  const journal = readJournal(bytes);
  expect(journal.entries).toHaveLength(1);
  expect(journal.broken).toEqual([{ line: 2, bytes: new Uint8Array([0xff, 0xfe]) }]);
});

test("a file reads the same from its bytes, its text and its lines, and beside a line that is no UTF-8", () => {
  const line = (id: string, more = "") => `{"id":"${id}","at":"${at(1)}","kind":"look","where":"caf\u00e9 ${more}"}`;
  const text = `\uFEFF${line("a")}\r\n\n${line("b", "\u2028")}\nnot one\n   \n${line("c")}`;
  const bytes = new TextEncoder().encode(text);
  const whole = readJournal(bytes);
  expect(whole.entries.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(whole.broken.map((one) => [one.line, new TextDecoder().decode(one.bytes)])).toEqual([[4, "not one"]]);
  expect(readJournal(text)).toEqual(whole);
  expect(readJournal(text.replace("\uFEFF", "").split("\n"))).toEqual(whole);
  const torn = readJournal(new Uint8Array([...bytes, 10, 0xff]));
  expect(torn.entries).toEqual(whole.entries);
  expect(torn.broken).toEqual([...whole.broken, { line: 7, bytes: new Uint8Array([0xff]) }]);
  // No file can hold half a character; what is kept of a text that does is what would be written of it.
  const half = readJournal(`${line("a", "\uD83D")}\nx\uD83D`);
  expect(half.entries).toMatchObject([{ where: "caf\u00e9 \uFFFD" }]);
  expect(half.broken).toEqual([{ line: 2, bytes: new TextEncoder().encode("x\uFFFD") }]);
});

test("an unknown kind is kept with every field, and reported once", () => {
  const line = (id: string) => `{"id":"${id}","at":"${at(1)}","kind":"dream","deep":{"x":1}}`;
  const journal = readJournal(`${line("a")}\n${line("b")}\n`);
  expect(journal.entries).toEqual([]);
  expect(journal.unknown).toHaveLength(2);
  expect(journal.unknown[0]).toMatchObject({ deep: { x: 1 } });
  expect(journal.problems).toHaveLength(1);
});

test.each([
  [{ kind: "contact", from: "me", channel: "pigeon" }, "channel", '"pigeon"', /one of text, call/],
  [{ kind: "contact", from: "me" }, "channel", "nothing", /one of text, call/],
  [{ kind: "profile", quietDays: 5 }, "quietDays", "5", /14 to 120/],
  [{ kind: "profile", quietDays: 30.5 }, "quietDays", "30.5", /whole number/],
  [{ kind: "profile", timeZone: "Mars/Olympus" }, "timeZone", '"Mars/Olympus"', /time zone/],
  [{ kind: "occasion", on: "2026-02-30", what: "exam", learned: "shared-past" }, "on", '"2026-02-30"', /exists/],
  [{ kind: "readiness", acceptNo: "yes" }, "acceptNo", '"yes"', /true or false/],
  [{ kind: "belongings", items: [{ what: 3 }] }, "items.0.what", "3", /text/],
  [{ kind: "draft", text: ["a secret"] }, "text", "a list", /text/],
  [{ kind: "plan", on: "2026-04-12T25:00" }, "on", '"2026-04-12T25:00"', /exists/],
])("a wrong field is named with what was found and what is accepted: %j", (fields, field, found, accepted) => {
  const checked = validateEntry({ id: "x", at: at(1), ...fields });
  expect(checked.ok).toBe(false);
  if (checked.ok) return;
  expect(checked.problem).toMatchObject({ field, found });
  expect(checked.problem.accepted).toMatch(accepted);
});

test("a problem never quotes the words of the journal", () => {
  const secret = "I still dream of the lake house";
  for (const fields of [
    { kind: "contact", from: "me", channel: "text", text: { secret } },
    { kind: "occasion", on: "soon", what: secret, learned: "x" },
    { kind: "mood", level: secret },
    { kind: "urge", strength: 3, trigger: [secret] },
  ]) {
    const checked = validateEntry({ id: "x", at: at(1), ...fields });
    if (!checked.ok && "level" in fields) expect(checked.problem.found.length).toBeLessThan(50);
    else expect(JSON.stringify(checked)).not.toContain(checked.ok ? "\0" : secret);
  }
  expect(JSON.stringify(readJournal(`${secret}\n`).problems)).not.toContain("lake");
});

test("writing refuses what reading would not count, and keeps a line a line", () => {
  expect(writeEntry({ id: "a", at: at(1), kind: "mood", level: 0 }).ok).toBe(false);
  const written = writeEntry({ id: "a", at: at(1), kind: "mood", level: 3, note: "one\u2028two\nthree" });
  if (!written.ok) throw new Error("refused");
  expect(written.line.split(/\r?\n|\u2028/)).toHaveLength(2);
  expect(readJournal(written.line).entries[0]).toMatchObject({ note: "one\u2028two\nthree" });
});

const simple = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    day: fc.integer({ min: 1, max: 28 }),
    level: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ id, day, level }) => entry({ id, at: at(day), kind: "mood", level }));

test("a union does not care about order, repetition or how the copies were split", () => {
  const content = (entries: readonly Entry[]) => entries.map((item) => JSON.stringify(item)).sort();
  fc.assert(
    fc.property(fc.array(simple), fc.array(simple), fc.array(simple), (a, b, c) => {
      const once = content(union(a, b, c));
      expect(content(union(c, union(b, a), a))).toEqual(once);
      expect(content(union(union(a, b, c), b))).toEqual(once);
    }),
  );
});

test("a retracted entry no longer counts; retracting the retraction brings it back", () => {
  const journal = [
    entry({ id: "m", at: at(1), kind: "mood", level: 2 }),
    entry({ id: "r1", at: at(2), kind: "retraction", entry: "m" }),
    entry({ id: "r2", at: at(3), kind: "retraction", entry: "r1" }),
    entry({ id: "r3", at: at(4), kind: "retraction", entry: "r2" }),
  ];
  const ids = (day: number) => countedEntries(journal, now(day)).map((item) => item.entry.id);
  expect(ids(1)).toEqual(["m"]);
  expect(ids(2)).toEqual(["r1"]);
  expect(ids(3)).toEqual(["m", "r2"]);
  expect(ids(4)).toEqual(["r1", "r3"]);
});

test("a retraction may be recorded before its entry, and one that names itself changes nothing", () => {
  const journal = [
    entry({ id: "r", at: at(1), kind: "retraction", entry: "m" }),
    entry({ id: "m", at: at(2), kind: "mood", level: 2 }),
    entry({ id: "s", at: at(3), kind: "retraction", entry: "s" }),
  ];
  expect(countedEntries(journal, now(5)).map((item) => item.entry.id)).toEqual(["r", "s"]);
});

test("taking back a boundary, a concern or a stance counts only after a day", () => {
  for (const guarded of [
    { kind: "boundary", ask: "no-contact" },
    { kind: "concern", about: "threat" },
    { kind: "stance", stance: "rejected" },
  ]) {
    const journal = [
      entry({ id: "b", at: at(1), ...guarded }),
      entry({ id: "r", at: at(2), kind: "retraction", entry: "b" }),
    ];
    const ids = (day: number, hour = 12) => countedEntries(journal, now(day, hour)).map((item) => item.entry.id);
    expect(ids(3, 11)).toEqual(["b", "r"]);
    expect(ids(3)).toEqual(["r"]);
  }
});

test("entries later than now do not count, and order is by moment, then by id", () => {
  const journal = ["c", "a", "b"].map((id) => entry({ id, at: at(2), kind: "look" }));
  const late = entry({ id: "z", at: at(9), kind: "look" });
  expect(countedEntries([late, ...journal], now(3)).map((item) => item.entry.id)).toEqual(["a", "b", "c"]);
});

test("mutated journals never crash the reader", () => {
  const line = `{"id":"a","at":"${at(1)}","kind":"contact","from":"me","channel":"text","text":"hello \\u00e9"}\n`;
  const source = new TextEncoder().encode(line.repeat(3));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.nat(source.length),
      (edits, cut) => {
        const bytes = source.slice(0, cut);
        for (const [place, value] of edits) if (place < bytes.length) bytes[place] = value;
        const journal = readJournal(bytes);
        expect(journal.entries.length + journal.unknown.length + journal.broken.length).toBeLessThanOrEqual(
          3 + edits.length,
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test("any JSON at all is either an entry or a problem", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(typeof validateEntry(value).ok).toBe("boolean");
    }),
  );
});

test("the notation of our examples reads as the journal it means", () => {
  const { entries, now: today } = readNotation(`
    zone America/New_York
    2026-03-07 breakup them togetherMonths=26
    2026-03-08 01:30 contact me text purpose=personal #late
    2026-03-09 contact them text replyTo=late answered
    2026-03-10 belongings items="coats, a clock!"
    today 2026-03-11`);
  expect(today).toBe("2026-03-11T10:00:00-04:00[America/New_York]");
  expect(entries).toMatchObject([
    { kind: "breakup", endedBy: "them", togetherMonths: 26 },
    { id: "late", at: "2026-03-08T01:30:00-05:00[America/New_York]", from: "me", channel: "text", purpose: "personal" },
    { from: "them", replyTo: "late", answered: true },
    { items: [{ what: "coats" }, { what: "a clock", needed: true }] },
  ]);
});
