import { describe, expect, test } from "vitest";
import { Numbers } from "../../src/sms/numbers.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, essence, flipped, readDamaged } from "../damaged.ts";
import { reading, textSource } from "../reading.ts";

const noon = Date.UTC(2024, 4, 1, 12);
const head = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore-->\n<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n`;
const one = (fields: string) =>
  `  <sms protocol="0" address="+4915112345678" date="${noon}" type="1" subject="null" body="x" contact_name="Anna" ${fields}/>\n`;
const sms = (body: string, more: Readonly<Record<string, string | number>> = {}) => {
  const fields = { address: "+4915112345678", date: noon, type: 1, body, contact_name: "Anna", ...more };
  return `<sms ${Object.entries(fields)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")} />\n`;
};
const backup = (...records: readonly string[]) =>
  `${head}<smses count="${records.length}">\n${records.join("")}</smses>\n`;
const read = (xml: string, options = {}) => reading([textSource("sms-20240501.xml", xml)], options);

describe("texts", () => {
  test("both sides, in the order of the file, with the moment to the millisecond", async () => {
    const { messages, conversations, failure } = await read(
      backup(sms("hi"), sms("hello", { type: 2, date: noon + 1 })),
    );
    expect(failure).toBeUndefined();
    expect(messages).toMatchObject([
      { author: "+4915112345678", fromMe: false, text: "hi", ts: noon, tsKind: "utc", tsPrecision: "ms", seq: 0 },
      { author: "me", fromMe: true, text: "hello", ts: noon + 1, seq: 1 },
    ]);
    expect(conversations).toMatchObject([{ title: "Anna", group: false, messages: 2, first: noon, last: noon + 1 }]);
    expect(conversations[0]!.participants).toContainEqual({ id: "me", messages: 1, owner: true });
  });

  test("an emoji that Android wrote as two halves is one again", async () => {
    const { messages } = await read(backup(sms("yes &#55357;&#56834;&#10;&amp; more &lt;3"), sms("&#xD83D;&#xDE02;")));
    expect(messages.map(({ text }) => text)).toEqual(["yes 😂\n& more <3", "😂"]);
  });

  test("drafts, the outbox and failed ones reached nobody", async () => {
    const { messages, skipped } = await read(
      backup(sms("a"), ...[3, 4, 5, 6].map((type) => sms("b", { type })), sms("c", { type: 9 })),
    );
    expect(messages).toHaveLength(1);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ["not-sent", 4],
      ["not-understood", 1],
    ]);
  });

  test("the position is the byte at which the record begins", async () => {
    const xml = backup(sms("é😂"), sms("second"));
    const { messages } = await read(xml);
    const at = new TextEncoder().encode(xml.slice(0, xml.lastIndexOf("<sms "))).length;
    expect(messages[1]!.position).toBe(at);
  });

  test("a time that is none is never replaced by today", async () => {
    const { messages, skipped } = await read(
      backup(
        sms("a"),
        sms("b", { date: 0 }),
        sms("c", { date: "null" }),
        sms("d", { date: "yesterday" }),
        sms("e", { date: 9e15 }),
        sms("f", { date: 0, date_sent: noon }),
      ),
    );
    expect(messages.map(({ text, tsFlags }) => [text, tsFlags])).toEqual([
      ["a", undefined],
      ["f", ["fallback"]],
    ]);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ["no-date", 2],
      ["impossible-date", 2],
    ]);
  });

  test("a message after the file was written is impossible", async () => {
    const { messages, skipped } = await read(backup(sms("a"), sms("b", { date: noon + 3 * 86_400_000 })), {
      notAfter: noon,
    });
    expect(messages).toHaveLength(1);
    expect(skipped[0]).toMatchObject({ reason: "impossible-date", count: 1 });
  });

  test("one person in several forms of a number is one conversation", async () => {
    const { conversations } = await read(
      backup(sms("a"), sms("b", { address: "0151 12345678" }), sms("c", { address: "+1 415 555 0100" })),
    );
    expect(conversations.map(({ messages }) => messages)).toEqual([2, 1]);
  });

  test("names and texts are data", async () => {
    const { messages, conversations } = await read(
      backup(
        sms("a", { contact_name: "__proto__", address: "__proto__" }),
        sms("b", { contact_name: "constructor", address: "constructor" }),
        sms("&lt;script&gt;alert(1)&lt;/script&gt; \u202e", {
          contact_name: "&quot;&gt;&lt;img onerror=x&gt;",
          address: "toString",
        }),
      ),
    );
    expect(conversations.map(({ id, title }) => [id, title])).toEqual([
      ["__proto__", "__proto__"],
      ["constructor", "constructor"],
      ["toString", `"><img onerror=x>`],
    ]);
    expect(messages[2]!.text).toBe("<script>alert(1)</script> \u202e");
  });

  test("only the conversations that were chosen are kept", async () => {
    const xml = backup(sms("a"), sms("b", { address: "+1 415 555 0100" }));
    const { messages } = await read(xml, { conversations: ["+4915112345678"] });
    expect(messages.map(({ text }) => text)).toEqual(["a"]);
  });

  test("a long text is cut at the limit, and that is told", async () => {
    const { messages, skipped } = await read(backup(sms("x".repeat(2000)), sms("&#55357;&#56834;".repeat(200))), {
      limits: { textLength: 101 },
    });
    expect(messages[0]!.text).toHaveLength(101);
    expect(messages[1]!.text).toBe("😂".repeat(50));
    expect(skipped.map(({ reason }) => reason)).toContain("cut-text");
  });
});

describe("picture messages", () => {
  const mms = (box: number, address: string, parts: string, people: string) =>
    `<mms date="${noon}" msg_box="${box}" address="${address}" sub="null" text_only="0" contact_name="Anna"><parts>${parts}</parts><addrs>${people}</addrs></mms>\n`;
  const text = `<part seq="0" ct="text/plain" text="look &#55357;&#56834;" />`;
  const picture = `<part seq="0" ct="image/jpeg" text="null" data="${"QUJD".repeat(50_000)}" />`;
  const layout = `<part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />`;

  test("text and kind, the picture itself passed over", async () => {
    const { messages } = await read(
      backup(
        mms(1, "+4915112345678", layout + picture + text, ""),
        mms(2, "+4915112345678", text, ""),
        mms(1, "+4915112345678", picture, ""),
      ),
    );
    expect(messages).toMatchObject([
      { kind: "image", text: "look 😂", fromMe: false },
      { kind: "text", text: "look 😂", fromMe: true },
      { kind: "image" },
    ]);
    expect(messages[2]).not.toHaveProperty("text");
  });

  test("a group is one, and its writer is who sent", async () => {
    const people = `<addr address="+4915112345678" type="137"/><addr address="+4915187654321" type="151"/><addr address="+4915100000001" type="151"/>`;
    const { messages, conversations } = await read(backup(mms(1, "+4915112345678~+4915187654321", text, people)));
    expect(conversations).toMatchObject([{ group: true }]);
    expect(messages).toMatchObject([{ author: "+4915112345678", fromMe: false }]);
  });

  test("one that is never closed costs itself only", async () => {
    const open = mms(1, "+4915112345678", text, "").replace("</mms>", "");
    const { messages, skipped } = await read(backup(open, mms(1, "+4915112345678", text, "")));
    expect(messages).toHaveLength(1);
    expect(skipped).toMatchObject([{ reason: "broken-record", count: 1 }]);
  });
});

test("calls: taken, made, missed, declined, voicemail", async () => {
  const call = (type: number, duration: number) =>
    `<call number="+4915112345678" duration="${duration}" date="${noon + type}" type="${type}" contact_name="Anna" />`;
  const xml = `${head}<calls count="7">${call(1, 60)}${call(2, 30)}${call(2, 0)}${call(3, 0)}${call(4, 9)}${call(5, 0)}${call(6, 0)}</calls>`;
  const { messages } = await reading([textSource("calls-2024.xml", xml)]);
  expect(messages.map(({ kind, fromMe, callSeconds }) => [kind, fromMe, callSeconds])).toEqual([
    ["call", false, 60],
    ["call", true, 30],
    ["missed-call", true, undefined],
    ["missed-call", false, undefined],
    ["voicemail", false, undefined],
    ["missed-call", false, undefined],
    ["missed-call", false, undefined],
  ]);
});

test("a backup of texts and one of calls are read together", async () => {
  const calls = `<calls><call number="015112345678" duration="1" date="${noon}" type="1"/></calls>`;
  const { conversations } = await reading([
    textSource("sms-1.xml", backup(sms("a"))),
    textSource("calls-1.xml", calls),
    textSource("other.xml", "<x/>"),
  ]);
  expect(conversations).toMatchObject([{ messages: 2 }]);
});

describe("numbers", () => {
  test.each([
    ["+4915112345678", "015112345678", true],
    ["+4915112345678", "004915112345678", true],
    ["+1 (415) 555-0100", "4155550100", true],
    ["+1 312 555 1234", "212 555 1234", false],
    ["+393471234567", "3471234567", true],
    ["+33612345678", "06 12 34 56 78", true],
    ["+79123456789", "89123456789", true],
    ["54321", "654321", false],
    ["Bank", "bank", false],
    ["Anna@Example.org", "anna@example.org", true],
  ])("%s and %s", (first, second, same) => {
    const numbers = new Numbers();
    expect(numbers.id(first) === numbers.id(second)).toBe(same);
  });
});

describe("refusals", () => {
  test.each([
    ["", "empty"],
    [" \n\t ", "empty"],
    ["<html><body>x</body></html>", "not-this-format"],
    [`${head}<contacts></contacts>`, "not-this-format"],
    [`${head}<!DOCTYPE smses [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><smses></smses>`, "no-messages"],
    [`${head}<smses count="0"></smses>`, "no-messages"],
    [`${head}<smses count="3">`, "truncated"],
  ])("%s", async (xml, code) => {
    const { failure } = await reading([textSource("sms-1.xml", xml)], { format: "sms" });
    expect(failure?.code).toBe(code);
    expect(failure?.fix).not.toBe("");
  });

  test("a photo with the name of a backup", async () => {
    const { failure } = await reading([bytesSource("sms-1.xml", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70))]);
    expect(failure?.code).toBe("not-this-format");
  });

  test("what was read before the end is kept where the file breaks off", async () => {
    const { failure, warnings, messages } = await read(backup(sms("a"), sms("b")).slice(0, -30));
    expect(failure).toBeUndefined();
    expect(warnings).toContain("truncated");
    expect(messages.map(({ text }) => text)).toEqual(["a"]);
  });

  test("stopping ends the reading", async () => {
    const stop = new AbortController();
    const xml = backup(...Array.from({ length: 5000 }, (_, index) => sms(`m${index}`)));
    const seen: number[] = [];
    const report = await reading([textSource("sms-1.xml", xml, 4096)], {
      signal: stop.signal,
      progress: (bytes) => {
        seen.push(bytes);
        stop.abort();
      },
    });
    expect(report.failure?.code).toBe("aborted");
    expect(seen).toHaveLength(1);
  });
});

describe("encodings", () => {
  const xml = backup(sms("é &#55357;&#56834; ü"));
  test("UTF-16 with its mark", async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer),
    ]);
    expect((await reading([bytesSource("sms-1.xml", bytes)])).messages).toMatchObject([{ text: "é 😂 ü" }]);
  });
  test("a byte order mark before UTF-8", async () => {
    expect((await read(`\ufeff${xml}`)).messages).toMatchObject([{ text: "é 😂 ü" }]);
  });
  test("bytes that are no text are shown as such and counted", async () => {
    const bytes = new TextEncoder().encode(xml);
    bytes[xml.indexOf("é")] = 0xff;
    const { messages, skipped } = await reading([bytesSource("sms-1.xml", bytes)]);
    expect(messages[0]!.text).toContain("\ufffd");
    expect(skipped).toMatchObject([{ reason: "bad-bytes", count: 1 }]);
  });
});

describe("damage", () => {
  const xml = backup(
    sms("one &#55357;&#56834; é"),
    sms("two", { type: 2, date: noon + 1 }),
    `<mms date="${noon + 2}" msg_box="1" address="+4915112345678"><parts><part seq="0" ct="text/plain" text="three"/><part ct="image/png" data="QUJD"/></parts><addrs><addr address="+4915112345678" type="137"/></addrs></mms>\n`,
    one(`read="1"`),
  );
  const bytes = new TextEncoder().encode(xml);

  test("the chunks make no difference", async () => {
    const whole = essence(await read(xml));
    for (const size of chunkSizes)
      expect(essence(await reading([bytesSource("sms-20240501.xml", bytes, size)]))).toEqual(whole);
  });

  test("cut at every offset: what was closed before is read", async () => {
    const whole = await read(xml);
    for (const part of cut(bytes)) {
      const { messages } = await readDamaged("sms-1.xml", part, { format: "sms" });
      expect(messages.map(({ text }) => text)).toEqual(
        whole.messages.slice(0, messages.length).map(({ text }) => text),
      );
    }
  });

  test("flipped anywhere: at most two records are lost, and nothing throws", async () => {
    for (const damaged of flipped(bytes.subarray(head.length), 400)) {
      const all = new Uint8Array([...bytes.subarray(0, head.length), ...damaged]);
      const { messages, failure } = await readDamaged("sms-1.xml", all, { format: "sms" });
      if (!failure) expect(messages.length).toBeGreaterThanOrEqual(2);
    }
  });
});

test("time grows with the size, not faster", async () => {
  const timed = async (count: number) => {
    const xml = backup(...Array.from({ length: count }, (_, index) => sms(`message ${index}`, { date: noon + index })));
    // Time of the processor and not of the clock, so that other work on the machine does not count.
    const start = process.cpuUsage();
    expect((await read(xml)).messages).toHaveLength(count);
    return process.cpuUsage(start).user / 1000;
  };
  await timed(2000);
  const small = await timed(5000);
  expect(await timed(40_000)).toBeLessThan(8 * small * 4 + 200);
});

test("twenty megabytes without an end are one cut message, at once", async () => {
  const { messages, skipped } = await read(backup(sms("x".repeat(20_000_000)), sms("after")));
  expect(messages.map(({ text }) => text?.length)).toEqual([262_144, 5]);
  expect(skipped).toMatchObject([{ reason: "cut-text" }]);
});
