import { describe, expect, test } from "vitest";
import { textBody } from "../../src/signal/text-body.ts";
import { reading, textSource } from "../reading.ts";

const chat = [
  "[2023-05-29 15:04:03] Anna: hey  ",
  "",
  "[2023-05-29 15:05:10] Me: ",
  "",
  "> hey",
  "> you",
  "",
  "hello",
  "(- Anna: ❤ -)",
  "[2023-05-29 15:06:00] Anna: (This message was deleted)",
  "[2023-05-29 15:07:00] Anna: Incoming voice call (accepted, 2m 3s)  ",
  "[2023-05-29 15:08:00] No-Sender: who",
].join("\n");

test("signal-export: to the second, without what is quoted, the reactions and who is not known", async () => {
  const { format, messages, skipped } = await reading([textSource("Anna/chat.md", chat)]);
  expect(format).toBe("signal");
  expect(
    messages.map(({ ts, tsPrecision, author, fromMe, kind, text, callSeconds }) => [
      new Date(ts).toISOString().slice(11, 19),
      tsPrecision,
      author,
      fromMe,
      kind,
      text,
      callSeconds,
    ]),
  ).toEqual([
    ["15:04:03", "s", "Anna", undefined, "text", "hey", undefined],
    ["15:05:10", "s", "Me", true, "text", "hello", undefined],
    ["15:06:00", "s", "Anna", undefined, "deleted", undefined, undefined],
    ["15:07:00", "s", "Anna", undefined, "call", undefined, 123],
  ]);
  expect(skipped).toMatchObject([{ reason: "no-author", count: 1 }]);
});

describe("the same lines from WhatsApp, on an iPhone set to Swedish, are WhatsApp's", () => {
  const swedish = ["15:04:03", "15:05:04", "15:06:05"].map((at) => `[2023-05-29 ${at}] Anna: hej\n`).join("");
  test.each([
    ["_chat.txt", "whatsapp"],
    ["Anna.txt", "whatsapp"],
    ["Anna/chat.md", "signal"],
  ])("%s", async (name, format) => expect((await reading([textSource(name, swedish)])).format).toBe(format));
});

test.each([
  ["photo  ![a.jpg](./media/a.jpg)  ", "image", "photo"],
  ["[a.pdf](./media/a.pdf)  ", "media", ""],
  ["(media not exported)  ", "media", ""],
  ["\n(( 😀 ))", "sticker", ""],
  ["[😀](../../stickers/p/1.webp)  ", "sticker", ""],
  ["Missed voice call  ", "missed-call", ""],
  ["Outgoing video call (unanswered)", "missed-call", ""],
  ["Incoming call", "call", ""],
  ["> not a quotation, typed on the first line", "text", "> not a quotation, typed on the first line"],
  ["Incoming call for you, be quick", "text", "Incoming call for you, be quick"],
  ["see [this](https://example.org)", "text", "see [this](https://example.org)"],
])("%j", (written, kind, text) => expect(textBody(written)).toMatchObject({ kind, text }));
