import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

// No export of a real phone was at hand: the frames follow Signal's own schema (backup.proto, its JSON form as the readable export writes it).
const frames = (...items: object[]) =>
  [
    { version: "1", backupTimeMs: "1715636551000", mediaRootBackupKey: "q6urq6urq6s=" },
    { account: { givenName: "Ana" } },
    { recipient: { id: "1", self: {} } },
    {
      recipient: {
        id: "2",
        contact: { aci: "AA==", e164: "15550001111", profileGivenName: "Ben", nickname: { given: "Benno" } },
      },
    },
    { recipient: { id: "3", releaseNotes: {} } },
    { chat: { id: "10", recipientId: "2" } },
    ...items.map((chatItem) => ({ chatItem })),
  ]
    .map((frame) => `${JSON.stringify(frame)}\n`)
    .join("");
const item = (minute: number, authorId: string, more: object) => ({
  chatId: "10",
  authorId,
  dateSent: String(1_704_186_000_000 + minute * 60_000),
  ...more,
});
const body = (text: string) => ({ standardMessage: { text: { body: text } } });

test("the readable export: who wrote, what, changed or taken back; and what a missing field stands for", async () => {
  const { messages, skipped, conversations } = await reading([
    textSource(
      "main.jsonl",
      frames(
        item(0, "2", { incoming: { read: true }, ...body("Hi") }),
        item(1, "1", {
          outgoing: { sendStatus: [{ recipientId: "2", delivered: {} }] },
          ...body("Ho"),
          revisions: [item(1, "1", body("H"))],
        }),
        item(2, "1", { outgoing: { sendStatus: [{ recipientId: "2", failed: {} }] }, ...body("never") }),
        item(3, "1", { outgoing: { sendStatus: [{ recipientId: "2", skipped: {} }] }, ...body("blocked") }),
        item(4, "2", { incoming: {}, remoteDeletedMessage: {} }),
        item(5, "2", { incoming: {}, adminDeletedMessage: { adminId: "2" } }),
        item(6, "2", { incoming: {}, viewOnceMessage: {} }),
        item(7, "2", {
          incoming: {},
          standardMessage: { attachments: [{ flag: "VOICE_MESSAGE", pointer: { contentType: "audio/aac" } }] },
        }),
        item(8, "2", { incoming: {}, directStoryReplyMessage: { textReply: { text: { body: "nice" } } } }),
        item(9, "2", { directionless: {}, updateMessage: { individualCall: { type: "AUDIO_CALL" } } }),
        item(10, "2", {
          directionless: {},
          updateMessage: { individualCall: { type: "AUDIO_CALL", direction: "OUTGOING", state: "NOT_ACCEPTED" } },
        }),
        item(11, "2", { directionless: {}, updateMessage: { simpleUpdate: { type: "IDENTITY_UPDATE" } } }),
      ),
    ),
  ]);
  expect(
    messages.map(({ author, fromMe, kind, text, edited }) =>
      [author, fromMe ? "me" : "", kind, text, edited].filter(Boolean).join(" "),
    ),
  ).toEqual([
    "Benno text Hi",
    "Me me text Ho true",
    "Benno deleted",
    "Benno deleted",
    "Benno image",
    "Benno audio",
    "Benno text nice",
    "Benno call",
    "Me me missed-call",
    "system",
  ]);
  expect(skipped).toMatchObject([{ reason: "not-sent", count: 2 }]);
  expect(conversations[0]).toMatchObject({ title: "Benno", group: false });
});

test("the key that stands in the first line is kept nowhere", async () => {
  const read = await reading([textSource("main.jsonl", frames(item(0, "2", { incoming: {}, ...body("Hi") })))]);
  expect(JSON.stringify(read)).not.toContain("q6urq6urq6s=");
});
