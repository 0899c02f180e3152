import { describe, expect, test } from "vitest";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, essence, flipped, readDamaged } from "../damaged.ts";
import { type Read, reading, textSource } from "../reading.ts";

const page = (title: string, body: string) =>
  `<?xml version="1.0" ?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html><head><title>${title}</title><style type="text/css">\n/* .message > q { } */\n</style></head>\n<body>${body}</body></html>`;
const person = (number: string, name: string) =>
  `<cite class="sender vcard"><a class="tel" href="tel:${number}">${name === "Me" ? `<abbr class="fn" title="">Me</abbr>` : `<span class="fn">${name}</span>`}</a></cite>`;
const message = (who: string, time: string, text: string, more = "") =>
  `<div class="message"><abbr class="dt" title="${time}">x</abbr>:\n${who}:\n<q>${text}</q>\n${more}</div>`;
const tags = (kind: string) =>
  `<div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#${kind}">x</a></div><div class="deletedStatusContainer">User Deleted: False</div>`;
const texts = (...messages: readonly string[]) =>
  page("Anna", `<div class="hChatLog hfeed">${messages.join("\n")}</div>${tags("sms")}`);
const call = (kind: string, who: string, duration = "") =>
  page(
    "x",
    `<div class="haudio"><span class="album">Call Log for </span><span class="fn">Missed call from Anna</span><div class="contributor vcard">x ${who}</div><abbr class="published" title="2024-05-01T12:00:00.000-04:00">x</abbr>${duration && `<abbr class="duration" title="${duration}">x</abbr>`}<span class="description"><span class="full-text">call me &amp; soon</span><span class="word high">call</span></span>${tags(kind)}</div>`,
  );
const annaLink = `<a class="tel" href="tel:+15550000001"><span class="fn">Anna</span></a>`;
const at = "2024-05-01T12:00:00.500-04:00";
const one = texts(
  message(person("+15550000001", "Anna"), at, "hi<br>you &#8239;&amp; me"),
  message(person("+15550000009", "Me"), "2024-05-01T12:01:00.000-04:00", "hello"),
);
const read = (html: string, name = "Anna - Text - 2024-05-01T16_00_00Z.html"): Promise<Read> =>
  reading([textSource(name, html)]);

test("texts of both sides", async () => {
  const { messages, conversations, format } = await read(one);
  expect(format).toBe("google-voice");
  expect(messages).toMatchObject([
    {
      author: "Anna",
      fromMe: false,
      text: "hi\nyou \u202f& me",
      ts: Date.UTC(2024, 4, 1, 16, 0, 0, 500),
      kind: "text",
      tsPrecision: "ms",
    },
    { author: "Me", fromMe: true, text: "hello" },
  ]);
  expect(conversations).toMatchObject([{ id: "Anna", group: false, messages: 2 }]);
  expect(conversations[0]!.participants).toContainEqual({ id: "Me", messages: 1, owner: true });
});

test("pictures, recordings and cards; Google's own words for them are no text", async () => {
  const { messages } = await read(
    texts(
      message(person("+1", "Anna"), at, "MMS Received", `<div><img src="x" alt="Image MMS Attachment" /></div>`),
      message(person("+1", "Anna"), at, "", `<div><a class="vcard" href="x">Contact card attachment</a></div>`),
      message(person("+1", "Anna"), at, "look", `<div><a class="video" href="x">Video attachment</a></div>`),
      message(person("+1", "Anna"), at, "", `<div><audio src="x"></audio></div>`),
      message(person("+1", "Anna"), at, "MMS Sent"),
    ),
  );
  expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
    ["image", undefined],
    ["contact", undefined],
    ["video", "look"],
    ["audio", undefined],
    ["media", undefined],
  ]);
});

test.each([
  ["placed", "PT1H2M3S", ["call", true, 3723, undefined]],
  ["placed", "", ["missed-call", true, undefined, undefined]],
  ["received", "PT5S", ["call", false, 5, undefined]],
  ["missed", "", ["missed-call", false, undefined, undefined]],
  ["voicemail", "PT27S", ["voicemail", false, undefined, "call me & soon"]],
  ["recorded", "PT1M30S", ["call", false, 90, undefined]],
] as const)("a call: %s %s", async (kind, duration, expected) => {
  const { messages } = await read(call(kind, annaLink, duration), "Anna - Placed - 2024-05-01T16_00_00Z.html");
  expect(messages.map((each) => [each.kind, each.fromMe, each.callSeconds, each.text])).toEqual([expected]);
  expect(messages[0]).toMatchObject({ conversation: "Anna", ts: Date.UTC(2024, 4, 1, 16) });
});

test("a group is one conversation, whoever writes", async () => {
  const people = `<div class="participants">Group conversation with: ${person("+15550000001", "Anna")}, ${person("++15550000002", "++15550000002")}</div>`;
  const html = page(
    "x",
    `<div class="hChatLog hfeed">${people}${message(person("+15550000001", "Anna"), at, "a")}${message(person("+9", "Me"), at, "b")}</div>${tags("sms")}`,
  );
  const { messages, conversations } = await read(html, "Group Conversation - 2024-05-01T16_00_00Z.html");
  expect(conversations).toMatchObject([{ id: "+15550000002, Anna", group: true }]);
  expect(messages.map(({ author }) => author)).toEqual(["Anna", "Me"]);
});

test("a page that only I wrote on belongs to the person in its title, or in its name", async () => {
  const mine = (title: string) =>
    one.replace(/<div class="message">[\s\S]*?<\/div>/, "").replace("<title>Anna", `<title>${title}`);
  expect((await read(mine("Me to\nBob"))).conversations).toMatchObject([{ id: "Bob" }]);
  expect((await read(mine("Me to\n"), "+15550000003 - Text - 2024-05-01T16_00_00Z.html")).conversations).toMatchObject([
    { id: "+15550000003" },
  ]);
  const nobody = await read(mine(""), "x.html");
  expect(nobody.failure?.code).toBe("no-messages");
  expect(nobody.skipped).toMatchObject([{ reason: "no-author", count: 1 }]);
});

test("the pages of a Takeout are read together; bills and sounds are passed over", async () => {
  const { conversations } = await reading([
    textSource("Takeout/Voice/Bills.html", page("Bills", "<table></table>")),
    textSource("Takeout/Voice/Calls/Anna - Text - 2024-05-01T16_00_00Z.html", one),
    textSource("Takeout/Voice/Calls/Anna - Voicemail - 2024-05-01T16_00_00Z.mp3", "ID3"),
    textSource("Takeout/Voice/Calls/Anna - Missed - 2024-05-01T16_00_00Z.html", call("missed", annaLink)),
  ]);
  expect(conversations).toMatchObject([{ id: "Anna", messages: 3 }]);
});

test("times that are none are counted, names and texts are data", async () => {
  const { messages, skipped } = await read(
    texts(
      message(person("+1", "__proto__"), at, "&lt;script&gt; \u202e"),
      message(person("+1", "__proto__"), "2024-02-30T12:00:00.000-04:00", "b"),
      message(person("+1", "__proto__"), "", "c"),
    ),
  );
  expect(messages).toMatchObject([{ conversation: "__proto__", text: "<script> \u202e" }]);
  expect(skipped.map(({ reason }) => reason)).toEqual(["impossible-date", "no-date"]);
});

test.each([
  ["", "empty"],
  ["<html><body>hChatLog</body></html>", "not-this-format"],
  [texts(), "no-messages"],
])("refusals: %#", async (html, code) =>
  expect((await reading([textSource("x.html", html)], { format: "google-voice" })).failure?.code).toBe(code),
);

describe("damage", () => {
  const bytes = new TextEncoder().encode(one);
  test("the chunks make no difference", async () => {
    const whole = essence(await read(one));
    for (const size of chunkSizes)
      expect(essence(await reading([bytesSource("Anna - Text - 2024-05-01T16_00_00Z.html", bytes, size)]))).toEqual(
        whole,
      );
  });
  test("cut at every offset, flipped anywhere", async () => {
    for (const damaged of [...cut(bytes), ...flipped(bytes, 300)])
      await readDamaged("x.html", damaged, { format: "google-voice" });
  });
});
