import fc from "fast-check";
import { expect, test } from "vitest";
import { Import, isMessage, type Source } from "../../src/index.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, essence, flipped } from "../damaged.ts";
import { addMessage, apple, archived, databaseFiles, tables } from "../imessage/databases.ts";
import { piped, reading } from "../reading.ts";
import { makeZip } from "../zip/make.ts";
import { small } from "./small.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const samples = Object.values(small).map(({ name, text }) => ({ name, bytes: encode(text) }));
const latest = Date.UTC(2026, 0);

/** Whatever it was given, a reading ends with messages at times that can be, or with a reason and what would be accepted. */
async function endsWell(sources: readonly Source[]): Promise<void> {
  const { messages, failure, conversations, records } = await reading(sources, { notAfter: latest });
  if (failure) expect(failure.fix.length).toBeGreaterThan(10);
  else expect(messages.some(isMessage)).toBe(true);
  expect(records).toBe(messages.length);
  const counted = messages.filter(isMessage).length;
  expect(conversations.reduce((sum, each) => sum + each.messages, 0)).toBe(counted);
  for (const { ts } of messages) {
    expect(ts).toBeGreaterThanOrEqual(Date.UTC(1990, 0));
    expect(ts).toBeLessThanOrEqual(latest + 2 * 86_400_000);
  }
}

const sample = fc.constantFrom(...samples);
const edit = fc.record({
  kind: fc.constantFrom("insert", "delete", "repeat", "splice", "swap"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  other: sample,
  bytes: fc.uint8Array({ maxLength: 12 }),
});

function edited(
  bytes: Uint8Array,
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
): Uint8Array {
  let now: number[] = [...bytes];
  for (const { kind, at, length, other, bytes: given } of edits) {
    const place = Math.floor(at * now.length);
    const piece = now.slice(place, place + length);
    if (kind === "insert") now.splice(place, 0, ...given);
    else if (kind === "delete") now.splice(place, length);
    else if (kind === "repeat") now.splice(place, 0, ...piece, ...piece);
    else if (kind === "splice")
      now = [...now.slice(0, place), ...other.bytes.slice(Math.floor(at * other.bytes.length))];
    else now = [...now.slice(place), ...now.slice(0, place)];
  }
  return Uint8Array.from(now);
}

test("an export of any app, cut up, repeated and mixed with another, ends with messages or a reason", async () => {
  await fc.assert(
    fc.asyncProperty(sample, fc.array(edit, { minLength: 1, maxLength: 6 }), async ({ name, bytes }, edits) => {
      await endsWell([bytesSource(name, edited(bytes, edits))]);
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test("bytes of no kind, under any name, are refused", async () => {
  await fc.assert(
    fc.asyncProperty(sample, fc.uint8Array({ maxLength: 400 }), async ({ name }, bytes) => {
      const { failure } = await reading([bytesSource(name, bytes)]);
      expect(failure?.fix).toBeTruthy();
    }),
    { numRuns: 600, seed: 6 },
  );
});

test("several files at once, whole and damaged, never spoil one another", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sample, { minLength: 1, maxLength: 4 }),
      sample,
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (whole, broken, edits) => {
        const sources = whole.map(({ name, bytes }, index) => bytesSource(`${index}/${name}`, bytes));
        const damaged = bytesSource(`x/${broken.name}`, edited(broken.bytes, edits));
        const alone = await new Import(sources).survey({ zone: "UTC" });
        const beside = await new Import([...sources, damaged]).survey({ zone: "UTC" });
        if (!alone.ok || !beside.ok) throw new Error("a whole export was not read");
        const keys = new Set(beside.value.conversations.map(({ key }) => key));
        for (const { key } of alone.value.conversations) expect(keys).toContain(key);
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});

const zip = makeZip([
  { name: "chat/_chat.txt", data: small.iphone!.text },
  { name: "chat/00000001-PHOTO.jpg", data: new Uint8Array(64), stored: true },
]);

test("a zip with any byte changed gives messages or a reason, and a piped one does not depend on its pieces", async () => {
  for (const damaged of flipped(zip, zip.length)) await endsWell([bytesSource("chat.zip", damaged)]);
  for (const part of cut(zip)) await endsWell([bytesSource("chat.zip", part)]);
  const whole = await reading([bytesSource("chat.zip", zip)]);
  expect(whole.messages.filter(isMessage)).toHaveLength(3);
  for (const size of chunkSizes) {
    const source = bytesSource("chat.zip", zip, size);
    const through = piped(source, () => source.chunks());
    expect(essence(await reading([through])), `pieces of ${size}`).toEqual(essence(whole));
  }
});

const database = databaseFiles((opened) => {
  opened.exec(`${tables} pragma journal_mode = wal; pragma wal_autocheckpoint = 0`);
  for (let index = 0; index < 12; index++)
    addMessage(opened, 1, {
      attributedBody: archived(`message ${index}`),
      handle_id: 1,
      is_from_me: index % 2,
      date: apple(Date.UTC(2024, 1, 1, 10, index)),
    });
});
const bytesOf = async (source: Source) => (await source.slice!(0, source.size!)).slice();

test("a database, or the newer pages beside it, cut or changed anywhere, gives messages or a reason", async () => {
  const [main, wal] = (await Promise.all(database.map(bytesOf))) as [Uint8Array, Uint8Array];
  const files = (one: Uint8Array, other: Uint8Array) => [
    bytesSource("chat.db", one),
    bytesSource("chat.db-wal", other),
  ];
  expect((await reading(files(main, wal))).messages).toHaveLength(12);
  for (const part of cut(wal, 60)) await endsWell(files(main, part));
  for (const damaged of flipped(wal, 80)) await endsWell(files(main, damaged));
  for (const part of cut(main, 40)) await endsWell(files(part, wal));
  for (const damaged of flipped(main, 80)) await endsWell(files(damaged, wal));
});

const discordPackage: readonly { readonly name: string; readonly text: string }[] = [
  { name: "package/messages/index.json", text: '{"1064990764406419508":"Direct Message with ben#0"}' },
  {
    name: "package/messages/c1064990764406419508/channel.json",
    text: '{"id":"1064990764406419508","type":"DM","recipients":["1","2"]}',
  },
  {
    name: "package/messages/c1064990764406419508/messages.json",
    text: '[{"ID":1,"Timestamp":"2024-01-15 10:30:00","Contents":"Hi","Attachments":""},{"ID":2,"Timestamp":"2024-01-15 10:31:00","Contents":"","Attachments":"https://x"}]',
  },
];
const takeout: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "Takeout/Google Chat/Users/User 1/user_info.json",
    text: '{"user":{"name":"Ana","email":"ana@example.org"}}',
  },
  {
    name: "Takeout/Google Chat/Groups/DM 1/group_info.json",
    text: '{"members":[{"name":"Ana","email":"ana@example.org"},{"name":"Ben","email":"ben@example.org"}]}',
  },
  { name: "Takeout/Google Chat/Groups/DM 1/messages.json", text: small["google chat"]!.text },
];

for (const [title, files] of Object.entries({
  "Discord's package": discordPackage,
  "a Takeout of Google Chat": takeout,
}))
  test(`${title}, with any one of its files damaged, gives messages or a reason`, async () => {
    const sources = files.map(({ name, text }) => bytesSource(name, encode(text)));
    const whole = await reading(sources);
    expect(whole.failure).toBeUndefined();
    expect(whole.conversations[0]!.participants.some(({ owner }) => owner)).toBe(true);
    for (const [index, { name, text }] of files.entries())
      for (const damaged of [...cut(encode(text)), ...flipped(encode(text), 120)])
        await endsWell(sources.map((source, at) => (at === index ? bytesSource(name, damaged) : source)));
  });
