import { expect, test } from "vitest";
import { bytesSource } from "../../src/source.ts";
import { reading, textSource } from "../reading.ts";

const read = (text: string, options = {}) => reading([textSource("_chat.txt", text)], options);
const chat = (...lines: string[]) => `${lines.join("\n")}\n`;
const plain = chat("13/01/2024, 10:31 - Ana: Hi", "14/01/2024, 10:32 - Ben: Hello", "15/01/2024, 10:33 - Ana: Bye");
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  const units = mark ? `\ufeff${text}` : text;
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !big);
  return bytes;
};

test("an empty file and one of white space are empty", async () => {
  for (const text of ["", "  \n\n \r\n", "\ufeff\n"]) expect((await read(text)).failure?.code).toBe("empty");
});

test("a mark before the first message does not lose it", async () => {
  expect((await read(`\ufeff${plain}`)).messages).toHaveLength(3);
});

test("UTF-16 of either order, with and without a mark, and Windows-1252 are read", async () => {
  for (const big of [false, true])
    for (const mark of [false, true]) {
      const { messages } = await reading([bytesSource("_chat.txt", utf16(plain, big, mark))]);
      expect(messages.map(({ text }) => text)).toEqual(["Hi", "Hello", "Bye"]);
    }
  const bytes = Uint8Array.from(plain.replace("Hello", "Gr\u00fc\u00dfe"), (letter) => letter.charCodeAt(0));
  expect((await reading([bytesSource("_chat.txt", bytes)])).messages[1]!.text).toBe("Grüße");
});

test("stray bytes become U+FFFD and are counted", async () => {
  const bytes = new TextEncoder().encode(plain.replace("Hello", "Gr\u00fc\u00dfe ?"));
  bytes[bytes.lastIndexOf(63)] = 0xff;
  const { messages, skipped } = await reading([bytesSource("_chat.txt", bytes)]);
  expect(messages[1]!.text).toBe("Grüße \ufffd");
  expect(skipped).toMatchObject([{ reason: "bad-bytes", count: 1 }]);
});

test("what is no chat is refused, with a guess at what it is", async () => {
  const jpeg = new Uint8Array(2000).map((_, at) => (at < 2 ? [0xff, 0xd8][at]! : (at * 131) % 256));
  for (const [bytes, guess] of [
    [jpeg, "a photo"],
    [new TextEncoder().encode("%PDF-1.7 something"), "a PDF"],
    [
      new TextEncoder().encode(
        "<!DOCTYPE html><html><head><title>Exported Data</title></head><body>Telegram</body></html>",
      ),
      "a Telegram page, not the JSON file",
    ],
    [new TextEncoder().encode('{"a": 1}'), "a JSON file of another kind"],
  ] as const) {
    const { failure } = await reading([bytesSource("chat.txt", bytes)]);
    expect(failure?.code).toBe("not-this-format");
    expect(failure?.message).toContain(guess);
  }
  expect((await reading([bytesSource("chat.txt", jpeg)], { format: "whatsapp" })).failure?.code).toBe(
    "unreadable-encoding",
  );
  expect((await read("Dear Ana,\n\nhow are you?\n\nBen\n")).failure?.code).toBe("not-this-format");
});

test("dates that name the month are refused with that reason, and a letter that tells of a date is not taken for a chat", async () => {
  for (const [one, other] of [
    ["[5 Mar 2024, 10:30:00] Ben: Hi", "[6 Mar 2024, 10:31:00] Ana: Hello"],
    ["Mar 5, 2024, 10:30 - Ben: Hi", "Mar 6, 2024, 10:31 AM - Ana: Hello"],
    ["5 de marzo de 2024, 10:30 - Ben: Hi", "6 de marzo de 2024, 10:31 - Ana: Hello"],
  ] as const) {
    const { failure, messages } = await reading([textSource("saved.txt", chat(one, other))]);
    expect(messages).toEqual([]);
    expect([failure?.code, failure?.message]).toEqual(["not-this-format", expect.stringContaining("month in words")]);
  }
  const letter = await read("Dear Ana,\n\non 5 March 2024 at 10:30 - remember: we met\n\nBen\n");
  expect(letter.failure?.message).not.toContain("month");
});

test("encrypted backups say what to export instead", async () => {
  for (const name of ["msgstore.db.crypt15", "signal-2024-01-01.backup"]) {
    const { failure } = await reading([bytesSource(name, new Uint8Array(100).fill(7))]);
    expect(failure?.code).toBe("encrypted");
    expect(failure?.fix).toMatch(/export/i);
  }
});

test("every kind of line end is one, and NULs are taken out and counted", async () => {
  const texts = ["Hi", "Two\nlines", "Bye"];
  const two = plain.replace("Hello", "Two\nlines");
  for (const end of ["\n", "\r\n", "\r", "\r\r\n"]) {
    const { messages } = await read(two.replaceAll("\n", end));
    expect(
      messages.map(({ text }) => text),
      JSON.stringify(end),
    ).toEqual(texts);
  }
  expect((await read(plain.replace("Hello", "a\u2028b"))).messages[1]!.text).toBe("a\u2028b");
  const nul = await read(plain.replace("Hello", "He\0llo"));
  expect(nul.messages[1]!.text).toBe("Hello");
  expect(nul.skipped).toMatchObject([{ reason: "bad-bytes", count: 1 }]);
});

test("any name is a name", async () => {
  const names = [
    "<script>alert(1)</script>",
    '"><img onerror=x>',
    "__proto__",
    "constructor",
    "👩‍👩‍👧",
    "x".repeat(10_000),
    "a\u202eb",
    "+49 170 1234567",
  ];
  for (const name of names) {
    const { conversations } = await read(plain.replaceAll("Ana", name));
    const [first] = conversations[0]!.participants;
    // Quotation marks make a sentence of the app likelier; seen twice it is a name all the same.
    expect(first, name.slice(0, 20)).toMatchObject({ id: name.replace("\u202e", ""), messages: 2 });
  }
});

test("a name may hold a colon, once it is known", async () => {
  const { messages } = await read(
    chat(
      "13/01/2024, 10:31 - Ana: Hi",
      "13/01/2024, 10:32 - Ana: x: y",
      "13/01/2024, 10:33 - Ana:",
      "13/01/2024, 10:34 - Ana:.",
    ),
  );
  expect(messages.map(({ author, text }) => [author, text])).toEqual([
    ["Ana", "Hi"],
    ["Ana", "x: y"],
    ["Ana", undefined],
    ["Ana", "."],
  ]);
});

test("impossible dates and times are counted, never rolled over", async () => {
  const wrong = [
    "30/02/2024, 10:00",
    "45/19/2024, 10:00",
    "14/01/2024, 27:00",
    "14/01/2024, 10:61",
    "14/01/1969, 10:00",
    "14/01/2099, 10:00",
  ];
  const { messages, skipped } = await read(plain + chat(...wrong.map((stamp) => `${stamp} - Ana: no`)));
  expect(messages).toHaveLength(3);
  expect(skipped).toMatchObject([{ reason: "impossible-date", count: wrong.length, first: { line: 4 } }]);
  const seconds = await read(
    chat("[13/01/2024, 10:00:00] Ana: Hi", "[13/01/2024, 10:00:60] Ana: no", "[13/01/2024, 10:01:00] Ana: Bye"),
  );
  expect(seconds.messages).toHaveLength(2);
});

test("where all dates can be read both ways, both readings are shown and a choice is taken", async () => {
  const text = chat("04/05/2025, 10:00 - Ana: Hi", "04/05/2025, 11:00 - Ben: Hello");
  const { failure, messages } = await read(text);
  expect(messages).toHaveLength(0);
  expect(failure).toMatchObject({
    code: "ambiguous-dates",
    readings: [
      { order: "dmy", first: "2025-05-04", last: "2025-05-04" },
      { order: "mdy", first: "2025-04-05", last: "2025-04-05" },
    ],
  });
  expect(new Date((await read(text, { dateOrder: "mdy" })).messages[0]!.ts).toISOString()).toBe(
    "2025-04-05T10:00:00.000Z",
  );
  expect((await read(text.replaceAll("04/05", "05/05"))).messages).toHaveLength(2);
  // Written on 5 May at the latest: the other reading lies in the future.
  const early = await read(text, { notAfter: Date.UTC(2025, 3, 20) });
  expect(early.dateOrder).toEqual({ order: "mdy", sure: true });
});

test("an hour that the clock skipped or showed twice is flagged, and the file's order decides", async () => {
  const spring = await read(
    chat("31/03/2024, 01:59 - Ana: a", "31/03/2024, 02:30 - Ana: b", "31/03/2024, 03:01 - Ana: c"),
    { zone: "Europe/Berlin" },
  );
  expect(spring.messages.map(({ ts, tsFlags }) => [new Date(ts).toISOString().slice(11, 16), tsFlags])).toEqual([
    ["00:59", undefined],
    ["01:30", ["dst-gap"]],
    ["01:01", undefined],
  ]);
  const autumn = await read(
    chat(
      "27/10/2024, 01:50 - Ana: a",
      "27/10/2024, 02:50 - Ana: b",
      "27/10/2024, 02:10 - Ana: c",
      "27/10/2024, 03:10 - Ana: d",
    ),
    { zone: "Europe/Berlin" },
  );
  expect(autumn.messages.map(({ ts }) => new Date(ts).toISOString().slice(11, 16))).toEqual([
    "23:50",
    "00:50",
    "01:10",
    "02:10",
  ]);
});

test("the clock may be put back in the middle of a chat: the order of the file stands", async () => {
  const { messages } = await read(
    chat("13/01/2024, 10:00 - Ana: a", "13/01/2024, 04:00 - Ana: b", "13/01/2024, 05:00 - Ben: c"),
  );
  expect(messages.map(({ text }) => text)).toEqual(["a", "b", "c"]);
});

test("a clock put back over noon is a morning again, also where its word stands between date and time", async () => {
  const lines = ["上午11:58", "上午11:59", "下午12:01", "上午11:30", "下午12:02", "下午12:03", "上午11:59"];
  const { messages } = await read(chat(...lines.map((time) => `2022/12/17 ${time} - Ana: Hi`)));
  expect(messages.map(({ ts }) => new Date(ts).toISOString().slice(11, 16))).toEqual([
    "11:58",
    "11:59",
    "12:01",
    "11:30",
    "12:02",
    "12:03",
    "11:59",
  ]);
});

test("pasted lines that look like messages stay in the message", async () => {
  const pasted = [
    "[1.2.2019, 00:00:00] John: no",
    "12/05/2019, 10:00 - John: no",
    "1/2/19, 14:48 - Ana: no",
    "01/06/2024, 10:00 - John: no",
  ];
  for (const line of pasted) {
    const { messages } = await read(plain.replace("Hello", `Look:\n${line}`));
    expect(
      messages.map(({ text }) => text),
      line,
    ).toEqual(["Hi", `Look:\n${line}`, "Bye"]);
  }
});

test("lines of the app are nobody's, also those with a colon", async () => {
  const { messages, conversations } = await read(
    `${chat("12/01/2024, 10:00 - Messages and calls are end-to-end encrypted. Tap to learn more.")}${plain}${chat(
      '16/01/2024, 10:00 - Ana changed the subject to "Re: party"',
      "16/01/2024, 10:01 - Ana changed the group description to: x",
      "16/01/2024, 10:02 - You were added",
    )}`,
  );
  expect(messages.filter(({ kind }) => kind === "system")).toHaveLength(4);
  expect(conversations[0]!.participants.map(({ id }) => id)).toEqual(["Ana", "Ben"]);
});

test("what stands in for photos, deleted and edited messages is recognised on both phones", async () => {
  const android = await read(
    plain +
      chat(
        "16/01/2024, 10:00 - Ana: <Media omitted>",
        "16/01/2024, 10:01 - Ana: IMG-20200312-WA0001.jpg (file attached)",
        "with words",
        "16/01/2024, 10:02 - Ben: This message was deleted",
        "16/01/2024, 10:03 - Ben: See you <This message was edited>",
        "16/01/2024, 10:04 - Ben: <aus einer unbekannten Sprache>",
        "16/01/2024, 10:05 - Ben: <3",
        "16/01/2024, 10:06 - Ana: Location: https://maps.google.com/?q=52.5,13.4",
        "16/01/2024, 10:07 - Ana: null",
      ),
  );
  expect(android.messages.slice(3).map(({ kind, text, edited }) => [kind, text, edited])).toEqual([
    ["media", undefined, undefined],
    ["image", "with words", undefined],
    ["deleted", undefined, undefined],
    ["text", "See you", true],
    ["media", undefined, undefined],
    ["text", "<3", undefined],
    ["location", undefined, undefined],
    ["media", undefined, undefined],
  ]);
  expect(android.warnings).toContain("markers-guessed");
  const iphone = await read(
    chat(
      "[13/01/2024, 10:00:00] Ben: \u200eMessages and calls are end-to-end encrypted. No one outside of this chat can read them.",
      "[13/01/2024, 10:00:01] Ana: \u200eimage omitted",
      "\u200e[13/01/2024, 10:00:02] Ana: \u200e<attached: 00000012-AUDIO-2022-12-31-14-17-51.opus>",
      "[13/01/2024, 10:00:03] Ana: plan.pdf • \u200e1 page \u200e<attached: 00000013-plan.pdf>",
      "[13/01/2024, 10:00:04] Ben: \u200eMissed voice call",
      "[13/01/2024, 10:00:05] Ben: \u200eVideo call, \u200e5 min",
      "[13/01/2024, 10:00:06] \u202a+33\u00a06\u00a012\u202c: Salut",
      "[13/01/2024, 10:00:07] ~\u202fCleo: Hi",
    ),
  );
  expect(iphone.messages.map(({ kind, author }) => [kind, author])).toEqual([
    ["system", null],
    ["image", "Ana"],
    ["audio", "Ana"],
    ["document", "Ana"],
    ["missed-call", "Ben"],
    ["call", "Ben"],
    ["text", "+33 6 12"],
    ["text", "Cleo"],
  ]);
});

test("clocks of twelve hours in words that nobody listed are learned where a day shows both, and asked about where not", async () => {
  const line = (time: string, word: string) => `13/01/2024, ${time} ${word} - Ana: x`;
  const { messages } = await read(
    chat(line("9:00", "foo"), line("11:59", "foo"), line("12:05", "bar"), line("8:00", "bar")),
  );
  expect(messages.map(({ ts }) => new Date(ts).getUTCHours())).toEqual([9, 11, 12, 20]);
  expect((await read(chat(line("9:00", "foo"), line("10:00", "foo"), line("11:00", "foo")))).failure?.code).toBe(
    "ambiguous-dates",
  );
});

test("Buddhist, Persian and Islamic years are the right days", async () => {
  const at = async (...stamps: string[]) =>
    (await read(chat(...stamps.map((stamp) => `${stamp} - Ana: x`)))).messages.map(({ ts }) =>
      new Date(ts).toISOString().slice(0, 10),
    );
  expect(await at("13/1/2567 10:00", "14/1/2567 10:00", "15/1/2567 10:00")).toEqual([
    "2024-01-13",
    "2024-01-14",
    "2024-01-15",
  ]);
  expect(await at("13/1/67 10:00", "14/1/67 10:00", "15/1/67 10:00")).toEqual([
    "2024-01-13",
    "2024-01-14",
    "2024-01-15",
  ]);
  expect(await at("۱۴۰۲/۱۲/۱۵، ۱۵:۰۴", "۱۴۰۲/۱۲/۲۹، ۱۵:۰۴", "۱۴۰۳/۱/۱، ۱۵:۰۴")).toEqual([
    "2024-03-05",
    "2024-03-19",
    "2024-03-20",
  ]);
  expect(await at("1445/8/24, 10:00", "1445/8/25, 10:00", "1445/8/26, 10:00")).toEqual([
    "2024-03-05",
    "2024-03-06",
    "2024-03-07",
  ]);
  expect(await at("۲۰۲۱/۵/۳۰، ۱۸:۴۴", "۲۰۲۱/۵/۳۱، ۱۸:۴۴", "۲۰۲۱/۶/۱، ۱۸:۴۴")).toEqual([
    "2021-05-30",
    "2021-05-31",
    "2021-06-01",
  ]);
});

test("stopped in the middle, the reading ends as stopped", async () => {
  const stop = new AbortController();
  const long = Array.from(
    { length: 20_000 },
    (_, index) => `13/01/2024, 10:${String(index % 60).padStart(2, "0")} - Ana: x`,
  ).join("\n");
  let batches = 0;
  const source = textSource("_chat.txt", long, 4096);
  const { readExport } = await import("../../src/index.ts");
  const report = await readExport([source], { zone: "UTC", signal: stop.signal }, () => {
    if (++batches === 3) stop.abort();
  });
  expect(report.failure?.code).toBe("aborted");
  expect(batches).toBe(3);
});

test("a file that goes away while it is read is told without its path", async () => {
  const whole = textSource("secret-name.txt", plain);
  let reads = 0;
  const { failure } = await reading([
    {
      ...whole,
      chunks: async function* () {
        if (++reads > 1) throw new Error("ENOENT /home/ana/secret-name.txt");
        yield* whole.chunks();
      },
    },
  ]);
  expect(failure).toMatchObject({ code: "unreadable" });
  expect(`${failure?.message} ${failure?.fix}`).not.toContain("secret");
});
