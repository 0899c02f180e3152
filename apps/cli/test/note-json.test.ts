/** `note --json`: entries in, the stored entries and the advice out; all of them or none. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Entry, kinds, readJournal, validateEntry } from "@rekindle/journal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BadInput } from "../src/command.ts";
import { main } from "../src/main.ts";
import { entriesGiven } from "../src/note/given.ts";
import { world } from "./world.ts";

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const story = [
  '{"id":"s","at":"2026-01-20T12:00:00+01:00[Europe/Berlin]","kind":"screening","answer":"none"}',
  '{"id":"b","at":"2026-01-20T12:00:00+01:00[Europe/Berlin]","kind":"breakup"}',
  '{"id":"n","at":"2026-02-10T12:00:00+01:00[Europe/Berlin]","kind":"boundary","ask":"no-contact"}',
  "not an entry",
  "",
].join("\n");

async function noted(input: string, journal = story) {
  const path = join(mkdtempSync(join(tmpdir(), "rekindle-note-")), "mine.jsonl");
  writeFileSync(path, journal);
  const { io, written } = world({ "-": input });
  const status = await main(["note", path, "--json", "--now", now], io);
  return { status, ...written, path, after: readFileSync(path, "utf8") };
}

test("one entry without id and time is kept with both, and one document says so", async () => {
  const { status, out, err, path, after } = await noted('{\n  "kind": "contact", "from": "them", "channel": "text"\n}');
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const document = JSON.parse(out);
  expect(document).toMatchObject({
    schema: "rekindle.kept/1",
    journal: path,
    entries: [
      { kind: "contact", from: "them", channel: "text", at: now, id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ],
    advice: { schema: "rekindle.advice/1", now, problems: [{ line: 4 }] },
  });
  expect(after.startsWith(story)).toBe(true);
  expect(JSON.parse(after.slice(story.length))).toEqual(document.entries[0]);
});

test("a line that holds a NUL byte is told, and stays byte for byte", async () => {
  const journal = `${story}{"id":"x\0"}\n`;
  const { status, out, after } = await noted('{"kind":"mood","level":3}', journal);
  expect(status).toBe(0);
  expect(JSON.parse(out).advice.problems).toMatchObject([{ line: 4 }, { line: 5 }]);
  expect(after.startsWith(journal)).toBe(true);
});

test("several, one a line or as a list, may name one another; a field that is not known is carried through", async () => {
  const lines = [
    '{"id":"t","at":"2026-03-09T12:00:00+01:00","kind":"contact","from":"them","channel":"text","mood":"blue"}',
    '{"kind":"contact","from":"me","channel":"text","replyTo":"t"}',
  ];
  for (const input of [lines.join("\n"), `[${lines.join(",")}]`]) {
    const { out, after } = await noted(input);
    expect(JSON.parse(out).entries).toMatchObject([{ id: "t", mood: "blue" }, { replyTo: "t" }]);
    expect(readJournal(after).entries).toHaveLength(5);
  }
});

test("a sign is kept, and an entry taken back; what they asked for only with a reason, and a day later", async () => {
  const sign = await noted('{"kind":"sign","sign":"S.V1","basis":"fact"}');
  expect(JSON.parse(sign.out).entries).toMatchObject([{ kind: "sign", sign: "S.V1" }]);
  const back = await noted('{"kind":"retraction","entry":"n","note":"another person"}');
  expect(JSON.parse(back.out)).toMatchObject({
    entries: [{ kind: "retraction", entry: "n" }],
    advice: { contact: { verdict: "none" } },
  });
});

test.each([
  ["", "standard input holds no entry"],
  ["[]", "standard input holds no entry"],
  ['{"kind":"mood","level":3}\n{"kind":', "line 2 of standard input is no JSON"],
  ['{"kind":"mood","level":3}\n{"kind":"mood","level":9}', "entry 2, level: found 9; accepted: a number from 1 to 5"],
  ["3", "entry 1: found 3; accepted: an entry"],
  ['{"level":3}', "entry 1, kind: found nothing"],
  ['{"kind":"weather"}', `entry 1, kind: found "weather"; accepted: one of ${kinds.join(", ")}`],
  ['{"id":"b","kind":"breakup"}', "entry 1, id: found one that another entry has"],
  ['{"at":"2026-03-11T10:00:00+01:00","kind":"look"}', "entry 1, at: found a time that lies ahead"],
  ['{"kind":"contact","from":"me","channel":"text","replyTo":"b"}', "entry 1, replyTo: found an id of no such entry"],
  ['{"kind":"plan","on":"2026-03-14","replaces":"x"}', "accepted: the id of a plan"],
  ['{"kind":"boundary","ask":"space","lifted":true}', "entry 1, by: found nothing; accepted: the id of the contact"],
  ['{"kind":"boundary","ask":"space","lifted":true,"by":"n"}', "entry 1, by: found an id of no such entry"],
  ['{"kind":"sign","sign":"S.D1"}', 'entry 1, sign: found "S.D1"; accepted: one of S.V1, S.V2,'],
  ['{"kind":"sign","sign":"S.V1","occasion":"b"}', "entry 1, occasion: found an id of no such entry"],
  [
    '{"kind":"occasion","on":"2026-03-20","learned":"they-told-me","what":"saw their Instagram story"}',
    "entry 1, what: found words of where they are, photos or posts; accepted: the day and its name alone",
  ],
  ['{"kind":"retraction","entry":"x"}', "entry 1, entry: found an id of no such entry"],
  ['{"kind":"retraction","entry":"s"}', "accepted: a new screening entry"],
  ['{"kind":"retraction","entry":"n"}', "entry 1, note: found nothing; accepted: a reason"],
  ['{"kind":"mood","level":3,"note":7}', "entry 1, note: found 7; accepted: text"],
])("%s is refused in one line, and nothing is written", async (input, says) => {
  const { status, out, err, after } = await noted(input);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toContain(says);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(after).toBe(story);
});

test("whatever stands on standard input: entries that hold, or one refusal that quotes nobody's words", () => {
  const { entries } = readJournal(story);
  const fields = fc.record(
    {
      kind: fc.constantFrom(...kinds, "weather"),
      from: fc.constantFrom("me", "them"),
      channel: fc.constantFrom("text", "call"),
      note: fc.constantFrom("heliotrope", 3),
      level: fc.integer({ min: 0, max: 6 }),
      entry: fc.constantFrom("b", "n", "s", "x"),
      ask: fc.constantFrom("space", "blocked"),
      lifted: fc.boolean(),
    },
    { requiredKeys: ["kind"] },
  );
  const input = fc.oneof(
    fc.array(fields, { maxLength: 4 }).map((some) => some.map((each) => JSON.stringify(each)).join("\n")),
    fc.json(),
    fc.string(),
  );
  fc.assert(
    fc.property(input, (text) => {
      let count = 0;
      let made: readonly Entry[];
      try {
        made = entriesGiven(text, entries, now, () => `n${count++}`);
      } catch (error) {
        expect(error).toBeInstanceOf(BadInput);
        expect((error as BadInput).message).not.toMatch(/heliotrope|[\r\n]/);
        return;
      }
      expect(made.every((entry) => validateEntry(entry).ok)).toBe(true);
      expect(new Set([...entries, ...made].map(({ id }) => id)).size).toBe(entries.length + made.length);
    }),
  );
});
