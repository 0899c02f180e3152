/**
 * The list of malformed inputs, row by row: what each ends as. The rows' finer points stand in the folders of the formats; this table
 * says that none is missing.
 */
import type { Entry } from "@rekindle/journal";
import { expect, test } from "vitest";
import { type FailureCode, type FormatId, Import, type ReadOptions, type Source } from "../src/index.ts";
import { openSqlite } from "../src/node.ts";
import { bytesSource } from "../src/source.ts";
import { small } from "./chats/small.ts";
import { addMessage, apple, archived, databaseFiles, tables } from "./imessage/databases.ts";
import { type Read, reading, textSource } from "./reading.ts";
import { makeZip } from "./zip/make.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const whatsapp = (...lines: string[]) => textSource("_chat.txt", `${lines.join("\n")}\n`);
const clear = ["13/01/2024, 10:31 - Ana: Hi", "14/01/2024, 10:32 - Ben: Hello", "15/01/2024, 10:33 - Ana: Bye"];
const zip = (...given: Parameters<typeof makeZip>) => bytesSource("WhatsApp Chat - Ben.zip", makeZip(...given));
const chatFile = { name: "_chat.txt", data: `${clear.join("\n")}\n` };
const telegramText = (messages: string, tail = "]}") =>
  `{"name":"Ben","type":"personal_chat","id":1,"messages":[${messages}${tail}`;
const telegram = (...given: Parameters<typeof telegramText>) => textSource("result.json", telegramText(...given));
const said = (text: string) =>
  `{"id":1,"type":"message","date_unixtime":"1705311060","from":"Ana","from_id":"user1","text":${text}}`;
const sms = (body: string, tail = "</smses>") =>
  textSource(
    "sms.xml",
    `<?xml version="1.0"?><smses count="2"><sms address="+491" date="1705311060000" type="1" body="${body}" /><sms address="+491" date="1705311070000" type="2" body="x" />${tail}`,
  );
const database = (build: (add: (row: Parameters<typeof addMessage>[2]) => void) => void, wal = false) =>
  databaseFiles((opened) => {
    if (wal) opened.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0");
    opened.exec(tables);
    build((row) => addMessage(opened, 1, { handle_id: 1, date: apple(Date.UTC(2024, 4, 1)), ...row }));
  });
const mail = (headers: string, body: string) =>
  textSource("mail.eml", `From: ben@example.org\nTo: ana@example.org\n${headers}\n${body}\n`);

const texts = ({ messages }: Read) => messages.map(({ text }) => text);
const reasons = ({ skipped }: Read) => Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));
const read = (
  source: Source | readonly Source[],
  options: Partial<ReadOptions> & { readonly format?: FormatId } = {},
) => reading("name" in source ? [source] : source, { sqlite: openSqlite, ...options });
const endsAs = async (code: FailureCode, ...sources: Source[]) => {
  for (const source of sources) {
    const { failure } = await read(source);
    expect(failure?.code, source.name).toBe(code);
    expect(failure!.fix.length).toBeGreaterThan(15);
  }
};

test("row 1: an empty file, and one of white space, is empty", async () => {
  await endsAs(
    "empty",
    textSource("_chat.txt", ""),
    textSource("result.json", " \r\n\t"),
    textSource("x.mbox", "\n\n"),
  );
});

test("row 2: a zip that was cut is incomplete; what is whole in it is read", async () => {
  const whole = makeZip([{ ...chatFile, stored: true }]);
  const withoutEnd = await read(bytesSource("WhatsApp Chat - Ben.zip", whole.subarray(0, whole.length - 30)));
  expect(texts(withoutEnd)).toEqual(["Hi", "Hello", "Bye"]);
  expect(withoutEnd.warnings).toContain("truncated");
  await endsAs("truncated", bytesSource("WhatsApp Chat - Ben.zip", whole.subarray(0, 45)));
});

test("row 3: a bomb is stopped at the limit, and lying or overlapping entries are refused", async () => {
  const zeros = { name: "_chat.txt", data: chatFile.data + " ".repeat(24 * 2 ** 20) };
  await endsAs(
    "zip-bomb",
    zip([zeros]),
    zip([{ ...chatFile, size: 10 }]),
    zip([chatFile, { name: "b.txt", data: "x" }], { overlap: true }),
  );
  await endsAs("not-this-format", zip([{ name: "inner.zip", data: makeZip([zeros]) }]));
});

test("row 4: what is locked says so, and how to export instead", async () => {
  await endsAs(
    "encrypted",
    zip([{ ...chatFile, encrypted: true }]),
    bytesSource("msgstore.db.crypt15", new Uint8Array(64).fill(7)),
    bytesSource("signal-2024-01-01.backup", new Uint8Array(64).fill(7)),
    bytesSource("3d0d7e5fb2ce288813306e4d4636395e047a3d28", new Uint8Array(64).fill(7)),
  );
});

test("row 5: the right entry is read, whatever names and forms a zip has", async () => {
  const odd = { name: new Uint8Array([0xe9, 0x2e, 0x74, 0x78, 0x74]), data: chatFile.data };
  const mac = { name: "__MACOSX/._chat.txt", data: "rubbish" };
  for (const entries of [
    [{ ...chatFile, name: "../../etc/_chat.txt" }],
    [mac, { name: "_chat.txt", data: "old" }, chatFile],
    [odd],
    [{ ...chatFile, stored: true }],
    [{ ...chatFile, described: true }],
  ])
    for (const zip64 of [false, true])
      expect(texts(await read(zip(entries, { zip64 })))).toEqual(["Hi", "Hello", "Bye"]);
});

test("row 6: UTF-16 and Windows-1252 are read, and bytes that are no letter are counted", async () => {
  const text = `${clear.join("\n").replace("Hello", "Grüße")}\n`;
  const wide = (big: boolean, mark: boolean) => {
    const units = mark ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !big);
    return new Uint8Array(view.buffer);
  };
  const narrow = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const given of [wide(false, true), wide(true, true), wide(false, false), wide(true, false), narrow, bytes(text)])
    for (const chunk of [1, 3, 4096])
      expect(texts(await read(bytesSource("_chat.txt", given, chunk)))).toEqual(["Hi", "Grüße", "Bye"]);
  const stray = bytes(text.replace("Hi", "??é"));
  stray.set([0xc0, 0xaf], stray.indexOf(63));
  const counted = await read(bytesSource("_chat.txt", stray));
  expect([texts(counted)[0], reasons(counted)]).toEqual(["\ufffd\ufffdé", { "bad-bytes": 2 }]);
});

test("row 7: garbage, a photo, a PDF and a page are no export, with a guess at what they are", async () => {
  const photo = Uint8Array.from({ length: 3000 }, (_, at) => (at < 3 ? [0xff, 0xd8, 0xff][at]! : (at * 197) % 256));
  for (const [source, guess] of [
    [bytesSource("chat.txt", photo), "a photo"],
    [textSource("chat.txt", "%PDF-1.7 something"), "a PDF"],
    [textSource("result.json", "<!DOCTYPE html><html><body>Telegram</body></html>"), "a Telegram page"],
    [textSource("chat.txt", '{"a": 1}'), "a JSON file of another kind"],
  ] as const) {
    const { failure } = await read(source);
    expect([failure?.code, failure?.message]).toEqual(["not-this-format", expect.stringContaining(guess)]);
  }
});

test("row 8: a line of 20 MB, a million lines of one message and ten million empty lines are cut, counted, and take linear time", async () => {
  const long = await read(whatsapp(clear[0]!, `14/01/2024, 10:32 - Ben: ${"x".repeat(20 * 2 ** 20)}`, clear[2]!));
  expect(texts(long).map((text) => text!.length)).toEqual([2, 262_144, 3]);
  expect(reasons(long)).toEqual({ "cut-text": 1 });
  const lines = await read(whatsapp(clear[0]!, clear[1]!, "more\n".repeat(1_000_000), clear[2]!));
  expect(texts(lines).map((text) => text!.length)).toEqual([2, 262_144, 3]);
  const empty = await read(whatsapp(clear[0]!, clear[1]!, "\n".repeat(10_000_000), clear[2]!));
  expect(empty.messages).toHaveLength(3);
});

test("row 9: every line end is one, and NULs are taken out and counted", async () => {
  for (const end of ["\r", "\r\n", "\r\r\n", "\n"])
    expect(texts(await read(textSource("_chat.txt", clear.join(end) + end)))).toEqual(["Hi", "Hello", "Bye"]);
  expect(texts(await read(whatsapp(clear[0]!, "14/01/2024, 10:32 - Ben: one\u2028two")))).toEqual([
    "Hi",
    "one\u2028two",
  ]);
  for (const chunk of [1, 3, 4096]) {
    const nul = await read(bytesSource("_chat.txt", bytes(clear.join("\n").replace("Hello", "Hel\0lo")), chunk));
    expect([texts(nul)[1], reasons(nul)]).toEqual(["Hello", { "bad-bytes": 1 }]);
  }
});

test("row 10: a name is only ever a name", async () => {
  for (const name of [
    "<script>alert(1)</script>",
    '"><img src=x onerror=1>',
    "A: B",
    "👩‍👩‍👧",
    "__proto__",
    "constructor",
    "a\u202eb",
  ]) {
    const { conversations } = await read(telegram(said('"Hi"').replace('"Ana"', JSON.stringify(name))));
    expect(conversations[0]!.participants.map(({ id }) => id)).toEqual([name]);
  }
  const long = await read(telegram(said('"Hi"').replace("Ana", "x".repeat(10_000))));
  expect(long.messages).toHaveLength(1);
  const unnamed = await read(whatsapp(...clear, "16/01/2024, 10:00 - : empty"));
  expect(unnamed.messages).toHaveLength(4);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("row 11: a date or time that no calendar has is counted, never moved to another day", async () => {
  for (const stamp of [
    "30/02/2024, 10:00",
    "45/19/2024, 10:00",
    "13/01/2024, 27:00",
    "13/01/2024, 10:61",
    "13/01/1969, 10:00",
    "13/01/2099, 10:00",
  ]) {
    const broken = await read(whatsapp(...clear, `${stamp} - Ben: never`, "16/01/2024, 10:00 - Ana: end"));
    expect(texts(broken), stamp).toEqual(["Hi", "Hello", "Bye", "end"]);
    expect(reasons(broken), stamp).toEqual({ "impossible-date": 1 });
  }
  const sixty = await read(
    whatsapp("[13/01/2024, 10:00:05] Ana: a", "[13/01/2024, 10:00:60] Ben: b", "[14/01/2024, 10:00:07] Ana: c"),
  );
  expect([texts(sixty), reasons(sixty)]).toEqual([["a", "c"], { "impossible-date": 1 }]);
});

test("row 12: where day and month can be swapped throughout, both readings are shown and none is taken", async () => {
  const open = whatsapp("03/04/2024, 10:00 - Ana: a", "04/05/2024, 10:00 - Ben: b", "05/06/2024, 10:00 - Ana: c");
  const { failure, messages } = await read(open);
  expect(messages).toEqual([]);
  expect(failure?.code).toBe("ambiguous-dates");
  expect(failure?.readings?.map(({ order, first, last }) => `${order} ${first} ${last}`)).toEqual([
    "dmy 2024-04-03 2024-06-05",
    "mdy 2024-03-04 2024-05-06",
  ]);
  expect((await read(open, { dateOrder: "mdy" })).messages).toHaveLength(3);
});

test("row 13: an hour that was skipped or shown twice is flagged, and the order of the file stands", async () => {
  const berlin = { zone: "Europe/Berlin" };
  const gap = await read(whatsapp("13/01/2024, 10:00 - Ana: a", "31/03/2024, 02:30 - Ben: b"), berlin);
  expect(gap.messages[1]!.tsFlags).toEqual(["dst-gap"]);
  const twice = await read(
    whatsapp("13/01/2024, 10:00 - Ana: a", "27/10/2024, 02:50 - Ana: b", "27/10/2024, 02:10 - Ben: c"),
    berlin,
  );
  expect(twice.messages.slice(1).map(({ ts, tsFlags }) => [new Date(ts).toISOString(), tsFlags])).toEqual([
    ["2024-10-27T00:50:00.000Z", ["dst-overlap"]],
    ["2024-10-27T01:10:00.000Z", ["dst-overlap"]],
  ]);
  const moved = await read(whatsapp(...clear, "15/01/2024, 04:00 - Ben: in another zone"));
  expect(moved.messages.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
});

test("row 14: a pasted chat or a line of code that looks like a message stays in the message it stands in", async () => {
  for (const line of [
    "[1.2.2019, 00:00:00] John: no",
    "12/05/2019, 10:00 - John: no",
    "const at = '13/01/2024, 10:00 - x'",
  ])
    expect(texts(await read(whatsapp(clear[0]!, clear[1]!, line, clear[2]!)))).toEqual(["Hi", `Hello\n${line}`, "Bye"]);
});

test("row 15: JSON that is cut, odd or deep spoils at most its own message", async () => {
  const cut = await read(telegram(`${said('"Hi"')},${said('"never end')}`, ""));
  expect([texts(cut), cut.warnings]).toEqual([["Hi"], ["truncated"]]);
  const count = async (items: string, tail?: string) =>
    (await read(telegram(items, tail), { format: "telegram" })).messages.length;
  expect(await count(`${said('"Hi"')},`)).toBe(1);
  expect(await count(`${said('"Hi"')},${said("NaN")}`)).toBe(1);
  expect(await count(`${said('"Hi"')},${said(`${"[".repeat(10_000)}${"]".repeat(10_000)}`)}`)).toBe(1);
  expect(await count(said('"a","text":"b"'))).toBe(1);
  expect(await count(said('"Hi"').replace('"id":1', '"id":90071992547409931234'))).toBe(1);
  expect(await count(said('"\\ud800"'))).toBe(1);
  for (const text of ["null", "[]", "5"]) expect(await count(said(text)), text).toBe(1);
  expect(
    (await read(textSource("result.json", `\ufeff{"name":"B","type":"personal_chat","messages":[${said('"Hi"')}]}`)))
      .messages,
  ).toHaveLength(1);
  await endsAs(
    "no-messages",
    textSource("result.json", '{"name":"B","type":"personal_chat","id":1,"messages":{"a":1}}'),
  );
});

test("row 16: XML with broken references, a bomb of entities, or cut gives the right texts and expands nothing", async () => {
  expect(texts(await read(sms("&#55357;&#56834; &lt;b&gt; ]]> a > b&#11;")))[0]).toBe("😂 <b> ]]> a > b\u000b");
  const bomb = '<!DOCTYPE smses [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const source = textSource(
    "sms.xml",
    `<?xml version="1.0"?>${bomb}<smses count="1"><sms address="+491" date="1705311060000" type="1" body="&b;&b;" /></smses>`,
  );
  expect(texts(await read(source))[0]).toBe("&b;&b;");
  const cut = await read(sms("Hi", '<sms address="+491" date="17053'));
  expect([texts(cut), cut.warnings]).toEqual([["Hi", "x"], ["truncated"]]);
});

test("row 17: a database that is garbage, cut, empty or without its newer pages is told, and old columns are enough", async () => {
  const [whole] = database((add) => add({ text: "hi" }));
  const garbage = Uint8Array.from({ length: 4096 }, (_, at) =>
    at < 16 ? "SQLite format 3\0".charCodeAt(at) : (at * 197) % 256,
  );
  for (const { sqlite } of [{ sqlite: openSqlite }, { sqlite: undefined }]) {
    const options = sqlite ? { sqlite } : {};
    const failed = async (source: Source) =>
      (await reading([source], { format: "imessage", ...options })).failure?.code;
    expect(["unreadable", "not-this-format", "truncated"]).toContain(await failed(bytesSource("chat.db", garbage)));
    const bytesOfIt = await whole!.slice!(0, whole!.size!);
    expect(["truncated", "unreadable"]).toContain(await failed(bytesSource("chat.db", bytesOfIt.subarray(0, 6000))));
    expect(await failed(database(() => undefined)[0]!)).toBe("no-messages");
    const [main, wal] = database((add) => add({ text: "new" }), true);
    expect(texts(await reading([main!, wal!], options))).toEqual(["new"]);
    expect((await reading([main!], options)).warnings).toContain("wal-missing");
  }
});

test("row 18: an archived text that lies, is very long, or holds the marks of its own format is read or counted", async () => {
  const found = await read(
    database((add) => {
      add({ attributedBody: archived("short", 157) });
      add({ attributedBody: archived("x".repeat(70_000)) });
      add({ attributedBody: archived("one 憄 two") });
      add({ attributedBody: bytes("bplist00 nothing") });
      add({ text: null, attributedBody: null });
    }),
  );
  expect(texts(found)).toEqual(["short", "x".repeat(70_000), "one 憄 two", undefined, undefined]);
  expect(reasons(found)).toEqual({ "broken-record": 1, unsupported: 1 });
});

test("row 19: mail that is broken is read as far as it goes, and its time is never today's", async () => {
  const dated = "Date: Sat, 13 Jan 2024 10:00:00 +0000";
  const text = async (headers: string, body: string) => texts(await read(mail(`${dated}\n${headers}`, body)))[0];
  expect(await text('Content-Type: multipart/mixed; boundary="b"\n', "no boundary at all")).toBe("");
  expect(await text("Content-Transfer-Encoding: quoted-printable\n", "caf=C3=A9 =")).toContain("café");
  expect(await text("Content-Type: text/plain; charset=nonsense\n", "Hello")).toBe("Hello");
  const deep = Array.from(
    { length: 3000 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  ).join("");
  const bottomless = mail(`${dated}\n${deep.slice(0, deep.indexOf("\n\n"))}\n`, deep.slice(deep.indexOf("--b0")));
  expect((await read(bottomless)).messages).toHaveLength(1);
  expect(await text(`X-Long: ${"y".repeat(20 * 2 ** 20)}\n`, "Hello")).toBe("Hello");
  const undated = await read(
    mail("Date: the day before\nReceived: from a by b; Sat, 13 Jan 2024 10:00:00 +0000\n", "Hi"),
  );
  expect(undated.messages.map(({ ts, tsFlags }) => [new Date(ts).toISOString(), tsFlags])).toEqual([
    ["2024-01-13T10:00:00.000Z", ["fallback"]],
  ]);
  const none = await read(mail("Date: the day before\n", "Hi"));
  expect([none.messages, Object.keys(reasons(none)).length]).toEqual([[], 1]);
  const box = await read(
    textSource(
      "a.mbox",
      `From x Sat Jan 13 10:00:00 2024\nFrom: ben@example.org\nTo: ana@example.org\n${dated}\n\nFrom here on we talk\n`,
    ),
  );
  expect(texts(box)).toEqual(["From here on we talk"]);
});

test("row 20: the same chat twice, a longer export, and the chat from another phone change nothing twice", async () => {
  const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
  const android = "13/01/2024, 10:31 - Ana: Hi\n14/01/2024, 10:32 - Ben: Hello\n";
  const iphone = "[13.01.24, 10:31:05] Ana: Hi\n[14.01.24, 10:32:09] Ben: Hello\n[15.01.24, 10:40:09] Ben: More\n";
  const imported = async (journal: readonly Entry[], ...files: string[]) => {
    const current = new Import(files.map((text, index) => textSource(`${index}/WhatsApp Chat with Ben.txt`, text)));
    const survey = await current.survey({ zone: "UTC" });
    if (!survey.ok) throw new Error(survey.failure.code);
    const conversations = survey.value.conversations.map(({ key }) => key);
    const preview = await current.preview({ conversations, me: ["Ana"], zone: "UTC", journal, now });
    if (!preview.ok) throw new Error(preview.failure.code);
    return { messages: preview.value.messages, entries: current.entries() };
  };
  const both = await imported([], android, iphone, android);
  expect([both.messages, both.entries.length]).toEqual([3, 3]);
  const short = (await imported([], android)).entries;
  expect(short).toHaveLength(2);
  expect((await imported(short, android)).entries).toEqual([]);
  const longer = (await imported(short, iphone)).entries;
  expect(longer).toHaveLength(1);
  for (const again of [android, iphone]) expect((await imported([...short, ...longer], again)).entries).toEqual([]);
});

test("row 21: an export of one side, or of what was saved, says so", async () => {
  const own = await read([
    textSource("package/messages/c1064990764406419508/channel.json", '{"id":"1","type":"DM","recipients":["1","2"]}'),
    textSource(
      "package/messages/c1064990764406419508/messages.json",
      '[{"ID":1,"Timestamp":"2024-01-15 10:30:00","Contents":"Hi","Attachments":""}]',
    ),
  ]);
  expect(own.conversations[0]!.coverage).toBe("own-only");
  const saved = await read(textSource(small.snapchat!.name, small.snapchat!.text));
  expect(saved.conversations[0]!.coverage).toBe("saved-only");
});

test("row 22: a group is refused as a conversation of two", async () => {
  const current = new Import([telegramGroup()]);
  const survey = await current.survey({ zone: "UTC" });
  const choice = { zone: "UTC", journal: [], now: "2026-03-10T10:00:00+01:00[Europe/Berlin]", me: ["A"], them: ["B"] };
  const conversations = survey.ok ? survey.value.conversations.map(({ key }) => key) : [];
  expect(await current.preview({ ...choice, conversations })).toMatchObject({
    ok: false,
    failure: { code: "sides", problem: { type: "group" } },
  });
  expect(current.entries()).toEqual([]);
});
const telegramGroup = () =>
  textSource(
    "result.json",
    `{"name":"Us","type":"private_group","id":1,"messages":[${["A", "B", "C"].map((name) => said('"Hi"').replace("Ana", name).replace("user1", `user${name}`)).join()}]}`,
  );

test("row 23: stopped in the middle, or taken away while it is read, an import writes nothing", async () => {
  const lines = clear.join("\n");
  const one = Array.from({ length: 3000 }, () => lines).join("\n");
  const chat = telegramText(Array.from({ length: 2000 }, () => said('"Hi"')).join());
  /** Larger than what is looked at to tell the format, so that the end comes while it is read. */
  const slow = (name: string, data: Uint8Array, end: () => void): Source => ({
    name,
    size: data.length,
    async *chunks() {
      yield data.subarray(0, 100_000);
      end();
      yield data.subarray(100_000);
    },
  });
  const gone = () => {
    throw new Error("ENOENT /home/ana");
  };
  const ofMany = (end: () => void) => [textSource("a/result.json", chat), slow("b/result.json", bytes(chat), end)];
  for (const sources of [(end: () => void) => [slow("_chat.txt", bytes(one), end)], ofMany]) {
    for (const code of ["aborted", "unreadable"]) {
      const stop = new AbortController();
      const current = new Import(sources(code === "aborted" ? () => stop.abort() : gone));
      const survey = await current.survey({ zone: "UTC" }, { signal: stop.signal });
      expect(survey).toMatchObject({ ok: false, failure: { code } });
      expect(JSON.stringify(survey)).not.toContain("/home");
      expect(current.entries()).toEqual([]);
    }
  }
});
