import { expect, test } from "vitest";
import { defaultLimits, type Limits } from "../../src/index.ts";
import { repaired } from "../../src/json/mojibake.ts";
import { JsonSlicer } from "../../src/json/slicer.ts";
import { reading, textSource } from "../reading.ts";

function slice(text: string, size = text.length, limits: Partial<Limits> = {}) {
  const items: unknown[] = [];
  const broken: number[] = [];
  const values: [string, unknown][] = [];
  const slicer = new JsonSlicer(
    {
      array: (path) => (path.at(-1) === "list" ? "items" : "into"),
      items: (_path, found) => void items.push(...found),
      broken: (_path, index) => void broken.push(index),
      value: (path, value) => void values.push([path.join("/"), value]),
    },
    { ...defaultLimits, ...limits },
  );
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) slicer.push(bytes.subarray(at, at + size));
  return { items, broken, values, ended: slicer.ended };
}

test("elements and values are those of JSON.parse, whatever the pieces", () => {
  const list = [1, 'a\\"b]}', { x: [{ y: "}" }], z: "ü👍\\" }, [], null, true, -1.5e3, "", "\ud83d"];
  for (const text of [
    JSON.stringify({ a: "b", list, c: { d: [1, 2] } }),
    JSON.stringify({ a: "b", list, c: { d: [1, 2] } }, null, 3),
  ])
    for (const size of [1, 2, 3, 7, 64, 1_000_000]) {
      const found = slice(text, size);
      expect(found.items).toEqual(list);
      expect(found.values).toEqual([
        ["a", "b"],
        ["c/d/0", 1],
        ["c/d/1", 2],
      ]);
      expect(found.ended).toBe(true);
    }
});

test("a broken element is one element; the rest is read", () => {
  for (const size of [1, 5, 1000]) {
    const { items, broken, ended } = slice('{"list":[1,NaN,{"a":},2,,{"b":1,},3,],"x":1}', size);
    expect(items).toEqual([1, 2, 3]);
    expect(broken).toEqual([1, 2, 4]);
    expect(ended).toBe(true);
  }
});

test("what is nested too deep is broken, and a document of brackets is refused", () => {
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  expect(slice(`{"list":[1,${deep},2]}`)).toMatchObject({ items: [1, 2], broken: [1] });
  expect(() => slice(deep)).toThrow("nested deeper");
});

test("Telegram: odd documents give their messages or a reason", async () => {
  const message = (more: object) => ({
    id: 1,
    type: "message",
    date_unixtime: "1705311060",
    from: "Ana",
    from_id: "user1",
    text: "Hi",
    ...more,
  });
  const read = (text: string) => reading([textSource("result.json", text)], { format: "telegram" });
  const chat = (messages: unknown) => JSON.stringify({ name: "Ben", type: "personal_chat", id: 2, messages });
  expect((await read(chat({ a: 1 }))).failure?.code).toBe("no-messages");
  expect((await read(chat([]))).failure?.code).toBe("no-messages");
  expect((await read(`\ufeff${chat([message({})])}`)).messages).toHaveLength(1);
  const odd = await read(
    chat([
      message({}),
      message({ text: null }),
      message({ text: 5 }),
      message({ text: ["a", { text: "b" }, 7] }),
      5,
      message({ date_unixtime: "x" }),
      message({ from: null, from_id: null }),
    ]),
  );
  expect(odd.messages.map(({ text }) => text)).toEqual(["Hi", undefined, undefined, "ab"]);
  expect(odd.skipped.map(({ reason, count }) => [reason, count])).toEqual([
    ["broken-record", 1],
    ["no-date", 1],
    ["no-author", 1],
  ]);
  const cut = await read(chat([message({}), message({}), message({ text: "x".repeat(100) })]).slice(0, -50));
  expect([cut.messages.length, cut.warnings, cut.failure]).toEqual([2, ["truncated"], undefined]);
  // Two people of one name stay two; a deleted account has a place.
  const twins = await read(
    chat([message({}), message({ from_id: "user2" }), message({ from: null, from_id: "user3" })]),
  );
  expect(twins.conversations[0]!.participants.map(({ id }) => id)).toEqual(["Ana", "Ana (user2)", "Deleted account"]);
});

test("a full export names its owner, and unwanted chats are never parsed", async () => {
  const messages = [{ id: 1, type: "message", date_unixtime: "1705311060", from: "Ana", from_id: "user1", text: "Hi" }];
  const text = JSON.stringify({
    chats: {
      list: [
        { messages, name: "Ben", type: "personal_chat", id: 2 },
        { name: "Group", type: "private_group", id: 3, messages: [{}] },
      ],
    },
    personal_information: { user_id: 1 },
  });
  const all = await reading([textSource("result.json", text)]);
  expect(all.conversations.map(({ title, group, participants }) => [title, group, participants])).toEqual([
    ["Ben", false, [{ id: "Ana", messages: 1, owner: true }]],
  ]);
  expect(all.skipped).toHaveLength(1);
  const chosen = await reading([textSource("result.json", text)], { conversations: [all.conversations[0]!.id] });
  expect(chosen.skipped).toEqual([]);
});

test("text that Meta garbled is put right; other text is left alone", () => {
  for (const [garbled, right] of [
    ["caf\u00c3\u00a9", "café"],
    ["\u00e2\u009d\u00a4", "❤"],
    ["plain", "plain"],
    ["café", "café"],
    ["schön 👍", "schön 👍"],
    ["\u00ff\u00fe", "\u00ff\u00fe"],
  ] as const) {
    expect(repaired(garbled)).toBe(right);
    expect(repaired(right)).toBe(right);
  }
});
