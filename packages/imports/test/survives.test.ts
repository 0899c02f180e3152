/** The list of malformed inputs, where a row holds for every format; the rows of one format alone stand in that format's folder. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { Import, importers, isMessage, type Source } from "../src/index.ts";
import { openSqlite, pathSources } from "../src/node.ts";
import { bytesSource } from "../src/source.ts";
import { small } from "./chats/small.ts";
import { addMessage, apple, tables } from "./imessage/databases.ts";
import { piped, reading, textSource } from "./reading.ts";

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const bytes = (text: string) => new TextEncoder().encode(text);

test("an empty file is empty for every format that it could be", async () => {
  for (const { id } of importers)
    for (const text of ["", " \r\n\t\n", "\ufeff"])
      expect((await reading([textSource("x", text)], { format: id })).failure?.code, id).toBe("empty");
});

test("no format takes garbage, a photo or a page for an export, and every refusal says what would be accepted", async () => {
  const photo = Uint8Array.from({ length: 3_000 }, (_, at) => (at < 3 ? [0xff, 0xd8, 0xff][at]! : (at * 197) % 256));
  const page = bytes("<!DOCTYPE html><html><head><title>Exported Data</title></head><body>Hello</body></html>");
  for (const { id } of importers)
    for (const given of [photo, page, bytes("%PDF-1.7\n%âãÏÓ\n"), bytes('{"a":[1,2,3]}')]) {
      const { failure, messages } = await reading([bytesSource("file", given)], { format: id });
      expect(["not-this-format", "unreadable-encoding", "no-messages", "unreadable", "encrypted"], id).toContain(
        failure?.code,
      );
      expect(failure?.fix.length, id).toBeGreaterThan(15);
      expect(messages).toEqual([]);
    }
});

test("a byte order mark before any export changes nothing", async () => {
  for (const [title, { name, text, messages }] of Object.entries(small)) {
    const read = await reading([textSource(name, `\ufeff${text}`)]);
    expect(read.failure?.code, title).toBeUndefined();
    expect(read.messages.filter(isMessage), title).toHaveLength(messages);
  }
});

test("UTF-16, as some programs save again what they opened, is read as text all the same", async () => {
  for (const [title, { name, text, messages }] of Object.entries(small)) {
    const encoded = new Uint8Array(2 + text.length * 2);
    const view = new DataView(encoded.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
    const read = await reading([bytesSource(name, encoded)]);
    expect(read.failure?.code, title).toBeUndefined();
    expect(read.messages.filter(isMessage), title).toHaveLength(messages);
  }
});

test("overlong letters and halves of letters become U+FFFD, are counted, and lose nothing else", async () => {
  const text = bytes("13/01/2024, 10:31 - Ana: a??b é\n14/01/2024, 10:32 - Ben: c?d\n");
  const at = text.indexOf(63);
  text.set([0xc0, 0xaf], at);
  text.set([0xe2], text.lastIndexOf(63));
  const { messages, skipped } = await reading([bytesSource("_chat.txt", text)]);
  expect(messages.map((message) => message.text)).toEqual(["a\ufffd\ufffdb é", "c\ufffdd"]);
  expect(skipped).toMatchObject([{ reason: "bad-bytes", count: 3 }]);
});

const names = [
  "__proto__",
  "constructor",
  "toString",
  "<script>alert(1)</script>",
  '"><img src=x onerror=1>',
  "a\u202eb",
  "👩‍👩‍👧",
  "x".repeat(10_000),
  ": ",
];

test("whatever somebody is called, in every format the name is only a name", async () => {
  for (const name of names) {
    const json = JSON.stringify(name);
    const exports: readonly (readonly [string, string])[] = [
      [
        "result.json",
        `{"name":${json},"type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1705311060","from":${json},"from_id":"user1","text":"Hi"}]}`,
      ],
      [
        "message_1.json",
        `{"participants":[{"name":${json}}],"messages":[{"sender_name":${json},"timestamp_ms":1700000000000,"content":"Hi"}],"title":${json},"thread_path":"x"}`,
      ],
      [
        "x.json",
        `{"participants":[${json}],"threadName":${json},"messages":[{"senderName":${json},"text":"Hi","timestamp":1700000000000}]}`,
      ],
      [
        "dm.json",
        `{"guild":{},"channel":{"id":"1","type":"DirectTextChat","name":${json}},"messages":[{"id":"1","type":"Default","timestamp":"2024-01-15T10:30:00Z","content":"Hi","author":{"id":"1","name":${json}}}]}`,
      ],
      [
        "chat_history.json",
        `{${json}:[{"From":${json},"Media Type":"TEXT","Created":"2023-01-05 18:22:39 UTC","Content":"Hi","IsSender":false}]}`,
      ],
      [
        "messages.json",
        `{"messages":[{"creator":{"name":${json},"email":"a@b.c"},"created_date":"Wednesday, April 15, 2015 at 12:51:41 AM UTC","text":"Hi"}]}`,
      ],
    ];
    for (const [file, text] of exports) {
      const { conversations, failure } = await reading([textSource(file, text)]);
      expect(failure?.code, `${file} ${name.slice(0, 30)}`).toBeUndefined();
      const [first] = conversations[0]!.participants;
      expect([first!.id.trim(), first!.messages], file).toEqual([name.trim(), 1]);
    }
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("numbers past 2^53, doubled keys, lone halves of letters and values that JSON has not: each spoils at most its own message", async () => {
  const good = '{"id":1,"type":"message","date_unixtime":"1705311060","from":"Ana","from_id":"user1","text":"Hi"}';
  const chat = (...items: string[]) =>
    `{"name":"Ben","type":"personal_chat","id":9007199254740993123,"messages":[${items.join(",")}]}`;
  const count = async (...items: string[]) => {
    const { messages, skipped } = await reading([textSource("result.json", chat(good, ...items, good))], {
      format: "telegram",
    });
    return [messages.length, skipped.map(({ reason }) => reason).join()];
  };
  expect(await count(good.replace('"id":1', '"id":9007199254740993123456'))).toEqual([3, ""]);
  expect(await count(good.replace('"text":"Hi"', '"text":"a","text":"b"'))).toEqual([3, ""]);
  expect(await count(good.replace("Hi", "\\ud800"))).toEqual([3, ""]);
  for (const wrong of ["NaN", "undefined", "'x'", "{a:1}", "01", '"\n"'])
    expect(await count(good.replace('"Hi"', wrong)), wrong).toEqual([2, "broken-record"]);
  expect(await count(good.replace('"Hi"', `${"[".repeat(10_000)}${"]".repeat(10_000)}`))).toEqual([2, "broken-record"]);
  const comma = await reading([textSource("result.json", chat(good, good).replace("]}", ",]}"))]);
  expect(comma.messages).toHaveLength(2);
});

test("a database that Messages holds open and locked is read all the same, and nothing is written beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-test-"));
  try {
    const path = join(folder, "chat.db");
    const owner = new DatabaseSync(path);
    owner.exec(tables);
    addMessage(owner, 1, { text: "Hi", handle_id: 1, date: apple(Date.UTC(2024, 1, 1)) });
    owner.exec("begin exclusive; update message set is_from_me = is_from_me");
    const read = await reading(await pathSources(path), { sqlite: openSqlite });
    expect(read.messages.map(({ text }) => text)).toEqual(["Hi"]);
    owner.exec("rollback");
    owner.close();
    expect((await pathSources(folder)).map(({ name }) => name)).toEqual(["chat.db"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("an export of one side only, or of what was saved only, gives contacts and no figures", async () => {
  const own: Source[] = [
    textSource("package/messages/index.json", '{"1064990764406419508":"Direct Message with ben#0"}'),
    textSource(
      "package/messages/c1064990764406419508/channel.json",
      '{"id":"1064990764406419508","type":"DM","recipients":["1","2"]}',
    ),
    textSource(
      "package/messages/c1064990764406419508/messages.json",
      '[{"ID":1,"Timestamp":"2024-01-15 10:30:00","Contents":"Hi","Attachments":""}]',
    ),
  ];
  for (const [sources, reason] of [
    [own, "own-only"],
    [[textSource("chat_history.json", small.snapchat!.text)], "saved-only"],
  ] as const) {
    const current = new Import(sources);
    const survey = await current.survey({ zone: "UTC" });
    if (!survey.ok) throw new Error(survey.failure.code);
    const preview = await current.preview({
      conversations: [survey.value.conversations[0]!.key],
      me: [],
      zone: "UTC",
      journal: [],
      now,
      figures: true,
    });
    expect(preview, reason).toMatchObject({ ok: true, value: { figures: null, noFigures: reason } });
    expect(current.entries().length).toBeGreaterThan(0);
  }
});

test("a group is refused where a conversation of two is asked for, also one in which only two wrote", async () => {
  const group = `{"name":"Us","type":"private_group","id":1,"messages":[${["user1", "user2"]
    .map((id) => `{"id":1,"type":"message","date_unixtime":"1705311060","from":"${id}","from_id":"${id}","text":"Hi"}`)
    .join()}]}`;
  const current = new Import([textSource("result.json", group)]);
  const survey = await current.survey({ zone: "UTC" });
  if (!survey.ok) throw new Error(survey.failure.code);
  expect(survey.value.conversations[0]?.group).toBe(true);
  const choice = { conversations: [survey.value.conversations[0]!.key], zone: "UTC", journal: [], now, figures: true };
  expect(await current.preview({ ...choice, me: ["user1"] })).toMatchObject({
    ok: false,
    failure: { code: "sides", problem: { type: "group" } },
  });
  expect(current.entries()).toEqual([]);
});

test("stopped before it begins or in the middle, every reading ends as stopped and gives nothing more", async () => {
  for (const [title, { name, text }] of Object.entries(small)) {
    const before = await reading([textSource(name, text)], { signal: AbortSignal.abort() });
    expect([before.failure?.code, before.messages.length], title).toEqual(["aborted", 0]);
    const stop = new AbortController();
    const source = bytesSource(name, bytes(text), 8);
    const slow = piped(source, async function* () {
      let given = 0;
      for await (const chunk of source.chunks()) {
        yield chunk;
        given += chunk.length;
        if (given > text.length / 2) stop.abort();
      }
    });
    const middle = await reading([slow], { signal: stop.signal });
    expect(middle.failure?.code, title).toBe("aborted");
  }
});

test("a file that is taken away in the middle is told without its path, and what was read is not passed off as all", async () => {
  for (const [title, { name, text }] of Object.entries(small)) {
    const source = bytesSource(name, bytes(text), 8);
    const gone = piped(source, async function* () {
      let given = 0;
      for await (const chunk of source.chunks()) {
        yield chunk;
        given += chunk.length;
        if (given > text.length / 2) throw new Error("ENOENT: no such file, open '/home/ana/secret'");
      }
    });
    const { failure } = await reading([gone]);
    expect(["unreadable", "truncated"], title).toContain(failure?.code);
    expect(`${failure?.message} ${failure?.fix}`).not.toContain("secret");
  }
});
