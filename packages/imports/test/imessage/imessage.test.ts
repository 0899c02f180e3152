import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { withWal } from "../../src/imessage/write-ahead.ts";
import type { ReadOptions, Source } from "../../src/index.ts";
import { openSqlite } from "../../src/node.ts";
import { bytesSource } from "../../src/source.ts";
import { essence, flipped, readDamaged } from "../damaged.ts";
import { readShared } from "../golden.ts";
import { type Read, reading } from "../reading.ts";
import { addMessage, apple, archived, databaseFiles, tables } from "./databases.ts";

const noon = Date.UTC(2024, 4, 1, 12);
const readers: readonly [string, Partial<ReadOptions>][] = [
  ["Node's SQLite", { sqlite: openSqlite }],
  ["sql.js", {}],
];
const chat = (
  build: (add: (chat: number, row: Parameters<typeof addMessage>[2]) => number, database: DatabaseSync) => void,
) =>
  databaseFiles((database) => {
    database.exec(tables);
    build((id, row) => addMessage(database, id, row), database);
  });
const texts = ({ messages }: Read) => messages.map(({ text }) => text);
const all = async (source: Source) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.chunks()) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};

describe.each(readers)("through %s", (_, options) => {
  test("both sides, texts and archived texts, in the order of the database", async () => {
    const files = chat((add) => {
      add(1, { text: "hi", handle_id: 1, date: apple(noon) });
      add(1, { attributedBody: archived("hello 😂"), is_from_me: 1, date: apple(noon + 1234) });
      add(2, { text: "by SMS", handle_id: 1, date: apple(noon - 60_000), service: "SMS" });
    });
    const read = await reading(files, options);
    expect(read.failure).toBeUndefined();
    expect(read.messages).toMatchObject([
      {
        conversation: "+15550000001",
        author: "+15550000001",
        fromMe: false,
        kind: "text",
        text: "hi",
        ts: noon,
        tsKind: "utc",
        tsPrecision: "ms",
        seq: 0,
        position: 1,
      },
      { author: "me", fromMe: true, text: "hello 😂", ts: noon + 1234, seq: 1 },
      { conversation: "+15550000001", text: "by SMS", ts: noon - 60_000, seq: 2 },
    ]);
    expect(read.conversations).toMatchObject([{ id: "+15550000001", group: false, messages: 3 }]);
    expect(read.warnings).toEqual([]);
  });

  test("the text is what the column says; the archive beside it speaks where that is blank", async () => {
    const blank = [null, "", " ", "\u2028", "\u00a0\u3000", "\ufffc", "\ufffc ", "\ufeff", new Uint8Array([65, 66])];
    const shown = ["!", "~", "a", "  a", "\ufffca", "é", "’til then", "😂", "\x7f", "\u200b", "\0a"];
    const files = chat((add) => {
      for (const text of [...blank, ...shown])
        add(1, { text, attributedBody: archived("archive"), handle_id: 1, date: apple(noon) });
    });
    expect(texts(await reading(files, options))).toEqual([
      ...blank.map(() => "archive"),
      ...shown.map((text) => text.replace(/[\ufffc\0]/, "")),
    ]);
  });

  test("groups, reactions, system lines, what was edited and what was unsent", async () => {
    const files = chat((add) => {
      add(3, { text: "all", handle_id: 2, date: apple(noon) });
      add(3, { text: "Loved “all”", handle_id: 1, date: apple(noon), associated_message_type: 2000 });
      add(3, { text: "Removed", handle_id: 1, date: apple(noon), associated_message_type: 3000 });
      add(3, { handle_id: 1, date: apple(noon), item_type: 1 });
      add(3, { text: "new", handle_id: 1, date: apple(noon), date_edited: apple(noon + 5) });
      add(3, { handle_id: 1, date: apple(noon), date_edited: apple(noon + 5) });
      add(3, { handle_id: 1, date: apple(noon), date_retracted: apple(noon + 5) });
    });
    const { messages, conversations } = await reading(files, options);
    expect(messages.map(({ kind, author, edited }) => [kind, author, edited])).toEqual([
      ["text", "bob@example.org", undefined],
      ["reaction", "+15550000001", undefined],
      ["reaction", "+15550000001", undefined],
      ["system", null, undefined],
      ["text", "+15550000001", true],
      ["deleted", "+15550000001", undefined],
      ["deleted", "+15550000001", undefined],
    ]);
    expect(conversations).toMatchObject([{ title: "Friends", group: true, messages: 4 }]);
  });

  test("attachments by their kind", async () => {
    const kinds = [
      "image/png",
      "image/gif",
      "video/mp4",
      "audio/amr",
      "text/vcard",
      "text/x-vlocation",
      "application/pdf",
      null,
    ];
    const files = chat((add, database) => {
      for (const [index, mime] of kinds.entries()) {
        const id = add(1, { text: "\ufffc", handle_id: 1, date: apple(noon + index), cache_has_attachments: 1 });
        database.prepare("insert into attachment values (?, ?)").run(index + 1, mime);
        database.prepare("insert into message_attachment_join values (?, ?)").run(id, index + 1);
      }
      add(1, {
        text: "\ufffclook",
        handle_id: 1,
        date: apple(noon + 99),
        is_audio_message: 1,
        cache_has_attachments: 1,
      });
    });
    const { messages } = await reading(files, options);
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ...["image", "gif", "video", "audio", "contact", "location", "document", "media"].map((kind) => [
        kind,
        undefined,
      ]),
      ["audio", "look"],
    ]);
  });

  test("what was never sent, and times that are none", async () => {
    const files = chat((add) => {
      add(1, { text: "a", handle_id: 1, date: apple(noon) });
      add(1, { text: "b", is_from_me: 1, date: apple(noon), error: 22 });
      add(1, { text: "c", handle_id: 1, date: 0 });
      add(1, { text: "d", handle_id: 1 });
      add(1, { text: "e", handle_id: 1, date: 9_000_000_000_000_000_000n });
    });
    const read = await reading(files, options);
    expect(texts(read)).toEqual(["a"]);
    expect(read.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ["not-sent", 1],
      ["no-date", 2],
      ["impossible-date", 1],
    ]);
  });

  test("seconds, as old versions count them", async () => {
    const files = chat((add) =>
      add(1, { text: "a", handle_id: 1, date: (Date.UTC(2012, 0, 1) - Date.UTC(2001, 0, 1)) / 1000 }),
    );
    expect((await reading(files, options)).messages).toMatchObject([{ ts: Date.UTC(2012, 0, 1), tsPrecision: "s" }]);
  });

  test("columns and tables of old versions are enough", async () => {
    const files = databaseFiles((database) => {
      database.exec(
        "create table message (ROWID integer primary key, text text, date integer, is_from_me integer, handle_id integer)",
      );
      database.exec(
        "create table handle (ROWID integer primary key, id text); insert into handle values (7, 'bob@example.org')",
      );
      database.prepare("insert into message values (1, 'old', ?, 0, 7)").run(apple(noon));
    });
    expect((await reading(files, options)).messages).toMatchObject([{ conversation: "bob@example.org", text: "old" }]);
  });

  test("one without a chat belongs to its handle; one without either is counted", async () => {
    const files = chat((add) => {
      add(0, { text: "a", handle_id: 1, date: apple(noon) });
      add(0, { text: "b", is_from_me: 1, date: apple(noon) });
    });
    const { messages, skipped } = await reading(files, options);
    expect(messages).toMatchObject([{ conversation: "+15550000001", text: "a" }]);
    expect(skipped).toMatchObject([{ reason: "no-author", count: 1 }]);
  });

  test("one in two chats comes once", async () => {
    const files = chat((add, database) => {
      const id = add(1, { text: "a", handle_id: 1, date: apple(noon) });
      database.exec(`insert into chat_message_join values (2, ${id}, 0)`);
    });
    expect(texts(await reading(files, options))).toEqual(["a"]);
  });

  test("only the conversations that were chosen", async () => {
    const files = chat((add) => {
      add(1, { text: "a", handle_id: 1, date: apple(noon) });
      add(2, { text: "b", handle_id: 1, date: apple(noon) });
      add(3, { text: "c", handle_id: 1, date: apple(noon) });
      add(0, { text: "d", handle_id: 2, date: apple(noon) });
    });
    expect(texts(await reading(files, { ...options, conversations: ["+15550000001"] }))).toEqual(["a", "b"]);
    expect(texts(await reading(files, { ...options, conversations: ["bob@example.org"] }))).toEqual(["d"]);
  });

  test("any value in any column is harmless", async () => {
    const files = chat((add) => {
      add(1, { text: 5, handle_id: "x", date: apple(noon), is_from_me: 1, attributedBody: "no blob" });
      add(1, { text: new Uint8Array([1, 2]), handle_id: 1, date: apple(noon), item_type: "y" });
      add(1, { text: "<script> \u202e __proto__", handle_id: 1, date: apple(noon) });
    });
    const read = await reading(files, options);
    expect(read.failure).toBeUndefined();
    expect(read.messages.at(-1)!.text).toBe("<script> \u202e __proto__");
  });

  describe("the -wal file", () => {
    const files = databaseFiles((database) => {
      database.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0");
      database.exec(tables);
      addMessage(database, 1, { text: "old", handle_id: 1, date: apple(noon) });
      database.exec("pragma wal_checkpoint(truncate)");
      for (let index = 0; index < 200; index++)
        addMessage(database, 1, { text: `new ${index}`, handle_id: 1, date: apple(noon + index + 1) });
    });

    test("its messages are read", async () => {
      const { messages, warnings } = await reading(files, options);
      expect(messages).toHaveLength(201);
      expect(messages.at(-1)!.text).toBe("new 199");
      expect(warnings).toEqual([]);
    });

    test("without it the older ones are read, and that newer ones may be missing is told", async () => {
      const read = await reading(files.slice(0, 1), options);
      expect(texts(read)).toEqual(["old"]);
      expect(read.warnings).toEqual(["wal-missing"]);
    });

    test("one that breaks off gives what was finished in it", async () => {
      const wal = await all(files[1]!);
      const cutFiles = [files[0]!, bytesSource("chat.db-wal", wal.subarray(0, Math.floor(wal.length / 2)))];
      const { messages } = await reading(cutFiles, options);
      expect(messages.length).toBeGreaterThan(50);
      expect(messages.length).toBeLessThan(201);
    });

    test("one of another database changes nothing", async () => {
      const wal = (await all(files[1]!)).slice();
      wal[16]! ^= 1;
      expect(texts(await reading([files[0]!, bytesSource("chat.db-wal", wal)], options))).toEqual(["old"]);
    });
  });

  describe("refusals", () => {
    test("an empty conversation is no success", async () =>
      expect(
        (
          await reading(
            chat(() => undefined),
            options,
          )
        ).failure?.code,
      ).toBe("no-messages"));

    test("a database of something else", async () => {
      const files = databaseFiles((database) =>
        database.exec("create table notes (a); insert into notes values ('chat_message_join')"),
      );
      expect((await reading(files, { ...options, format: "imessage" })).failure?.code).toBe("not-this-format");
    });

    test("garbage with the name of the database", async () => {
      const garbage = bytesSource(
        "chat.db",
        Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
      );
      expect((await reading([garbage], options)).failure?.code).toBe("not-this-format");
    });

    test("garbage behind a true header", async () => {
      const bytes = new Uint8Array(8192).fill(0x5a);
      bytes.set(new TextEncoder().encode("SQLite format 3\0"));
      const { failure } = await reading([bytesSource("chat.db", bytes)], options);
      expect(["unreadable", "not-this-format", "truncated"]).toContain(failure?.code);
    });

    test("a locked backup of an iPhone", async () => {
      const name = "3d0d7e5fb2ce288813306e4d4636395e047a3d28";
      const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 131 + 7) % 256);
      const { failure } = await reading([bytesSource(name, bytes)], { ...options, format: "imessage" });
      expect(failure?.code).toBe("encrypted");
    });

    test("one that is cut: what could be read, and that it is not all", async () => {
      const files = chat((add) => {
        for (let index = 0; index < 2000; index++)
          add(1, { text: `message ${index} ${"x".repeat(50)}`, handle_id: 1, date: apple(noon + index) });
      });
      const bytes = await all(files[0]!);
      const { failure, warnings, messages } = await reading(
        [bytesSource("chat.db", bytes.subarray(0, bytes.length >> 1))],
        options,
      );
      expect(failure?.code === "truncated" || (messages.length > 0 && warnings.includes("truncated"))).toBe(true);
    });

    test("stopping ends the reading", async () => {
      const stop = new AbortController();
      const files = chat((add) => add(1, { text: "a", handle_id: 1, date: apple(noon) }));
      stop.abort();
      expect((await reading(files, { ...options, signal: stop.signal })).failure?.code).toBe("aborted");
    });
  });

  test("flipped anywhere, it ends with messages or with a reason", async () => {
    const files = chat((add) => {
      for (let index = 0; index < 20; index++)
        add(1, { attributedBody: archived(`message ${index}`), handle_id: 1, date: apple(noon + index) });
    });
    for (const damaged of flipped(await all(files[0]!), 60))
      await readDamaged("chat.db", damaged, { ...options, format: "imessage" });
  });
});

test("both readers say the same of a real database", async () => {
  const read = await readShared("imessage", "chat.db");
  if (!read) return;
  expect(texts(read).slice(0, 6)).toEqual([
    "Hey, how are you?",
    "I'm doing great, thanks!",
    "Want to grab lunch tomorrow?",
    "Sure, sounds good!",
    "See you at noon 🍕",
    "Check out this cool project!",
  ]);
  expect(read.conversations.map(({ title, group, messages }) => [title, group, messages])).toEqual([
    ["+15551234567", false, 5],
    ["alice@example.com", false, 4],
    ["Weekend Plans", true, 6],
  ]);
});

describe("rows that lie beside the project as JSON", () => {
  const folder = join(import.meta.dirname, "../../../../../shared/imports/files/imessage");
  const prefix = "caleb531+imessage-conversation-analyzer__tests_data_dbs_chats_";
  const absent = existsSync(folder) ? "" : " (skipped: no real rows beside the project)";
  type Table = readonly Record<string, string | number | boolean | null>[];
  const rows = (table: string): Table =>
    // Nanoseconds are more than a number of JavaScript holds.
    JSON.parse(
      readFileSync(join(folder, `${prefix}${table}.json`), "utf8").replace(/("date": )(\d+)/g, '$1"$2"'),
    ) as Table;

  test.skipIf(absent !== "")(`are read as a database${absent}`, async () => {
    const files = databaseFiles((database) => {
      database.exec("create table handle (ROWID integer primary key, id text)");
      database.exec(
        "create table message (ROWID integer primary key, text text, attributedBody blob, date integer, is_from_me integer, handle_id integer)",
      );
      const numbers = new Map<unknown, number>();
      for (const { ROWID, id } of rows("handle")) {
        numbers.set(ROWID, numbers.size + 1);
        database.prepare("insert into handle values (?, ?)").run(numbers.size, String(id));
      }
      for (const { text, attributedBody, date, is_from_me, handle_id } of rows("message")) {
        const body =
          typeof attributedBody === "string" && attributedBody.startsWith("base64:")
            ? Buffer.from(attributedBody.slice(7), "base64")
            : null;
        database
          .prepare("insert into message (text, attributedBody, date, is_from_me, handle_id) values (?, ?, ?, ?, ?)")
          .run(text as string | null, body, BigInt(String(date)), is_from_me ? 1 : 0, numbers.get(handle_id) ?? 0);
      }
    });
    const read = await reading(files, { sqlite: openSqlite });
    expect(read.conversations.map(({ id, messages }) => [id, messages])).toEqual([
      ["+12123456789", 3],
      ["+12234567890", 11],
      ["thomas.riverstone@example.com", 23],
    ]);
    expect(read.skipped).toMatchObject([{ reason: "no-author", count: 1 }]);
    expect(texts(read)).toContain("Loved “Same here! 🤣 Catch you later!”");
    expect(new Date(read.conversations[0]!.first ?? 0).toISOString()).toBe("2024-01-19T17:47:09.507Z");
    expect(essence(read)).toEqual(essence(await reading(files)));
  });
});

test("a wal file that is none leaves the database as it is, marked as one without", () => {
  const database = new Uint8Array(1024).fill(1);
  for (const wal of [new Uint8Array(0), new Uint8Array(40), Uint8Array.from({ length: 200 }, () => 0x37)]) {
    const whole = withWal(database, wal);
    expect([whole.length, whole[18], whole[19], whole[20]]).toEqual([1024, 1, 1, 1]);
  }
});
