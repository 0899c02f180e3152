import { expect, test } from "vitest";
import { isMessage } from "../../src/index.ts";
import { bytesSource, streamSource } from "../../src/source.ts";
import { small } from "../chats/small.ts";
import { reading } from "../reading.ts";
import { type Entry, makeZip } from "./make.ts";

const chat = small.android!.text;
const zipped = (entries: readonly Entry[], more = {}) => bytesSource("WhatsApp Chat - Ben.zip", makeZip(entries, more));
const texts = { name: "_chat.txt", data: chat };

test("the chat in a zip is read, named by the zip, whatever surrounds it", async () => {
  const read = await reading([
    zipped([
      { name: "__MACOSX/._chat.txt", data: "rubbish" },
      { name: "00000012-PHOTO-2022-12-31-14-17-51.jpg", data: new Uint8Array([0xff, 0xd8, 1, 2, 3]), stored: true },
      { name: "folder/", data: "" },
      { name: "folder/_chat.txt", data: chat },
      { name: "folder/notes.txt", data: chat },
    ]),
  ]);
  expect(read.failure).toBeUndefined();
  expect(read.conversations.map(({ title, messages }) => [title, messages])).toEqual([["Ben", 4]]);
});

test("stored, described, zip64, odd names and two entries of one name are read", async () => {
  for (const entries of [
    [{ ...texts, stored: true }],
    [{ ...texts, described: true }],
    [{ name: new Uint8Array([0xe9, 0x2e, 0x74, 0x78, 0x74]), data: chat }],
    [{ name: "_chat.txt", data: "old" }, texts],
    [{ name: "../../etc/_chat.txt", data: chat }],
    [{ name: "..\\..\\_chat.txt", data: chat }],
  ])
    for (const zip64 of [false, true]) {
      const read = await reading([zipped(entries, { zip64 })]);
      expect(read.failure?.message).toBeUndefined();
      expect(read.messages).toHaveLength(5);
    }
});

test("a zip through a pipe is read", async () => {
  const bytes = makeZip([texts]);
  const stream = async function* () {
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  };
  expect((await reading([streamSource("a.zip", stream())])).messages).toHaveLength(5);
});

test("a locked zip says so, and what to do", async () => {
  const { failure } = await reading([zipped([{ ...texts, encrypted: true }])]);
  expect(failure).toMatchObject({ code: "encrypted", fix: expect.stringContaining("Unpack it first") });
});

test("a small zip that unpacks to gigabytes is stopped at the limit", async () => {
  const bomb = zipped([{ name: "_chat.txt", data: chat + " ".repeat(24 * 2 ** 20) }]);
  const before = process.memoryUsage().arrayBuffers;
  expect((await reading([bomb])).failure?.code).toBe("zip-bomb");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 2 ** 20);
  // Zeros are no chat: after their first page nothing more is unpacked.
  expect((await reading([zipped([{ name: "_chat.txt", data: new Uint8Array(2 ** 24) }])])).failure?.code).toBe(
    "not-this-format",
  );
});

test("a zip that lies about sizes, or whose entries share bytes, is refused", async () => {
  expect((await reading([zipped([{ ...texts, size: 10 }])])).failure?.code).toBe("zip-bomb");
  expect((await reading([zipped([texts, { name: "b.txt", data: chat }], { overlap: true })])).failure?.code).toBe(
    "zip-bomb",
  );
});

test("a damaged entry is told", async () => {
  const read = await reading([zipped([{ ...texts, crc: 1 }])]);
  expect(read.warnings).toContain("truncated");
});

test("a zip inside a zip is not opened", async () => {
  const read = await reading([zipped([{ name: "inner.zip", data: makeZip([texts]) }])]);
  expect(read.failure?.code).toBe("not-this-format");
});

test("65,000 entries are listed without reading them", async () => {
  const many = Array.from({ length: 65_000 }, (_, index) => ({ name: `${index}.jpg`, data: "x", stored: true }));
  const read = await reading([zipped([...many, texts])]);
  expect(read.messages).toHaveLength(5);
});

test("cut anywhere, a zip gives the messages that are there or says that it is incomplete", async () => {
  const bytes = makeZip([
    { ...texts, stored: true },
    { name: "a.jpg", data: new Uint8Array(500), stored: true },
  ]);
  let some = 0;
  for (let end = 1; end < bytes.length; end += 7) {
    const read = await reading([bytesSource("a.zip", bytes.subarray(0, end))]);
    if (read.messages.some(isMessage)) {
      some++;
      expect(read.failure).toBeUndefined();
      expect(read.warnings).toContain("truncated");
    } else expect(["truncated", "not-this-format", "empty", "ambiguous-dates"]).toContain(read.failure?.code);
  }
  expect(some).toBeGreaterThan(20);
});
