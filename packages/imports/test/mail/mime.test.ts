import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { readAddresses, readContentType, readHeaders } from "../../src/mail/headers.ts";
import { readBody } from "../../src/mail/mime.ts";
import { ownWords } from "../../src/mail/own-words.ts";
import { decodeWords, fromBase64, fromQuotedPrintable } from "../../src/mail/words.ts";
import { pageText } from "../../src/markup/page-text.ts";
import { defaultLimits } from "../../src/model.ts";
import { flipped } from "../damaged.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const body = (mail: string | Uint8Array) => {
  const bytes = typeof mail === "string" ? bytesOf(mail) : mail;
  const { headers, body: start } = readHeaders(bytes, 0, bytes.length, defaultLimits.headerBytes);
  return readBody(bytes, start, headers, defaultLimits);
};
const text = (mail: string | Uint8Array) => body(mail).text?.trim();

describe("headers", () => {
  test.each(["\n", "\r\n", "\r\r\n", "\r"])("folded, with line end %j", (end) => {
    const block = ["From: a@b.c", "Subject: one", "\ttwo", "  three", "from: d@e.f", "", "body"].join(end);
    const { headers, body: start } = readHeaders(bytesOf(block), 0, block.length, 1000);
    expect(headers.get("subject")).toEqual(["one two three"]);
    expect(headers.get("from")).toEqual(["a@b.c", "d@e.f"]);
    expect(block.slice(start)).toBe("body");
  });

  test("names such as __proto__ are names", () => {
    const { headers } = readHeaders(bytesOf("__proto__: x\nconstructor: y\n\n"), 0, 30, 1000);
    expect([...headers.keys()]).toEqual(["__proto__", "constructor"]);
  });

  test("a block of twenty megabytes is cut at the limit, its body still found", () => {
    const block = bytesOf(`From: a@b.c\n${"X-A: b\n".repeat(3_000_000)}\nbody`);
    const { headers, body: at, cut } = readHeaders(block, 0, block.length, 1 << 20);
    expect(cut).toBe(true);
    expect(headers.get("from")).toEqual(["a@b.c"]);
    expect(new TextDecoder().decode(block.subarray(at))).toBe("body");
  });

  test.each([
    ["=?UTF-8?B?w6k=?= x", "é x"],
    ["=?utf-8?Q?caf=C3=A9_au_lait?=", "café au lait"],
    ["=?UTF-8?B?8J+Y?= =?UTF-8?B?gg==?=", "😂"],
    ["=?UTF-8?Q?a?=  =?UTF-8?Q?b?= c", "ab c"],
    ["=?ISO-8859-1*fr?Q?=E9?=", "é"],
    ["=?no-such-charset?Q?abc?=", "abc"],
    ["=?UTF-8?X?abc?= =?broken", "=?UTF-8?X?abc?= =?broken"],
    ["plain", "plain"],
  ])("encoded words: %s", (written, read) => expect(decodeWords(written)).toBe(read));

  test.each([
    [
      `"Doe, Jane" <Jane@Example.org>, bob@b.c (Bob)`,
      [
        ["Doe, Jane", "jane@example.org"],
        ["Bob", "bob@b.c"],
      ],
    ],
    ["=?UTF-8?Q?Ann=C3=A9?= <a@b.c>", [["Anné", "a@b.c"]]],
    [
      "Friends: a@b.c, <d@e.f>;, g@h.i",
      [
        ["", "a@b.c"],
        ["", "d@e.f"],
        ["", "g@h.i"],
      ],
    ],
    ["<@relay,@x:a@b.c>", [["", "a@b.c"]]],
    ["undisclosed-recipients:;", []],
    ["A <jdoe@machine(comment).  example>", [["A", "jdoe@machine.example"]]],
    ["nobody", [["", "nobody"]]],
    ["", []],
  ])("addresses: %s", (written, read) =>
    expect(readAddresses([written]).map(({ name, address }) => [name, address])).toEqual(read),
  );

  test.each([
    [`text/plain; charset="utf-8"`, "text/plain", { charset: "utf-8" }],
    ["Multipart/Mixed;; boundary = abc def ; x=y", "multipart/mixed", { boundary: "abc def", x: "y" }],
    [`multipart/mixed; boundary="a;\\"b"`, "multipart/mixed", { boundary: `a;"b` }],
    ["text", "text", {}],
    ["", "", {}],
  ])("content type: %s", (written, type, parameters) => {
    const read = readContentType(written);
    expect([read.type, Object.fromEntries(read.parameters)]).toEqual([type, parameters]);
  });
});

describe("transfer encodings", () => {
  test("base64, whatever stands between", () => {
    expect(new TextDecoder().decode(fromBase64(latin1("aGVs\r\n bG8gd29y!bGQ=\nZZZZ")))).toBe("hello world");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase64(latin1(Buffer.from(bytes).toString("base64")))).toEqual(bytes);
      }),
      { seed: 3 },
    );
  });

  test.each([
    ["a=20b=\nc=3D", "a bc="],
    ["soft=  \r\nend", "softend"],
    ["bad =ZZ =4", "bad =ZZ =4"],
    ["cut =", "cut "],
    ["=e2=82=ac", "€"],
  ])("quoted-printable: %j", (written, read) =>
    expect(new TextDecoder().decode(fromQuotedPrintable(latin1(written)))).toBe(read),
  );
});

describe("the text of a mail", () => {
  const multipart = (kind: string, ...parts: readonly string[]) =>
    `Content-Type: multipart/${kind}; boundary="b"\n\npreamble\n${parts.map((part) => `--b\n${part}\n`).join("")}--b--\nepilogue`;
  const plain = (words: string) => `Content-Type: text/plain\n\n${words}`;
  const page = (words: string) => `Content-Type: text/html\n\n<p>${words}</p>`;
  const picture = `Content-Type: image/png; name="a.png"\nContent-Transfer-Encoding: base64\n\nAAAA`;

  test.each([
    ["nothing but text", "\nhello", "hello"],
    ["the plain one of two alternatives", multipart("alternative", page("page"), plain("plain")), "plain"],
    ["the page where the plain one is empty", multipart("alternative", plain(""), page("page")), "page"],
    ["text around a picture", multipart("mixed", plain("one"), picture, plain("two")), "one\ntwo"],
    [
      "not a text that is attached",
      multipart("mixed", plain("one"), `Content-Disposition: attachment\n${plain("two")}`),
      "one",
    ],
    [
      "not a mail that is attached",
      multipart("mixed", plain("one"), "Content-Type: message/rfc822\n\nSubject: x\n\nother"),
      "one",
    ],
    [
      "nested",
      multipart(
        "mixed",
        multipart("alternative", plain("in"), page("page")).replaceAll(/--b|"b"/g, (mark) =>
          mark === "--b" ? "--bb" : `"bb"`,
        ),
      ),
      "in",
    ],
    [
      "a boundary that is the beginning of another",
      multipart("mixed", `${plain("one")}\n--bc\nstill one`),
      "one\n--bc\nstill one",
    ],
    ["a boundary never closed", `Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext`, "text"],
    ["a boundary never met", `Content-Type: multipart/mixed; boundary=b\n\ntext`, undefined],
    ["no boundary at all", `Content-Type: multipart/mixed\n\ntext`, "text"],
    [
      "flowing lines",
      `Content-Type: text/plain; format=flowed\n\nplease \ndo not \ncall\nme\n-- \nAnna`,
      "please do not call\nme\n-- \nAnna",
    ],
    ["CR CR LF", "Content-Type: text/plain\r\r\n\r\r\none\r\r\ntwo", "one\ntwo"],
    ["a page without a plain text", page("I don&rsquo;t &#128514; &lt;3"), "I don’t 😂 <3"],
  ])("%s", (_, mail, words) => expect(text(mail)).toBe(words));

  test.each([
    ["utf-8", [0xc3, 0xa9], "é"],
    ["iso-8859-1", [0xe9], "é"],
    ["windows-1252", [0x93, 0x94], "“”"],
    ["cp1251", [0xe4, 0xe0], "да"],
    ["shift_jis", [0x82, 0xa0], "あ"],
    ["ks_c_5601-1987", [0xbd, 0xba], "스"],
    ["us-ascii", [0xc3, 0xa9], "é"],
    ["us-ascii", [0xe9], "é"],
    ["x-unknown", [0xc3, 0xa9], "é"],
    ["", [0xe9], "é"],
  ])("in %s", (charset, bytes, words) => {
    const mail = new Uint8Array([...bytesOf(`Content-Type: text/plain; charset="${charset}"\n\n`), ...bytes]);
    expect(text(mail)).toBe(words);
  });

  test("a character set that is none is told", () => {
    const mail = new Uint8Array([...bytesOf("Content-Type: text/plain; charset=utf-7\n\n"), 0xe9]);
    expect([...body(mail).flaws]).toEqual(["bad-bytes"]);
  });

  test("three thousand levels end at the limit", () => {
    const deep = Array.from(
      { length: 3000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join("");
    const read = body(`${deep}\ntext`);
    expect([...read.flaws]).toContain("unsupported");
  });

  test("a hundred thousand parts take linear time", () => {
    expect(body(`Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(100_000)}`).text).toMatch(/^x/);
  });
});

describe("what somebody typed", () => {
  test.each([
    ["Yes.\n\nOn Fri, 7 Feb 2003, Anna wrote:\n> and you?\n> yes?", "Yes."],
    ["Ja.\n\nAm 07.02.2003 um 18:35 schrieb Anna:\n> und du?", "Ja."],
    ["Oui.\n\nLe 7 févr. 2003, Anna a écrit :\n> et toi ?", "Oui."],
    ["Да.\n\n7 фев. 2003, Анна пишет:\n> а ты?", "Да."],
    ["> you asked this\nI answer that\n> and this\nand that", "I answer that\nand that"],
    ["Hello\n-- \nAnna\nPhone 1", "Hello"],
    ["Hi\n\n-----Original Message-----\nFrom: x\nold", "Hi"],
    ["Hi\n\nFrom: Anna\nSent: Monday\nTo: me\n\nold", "Hi"],
    ["Von: mir aus\ngern", "Von: mir aus\ngern"],
    ["She wrote: leave me alone.\nThat is all.", "She wrote: leave me alone.\nThat is all."],
    ["New\n\nOn Friday Anna wrote:", "New"],
    ["On Fri, 7 Feb 2003 18:35:25 +0200\nAnna <a@b.c> wrote:\n> q\nanswer", "answer"],
    // Without a mark on the lines of the answered mail: all that follows is not theirs.
    ["Thanks.\n\nOn Tue, 7 Feb 2023, 12:34 pm me <me@b.c>\nwrote:\n\nleave me alone\n\nplease", "Thanks."],
    ["Danke.\n\nAm 13.12.2017 21:11 schrieb me <me@b.c>:\n\nlass mich", "Danke."],
    ["Kiitos.\n\npe 20. lokakuuta 2017 klo 17.50 me\n<me@b.c> kirjoitti:\n\nhei", "Kiitos."],
    ["Yes.\n\n---- On Wed, 24 Feb 2021 14:02:50 +0530 me@b.c wrote ----\n\nwell", "Yes."],
    ["Ja.\n\ntir. 18. apr. 2017 kl. 13:09 skrev me <me@b.c\n>:\n\n> hei", "Ja."],
    ["Hi\n\nFrom: somebody with a long address\n<me@b.c>\nSent: Monday\nTo: Anna\n\nold", "Hi"],
    // What a person may type.
    ["In 2019 you wrote:\nI love you.\nAnd now?", "In 2019 you wrote:\nI love you.\nAnd now?"],
    ["At 10:30 he called:\nnothing else.", "At 10:30 he called:\nnothing else."],
    ["The address me@b.c is old. Write to 2:\nx@y.z", "The address me@b.c is old. Write to 2:\nx@y.z"],
  ])("%j", (mail, typed) => expect(ownWords(mail)).toBe(typed));

  test("a megabyte of quotation takes linear time", () => {
    expect(ownWords(`${"> x\n".repeat(250_000)}end\n${"_".repeat(500_000)}x`)).toContain("end");
  });
});

describe("beside postal-mime", () => {
  const folder = join(import.meta.dirname, "../../../../../shared/imports/files/eml");
  const flat = (words: string | undefined) => (words ?? "").replace(/\s+/g, " ").trim();
  /** What differs, and why ours is meant: it reads no attached mail, no text that is attached, one of several related texts, and knows more bytes. */
  const differing: Readonly<Record<string, string>> = {
    "_ak-0696.msg": "attached mail",
    "_double-semicolon.msg": "related",
    "_frag.msg": "attached mail",
    "_infinite.msg": "bytes",
    "_mp-msg-rfc822.msg": "attached mail",
    "_multi-2gifs-base64.msg": "attached mail",
    "_multi-badnames.msg": "attached text",
    "_multi-digest.msg": "attached mail",
    "_multi-frag.msg": "attached mail",
    "_multi-nested.msg": "attached mail",
    "_multi-nested3.msg": "attached mail",
    "_re-fwd.msg": "attached mail",
    "_attachment_message_rfc822.eml": "attached mail",
    "_content_transfer_encoding_plain.eml": "bytes",
    "_raw_email10.eml": "bytes",
    "_raw_email6.eml": "bytes",
  };
  const absent = existsSync(folder) ? "" : " (skipped: no real mails beside the project)";

  test.skipIf(absent !== "")(`the texts of real mails agree${absent}`, async () => {
    const wrong: string[] = [];
    for (const name of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const peer = await PostalMime.parse(bytes);
      const same = flat(body(bytes).text) === (flat(peer.text) || flat(peer.html && pageText(peer.html)));
      const expected = Object.keys(differing).some((end) => name.endsWith(end));
      if (same === expected) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  test("the texts of made mails agree", async () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😂", "=", "\n", "."), maxLength: 80 });
    const encoded = (value: string, how: string) =>
      how === "base64"
        ? Buffer.from(value).toString("base64")
        : Array.from(Buffer.from(value), (byte) =>
            byte === 10 ? "\n" : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
          ).join("");
    const part = fc.record({ value: words, how: fc.constantFrom("base64", "quoted-printable"), html: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
        const mail = `Content-Type: multipart/mixed; boundary=b\n\n${parts
          .map(
            ({ value, how }) =>
              `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${how}\n\n${encoded(value, how)}\n`,
          )
          .join("")}--b--\n`;
        expect(flat(text(mail))).toBe(flat((await PostalMime.parse(mail)).text));
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

test("flipped anywhere, a body is read without a throw", () => {
  const mail = bytesOf(
    `Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n`,
  );
  for (const damaged of flipped(mail, mail.length)) expect(() => body(damaged)).not.toThrow();
});
