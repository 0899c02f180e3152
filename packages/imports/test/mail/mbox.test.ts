import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitMbox } from "../../src/mail/mbox.ts";
import { isSeparator, startsMail } from "../../src/mail/separator.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, essence, flipped, readDamaged } from "../damaged.ts";
import { type Read, reading, textSource } from "../reading.ts";

const anna = "Anna <anna@example.org>";
const me = "me@example.net";
interface Mail {
  readonly from?: string;
  readonly to?: string;
  readonly date?: string;
  readonly body?: string;
  readonly more?: string;
}
const mail = ({
  from = anna,
  to = me,
  date = "Wed, 01 May 2024 12:00:00 +0000",
  body = "hello",
  more = "",
}: Mail = {}) =>
  `From x@y Wed May 01 12:00:00 +0000 2024\nDate: ${date}\nFrom: ${from}\nTo: ${to}\n${more}\n${body}\n\n`;
const read = (text: string, options = {}): Promise<Read> => reading([textSource("All mail.mbox", text)], options);
const texts = ({ messages }: Read) => messages.map(({ text }) => text);

/** The bodies that a split gives, from pieces of one size. */
function split(text: string, size = text.length, most = 1e6) {
  const found: { at: number; line: string; text: string; cut: boolean }[] = [];
  const bytes = new TextEncoder().encode(text);
  const splitter = splitMbox(most, ({ bytes: part, at, line, cut: short }) =>
    found.push({ at, line, text: new TextDecoder().decode(part), cut: short }),
  );
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) splitter.write(bytes.slice(at, at + size));
  splitter.end();
  return found;
}

describe("separators", () => {
  test.each([
    "abc@gmail.com Sun Dec 25 21:33:37 2011",
    "1234@xxx Sat Feb 08 01:41:31 +0000 2003",
    "- Sat Feb 08 01:41:31 2003",
    "MAILER-DAEMON Sat Feb  8 01:41:31 2003",
    "x@y Sat Feb  8 01:41 2003",
    "x@y Sat Feb  8 01:41:31 GMT 2003",
    "x@y Sat Feb  8 01:41:31 2003 +0100",
    "x@y Sat Feb  8 01:41:31 2003 remote from host",
    "x@y Sat, 8 Feb 2003 01:41:31 +0100",
    "x@y 2003-02-08 01:41:31",
    "Sat Feb 08 01:41:31 2003",
  ])("From %s", (line) => expect(isSeparator(line)).toBe(true));

  test.each([
    "here on we talk",
    "what I heard on Sat Feb 8 at 10:30 we meet",
    "Monday on I am away until 10:30",
    "x@y",
    "x@y Sat Feb 08",
    "",
    "a".repeat(5000),
  ])("not From %s", (line) => expect(isSeparator(line)).toBe(false));
});

test.each([
  ["", "X-Mozilla-Status: 0001", true],
  [" -", "Date: Wed, 01 May 2024 12:00:00 +0000", true],
  ["", "here on we talk", false],
  ["", "", false],
  ["me:", "Date: tomorrow", false],
])("a bare line From%s begins a mail only in front of a header field: %s", (line, next, begins) =>
  expect(startsMail(line, next)).toBe(begins),
);

describe("splitting", () => {
  const two = `From a Sat Feb 08 01:41:31 2003\nSubject: one\n\nFrom here on\nwe talk\n\nFrom b Sun Feb 09 01:41:31 2003\nSubject: two\n\nbody\n`;

  test("mails, their places and lines", () =>
    expect(split(two)).toEqual([
      { at: 0, line: "a Sat Feb 08 01:41:31 2003", text: "Subject: one\n\nFrom here on\nwe talk\n\n", cut: false },
      { at: two.indexOf("From b"), line: "b Sun Feb 09 01:41:31 2003", text: "Subject: two\n\nbody\n", cut: false },
    ]));

  test.each(["\r\n", "\r\r\n"])("with line end %j", (end) =>
    expect(split(two.replaceAll("\n", end)).map(({ line }) => line)).toHaveLength(2),
  );

  test.each(["", "\n\n", "\ufeff", " \n\ufeff".slice(0, 2)])("after %j", (front) =>
    expect(split(front + two).filter(({ line }) => line !== "")).toHaveLength(2),
  );

  test("a separator needs an empty line before it", () =>
    expect(split(two.replace("talk\n\nFrom", "talk\nFrom"))).toHaveLength(1));

  test("a mail longer than the limit is handed over in part, and the next one whole", () => {
    const long = two.replace("we talk", "x".repeat(500));
    for (const size of [1, 10, 1000])
      expect(split(long, size, 100).map(({ text, cut: short }) => [text.length, short])).toEqual([
        [100, true],
        [19, false],
      ]);
  });

  test("the pieces make no difference", () => {
    const pieces = fc.constantFrom(
      "\n",
      "\r\n",
      "From ",
      "From a Sat Feb 08 01:41:31 2003",
      "From \n",
      "x",
      "\n\n",
      "Subject: y\n",
      ">From ",
      "\ufeff",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(5, 50, 1e6),
        (parts, size, most) => {
          expect(split(parts.join(""), size, most)).toEqual(split(parts.join(""), undefined, most));
        },
      ),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe("a mailbox", () => {
  test("who, when, what", async () => {
    const { messages, conversations } = await read(
      mail({ body: "hi" }) +
        mail({
          from: me,
          to: anna,
          date: "Wed, 01 May 2024 14:30:00 +0200",
          body: "hello",
          more: "X-Gmail-Labels: Sent\n",
        }),
    );
    expect(messages).toMatchObject([
      {
        author: "anna@example.org",
        text: "hi",
        ts: Date.UTC(2024, 4, 1, 12),
        tsKind: "utc",
        tsPrecision: "s",
        kind: "text",
      },
      { author: "me@example.net", text: "hello", ts: Date.UTC(2024, 4, 1, 12, 30), fromMe: true },
    ]);
    expect(messages[0]).not.toHaveProperty("fromMe");
    expect(conversations).toMatchObject([{ id: "anna@example.org, me@example.net", group: false, messages: 2 }]);
    expect(conversations[0]!.participants.find(({ owner }) => owner)?.id).toBe(me);
  });

  test("of a Thunderbird folder, whose separators name nobody and no day", async () => {
    const folder = ["one\r\n\r\n>From \r\nhere: on", "two", "three"]
      .map(
        (body, day) =>
          `From \r\nX-Mozilla-Status: 0001\r\nDate: Wed, 0${day + 1} May 2024 12:00:00 +0000\r\nFrom: ${anna}\r\nTo: ${me}\r\n\r\n${body}\r\n\r\n`,
      )
      .join("");
    for (const name of ["Inbox", "Inbox.mbox"]) {
      const found = await reading([textSource(name, folder)]);
      expect(found.format).toBe("mbox");
      expect(found.messages.map(({ text, ts }) => [text, ts])).toEqual([
        ["one\n\nFrom \nhere: on", Date.UTC(2024, 4, 1, 12)],
        ["two", Date.UTC(2024, 4, 2, 12)],
        ["three", Date.UTC(2024, 4, 3, 12)],
      ]);
    }
  });

  test("only what was typed: no quotation, no signature, no escaped separator", async () => {
    const { messages } = await read(
      mail({ body: "Yes.\n>From me\n\nOn Wed, 1 May 2024, me wrote:\n> and you?\n\n-- \nAnna" }),
    );
    expect(messages[0]!.text).toBe("Yes.\nFrom me");
    // An escaped line of a quotation is still one.
    expect(texts(await read(mail({ body: "one\n>>From x\ntwo" })))).toEqual(["one\ntwo"]);
  });

  test("three people are a group", async () => {
    const { conversations } = await read(mail({ to: `${me}, bob@example.org` }));
    expect(conversations).toMatchObject([{ group: true }]);
  });

  test.each([
    "List-Id: <x.example.org>\n",
    "Precedence: bulk\n",
    "Auto-Submitted: auto-replied\n",
    "Return-Path: <>\n",
    "List-Unsubscribe: <mailto:x@y.z>\n",
    "Content-Type: text/calendar; method=REPLY\n",
  ])("mail by a machine is no contact: %s", async (more) => {
    const { messages, skipped, failure } = await read(mail({ more }));
    expect(messages).toEqual([]);
    expect(failure?.code).toBe("no-messages");
    expect(failure?.message).toContain("Left out: mails written by a machine (1).");
    expect(skipped).toMatchObject([{ reason: "automatic", count: 1 }]);
  });

  test("Auto-Submitted: no is by a person", async () =>
    expect(texts(await read(mail({ more: "Auto-Submitted: no\n" })))).toEqual(["hello"]));

  test.each([
    ["Fri, 30 Feb 2024 10:00:00 +0000", "Received: by x; Thu, 29 Feb 2024 10:00:00 +0000\n", Date.UTC(2024, 1, 29, 10)],
    ["nonsense", "", Date.UTC(2024, 4, 1, 12)],
    ["Thu, 01 Jan 1970 00:00:00 +0000", "", Date.UTC(2024, 4, 1, 12)],
  ])("a date that does not exist is replaced by what the servers wrote, and marked: %s", async (date, more, ts) => {
    const { messages } = await read(mail({ date, more }));
    expect(messages).toMatchObject([{ ts, tsFlags: ["fallback"] }]);
  });

  test("and where nobody wrote one, the mail has none", async () => {
    const { skipped, failure } = await reading([
      textSource("a.eml", `From: ${anna}\nDate: Fri, 30 Feb 2024 10:00:00 +0000\n\nx`),
    ]);
    expect(failure?.code).toBe("no-messages");
    expect(skipped).toMatchObject([{ reason: "impossible-date", count: 1 }]);
  });

  test("a date without a zone is read in the zone given", async () => {
    const { messages, warnings } = await read(mail({ date: "Wed, 01 May 2024 12:00:00" }), { zone: "Europe/Berlin" });
    expect(messages).toMatchObject([{ ts: Date.UTC(2024, 4, 1, 10), tsKind: "zoned" }]);
    expect(warnings).toContain("zone-assumed");
  });

  test("only mail from or to the addresses asked for, in any letter case", async () => {
    const all =
      mail({ body: "a" }) + mail({ from: "bob@example.org", body: "b" }) + mail({ from: me, to: anna, body: "c" });
    expect(texts(await read(all, { addresses: ["ANNA@example.org"] }))).toEqual(["a", "c"]);
  });

  test("only the conversations that were chosen", async () => {
    const all = mail({ body: "a" }) + mail({ from: "bob@example.org", body: "b" });
    expect(texts(await read(all, { conversations: ["bob@example.org, me@example.net"] }))).toEqual(["b"]);
  });

  test("what has no text is what is attached", async () => {
    const more = `Content-Type: image/jpeg; name="a.jpg"\nContent-Transfer-Encoding: base64\n`;
    const { messages } = await read(mail({ more, body: "/9j/4AAQ" }));
    expect(messages).toMatchObject([{ kind: "image" }]);
    expect(messages[0]).not.toHaveProperty("text");
  });

  test("names are data", async () => {
    const { conversations } = await read(
      mail({ from: `"<script>" <__proto__@example.org>` }) + mail({ from: "constructor <constructor>" }),
    );
    expect(conversations.map(({ id }) => id)).toEqual([
      "__proto__@example.org, me@example.net",
      "constructor, me@example.net",
    ]);
  });

  test("a mail without a writer is counted", async () => {
    const { skipped } = await read(mail() + mail().replace(/\nFrom: .*/, ""));
    expect(skipped).toMatchObject([{ reason: "no-author", count: 1 }]);
  });
});

describe("single mails", () => {
  const one = (body: string, more = "") =>
    `Date: Wed, 01 May 2024 12:00:00 +0000\nFrom: ${anna}\nTo: ${me}\n${more}\n${body}`;
  test("a folder of them is read together; what is none is passed over", async () => {
    const { messages, conversations } = await reading([
      textSource("1.eml", one("a")),
      textSource("2.eml", one("b")),
      textSource("readme.txt", "nothing"),
    ]);
    expect(messages.map(({ text, file, seq }) => [text, file, seq])).toEqual([
      ["a", 0, 0],
      ["b", 1, 1],
    ]);
    expect(conversations).toMatchObject([{ messages: 2 }]);
  });
  test("with the separator of a mailbox on top, or a byte order mark", async () => {
    expect(texts(await reading([textSource("1.eml", `From x@y Wed May 01 12:00:00 2024\n${one("a")}`)]))).toEqual([
      "a",
    ]);
    expect(texts(await reading([textSource("1.eml", `\ufeff${one("a")}`)]))).toEqual(["a"]);
  });
  test("in UTF-16", async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(one("é"), (letter) => letter.charCodeAt(0)).buffer),
    ]);
    expect(texts(await reading([bytesSource("1.eml", bytes)]))).toEqual(["é"]);
  });
});

describe("refusals", () => {
  test.each([
    ["This isn't a mailbox.\n", "not-this-format"],
    ["", "empty"],
    ["BEGIN:VCARD\nFN:x\nEND:VCARD\n", "not-this-format"],
    [`From x@y Wed May 01 12:00:00 2024\n`, "no-messages"],
  ])("%j", async (text, code) =>
    expect((await reading([textSource("a.mbox", text)], { format: "mbox" })).failure?.code).toBe(code),
  );

  test("stopping ends the reading", async () => {
    const stop = new AbortController();
    const report = await reading([textSource("a.mbox", mail().repeat(5000), 4096)], {
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    expect(report.failure?.code).toBe("aborted");
  });
});

describe("damage", () => {
  const text =
    mail({ body: "one é" }) +
    mail({
      more: `Content-Type: multipart/alternative; boundary="b"\n`,
      body: `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\ndHdvIMOp\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--`,
    }) +
    mail({ from: me, to: anna, body: "three" });
  const bytes = new TextEncoder().encode(text);

  test("the chunks make no difference", async () => {
    const whole = essence(await read(text));
    for (const size of chunkSizes)
      expect(essence(await reading([bytesSource("All mail.mbox", bytes, size)]))).toEqual(whole);
  });

  test("cut at every offset, it ends with a reason or with mails, never at a made-up time", async () => {
    for (const part of cut(bytes)) {
      const { messages, failure } = await readDamaged("a.mbox", part, { format: "mbox" });
      expect(messages.length > 0 || failure !== undefined).toBe(true);
    }
  });

  test("flipped anywhere", async () => {
    for (const damaged of flipped(bytes, 500)) await readDamaged("a.mbox", damaged, { format: "mbox" });
  });
});

test("an attachment of thirty megabytes and its neighbours take a moment", async () => {
  const line = `${"QUJD".repeat(19)}\n`;
  const big = mail({
    more: `Content-Type: multipart/mixed; boundary=b\n`,
    body: `--b\n\ntext\n--b\nContent-Type: image/png\n\n${line.repeat(400_000)}\n--b--`,
  });
  expect(texts(await read(mail({ body: "before" }) + big + mail({ body: "after" })))).toEqual([
    "before",
    "text",
    "after",
  ]);
});
