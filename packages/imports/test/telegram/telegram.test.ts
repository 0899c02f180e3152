import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

const at = (minute: number) => ({ date: "2024-01-02T10:00:00", date_unixtime: String(1_704_186_000 + minute * 60) });
const message = (minute: number, more: object = {}) => ({
  id: minute,
  type: "message",
  ...at(minute),
  from: "Ben",
  from_id: "user99",
  text: "",
  text_entities: [],
  ...more,
});
const single = (...messages: object[]) =>
  JSON.stringify({ name: "Ben", type: "personal_chat", id: 99, messages }, null, 1);

test("every kind of message is known by its fields, and what comes next counts as something sent", async () => {
  const { messages } = await reading([
    textSource(
      "result.json",
      single(
        message(0, { text: ["see ", { type: "link", text: "https://a.b" }, "?"], forwarded_from: "News" }),
        message(1, { photo: "(File not included.)" }),
        message(2, { media_type: "voice_message", file: "x" }),
        message(3, { media_type: "sticker", sticker_emoji: "🙂" }),
        message(4, { media_type: "animation" }),
        message(5, { media_type: "video_message" }),
        message(6, { location_information: { latitude: 1, longitude: 2 } }),
        message(7, { contact_information: {} }),
        message(8, { poll: { question: "?" } }),
        message(9, { dice: { emoji: "🎲", value: 3 } }),
        message(10, { todo_list: {} }),
        message(11, {
          text: "later",
          edited: "x",
          edited_unixtime: "1704186120",
          reactions: [{ emoji: "❤", count: 1 }],
        }),
        {
          ...message(12),
          type: "service",
          actor: "Ben",
          actor_id: "user99",
          action: "phone_call",
          discard_reason: "missed",
        },
        {
          ...message(13),
          type: "service",
          actor: "Ana",
          actor_id: "user1",
          action: "phone_call",
          duration_seconds: 65,
        },
        { ...message(14), type: "service", actor: "Ben", actor_id: "user99", action: "set_messages_ttl" },
        { ...message(15), type: "service", actor: "Ben", actor_id: "user99", action: "topic_created", title: "x" },
      ),
    ),
  ]);
  expect(
    messages.map(({ author, kind, text, edited }) => [author, kind, text, edited].filter(Boolean).join(" ")),
  ).toEqual([
    "Ben text see https://a.b?",
    "Ben image",
    "Ben audio",
    "Ben sticker",
    "Ben gif",
    "Ben video",
    "Ben location",
    "Ben contact",
    "Ben poll",
    "Ben media",
    "Ben media",
    "Ben text later true",
    "Ben missed-call",
    "Ana call",
    "system",
    "system",
  ]);
});

test("two chats exported one by one stay two conversations", async () => {
  const { conversations } = await reading([
    textSource("ChatExport_1/result.json", single(message(0, { text: "a" }))),
    textSource(
      "ChatExport_2/result.json",
      single(message(1, { text: "b", from: "Cleo", from_id: "user5" })).replace('"name": "Ben"', '"name": "Cleo"'),
    ),
  ]);
  expect(conversations.map(({ title, participants }) => [title, participants.map(({ id }) => id).join()])).toEqual([
    ["Ben", "Ben"],
    ["Cleo", "Cleo"],
  ]);
});

test("of two exports one that is torn, or no export inside, does not keep the other from being read", async () => {
  const good = `{"name":"Ben","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1705311060","from":"Ana","from_id":"user1","text":"Hi"}]}`;
  const torn = await reading([textSource("a/result.json", good.slice(0, -20)), textSource("b/result.json", good)]);
  expect(torn.messages.map(({ text }) => text)).toEqual(["Hi"]);
  expect(torn.warnings).toContain("truncated");
  const none = await reading([textSource("a/result.json", "no JSON"), textSource("b/result.json", good)]);
  expect(none.messages.map(({ text }) => text)).toEqual(["Hi"]);
});

test("what Telegram itself could not export is unsupported, and a formatted message has its words", async () => {
  const said = (id: number, more: object) => ({
    id,
    type: "message",
    date_unixtime: String(1_760_000_000 + id),
    from: "Ben",
    from_id: "user2",
    ...more,
  });
  // The field is known from a report of a reader that met it; its blocks follow the Bot API.
  const rich_message = {
    blocks: [
      { type: "heading", size: 2, text: "Things" },
      { type: "paragraph", text: ["please ", { type: "bold", text: "don't contact me" }, " again"] },
      {
        type: "list",
        items: [
          { type: "item", text: "one" },
          { type: "item", blocks: [{ type: "paragraph", text: "two" }] },
        ],
      },
    ],
  };
  const text = JSON.stringify({
    name: "Ben",
    type: "personal_chat",
    id: 2,
    messages: [said(1, { text: "Hi" }), { id: 2, type: "unsupported" }, said(3, { rich_message })],
  });
  const { messages, skipped } = await reading([textSource("result.json", text)]);
  expect(messages.map((message) => [message.kind, message.text])).toEqual([
    ["text", "Hi"],
    ["text", "Things\nplease don't contact me again\none\ntwo"],
  ]);
  expect(skipped).toMatchObject([{ reason: "unsupported", count: 1 }]);
});
