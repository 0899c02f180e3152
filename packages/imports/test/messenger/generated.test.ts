import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

/** As Meta writes it: the bytes of the text, each as a letter of its own. */
const mangled = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

async function kindsOf(records: readonly Record<string, unknown>[]): Promise<string[]> {
  const messages = records.map((record, index) => ({
    sender_name: "Ben",
    timestamp_ms: 1_700_000_000_000 + index * 60_000,
    ...record,
    ...(typeof record.content === "string" ? { content: mangled(record.content) } : {}),
  }));
  const text = JSON.stringify({ participants: [{ name: "Ana" }, { name: "Ben" }], messages, title: "Ben" });
  const read = await reading([textSource("inbox/ben_1/message_1.json", text)]);
  return read.messages.map(({ kind }) => kind);
}

test("reactions that Meta writes as lines are reactions, in the language of the account", async () => {
  const lines = [
    "Reacted 😂 to your message ",
    "Ben reacted ❤ to your message",
    "Hat mit ❤ auf deine Nachricht reagiert ",
    "A réagi avec 😍 à votre message ",
    "Reaccionó con ❤️ a tu mensaje ",
    "Ha reagito con 😮 al tuo messaggio",
    "Reagiu com ❤️ à sua mensagem",
    "Heeft met ❤ op je bericht gereageerd",
    "Liked a message",
    "Gefällt eine Nachricht",
    "Curtiu uma mensagem",
  ];
  expect(await kindsOf(lines.map((content) => ({ content })))).toEqual(lines.map(() => "reaction"));
  const typed = ["What is your reaction 😮 to my message?", "I liked a message board once, nice", "❤", "message me 😊"];
  expect(await kindsOf(typed.map((content) => ({ content })))).toEqual(typed.map(() => "text"));
});

test("calls, attachments and events are what they say; what somebody typed about them is a text", async () => {
  expect(
    await kindsOf([
      { content: "Ben hat einen Anhang gesendet.", share: { link: "https://example.org" } },
      { content: "Ben sent an attachment." },
      { content: "The video chat ended.", call_duration: 120 },
      { content: "Ben missed a video call", call_duration: 0 },
      { content: "You missed a call from Ben." },
      { content: "Ben hat deinen Anruf verpasst." },
      { content: "Ben started an audio call" },
      { content: "You can now message and call each other and see info like Active Status." },
      { is_unsent: true },
      { sticker: { uri: "x.png", ai_stickers: [] } },
      { content: "I missed your call, sorry" },
      { content: "I missed a call" },
      { content: "We sent an attachment. Did you get it?" },
    ]),
  ).toEqual([
    "media",
    "media",
    "call",
    "missed-call",
    "missed-call",
    "missed-call",
    "system",
    "system",
    "deleted",
    "sticker",
    "text",
    "text",
    "text",
  ]);
});

test("a page in another language than English is known by its line of participants", async () => {
  const page = (line: string, date: string) =>
    `<html><head><title>x</title></head><body><div>${line}</div><div><h2>Ben</h2><div>Hallo</div><div>${date}</div></div></body></html>`;
  for (const [line, date] of [
    ["Teilnehmer: Åsa Müller und Ben", "14. Juli 2022, 15:24"],
    ["Participants : Åsa Müller et Ben", "14 juil. 2022, 15:24"],
    ["Participantes: Åsa Müller y Ben", "14 jul 2022, 15:24"],
    ["Participants: Åsa Müller and Ben", "Jul 14, 2022 3:24 pm"],
  ] as const) {
    const { format, messages, conversations } = await reading([textSource("message_1.html", page(line, date))]);
    expect(format, line).toBe("messenger");
    expect(messages.map(({ ts, author, text }) => [new Date(ts).toISOString(), author, text])).toEqual([
      ["2022-07-14T15:24:00.000Z", "Ben", "Hallo"],
    ]);
    expect(conversations[0]!.participants.map(({ id }) => id).toSorted()).toEqual(["Ben", "Åsa Müller"]);
  }
});

test("the encrypted export beside the download is the same conversation, and what stands in both counts once", async () => {
  const at = 1_700_000_000_000;
  const download = JSON.stringify({
    participants: [{ name: "Ben" }, { name: "Ana" }],
    messages: [
      { sender_name: "Ben", timestamp_ms: at + 60_000, content: "Two" },
      { sender_name: "Ana", timestamp_ms: at, content: "One" },
    ],
    title: "Ben",
  });
  const encrypted = JSON.stringify({
    participants: ["Ana", "Ben"],
    threadName: "Ben",
    messages: [
      {
        senderName: "Ben",
        text: "Two",
        timestamp: at + 60_000,
        type: "text",
        isUnsent: false,
        media: [],
        reactions: [],
      },
      { senderName: "Ana", text: "", timestamp: at + 120_000, type: "media", media: [{ uri: "media/x.jpg" }] },
    ],
  });
  const { Import } = await import("../../src/index.ts");
  const current = new Import([
    textSource("your_facebook_activity/messages/inbox/ben_1/message_1.json", download),
    textSource("messages/Ben_2.json", encrypted),
  ]);
  const survey = await current.survey({ zone: "UTC" });
  if (!survey.ok) throw new Error(survey.failure.code);
  expect(survey.value.conversations.map(({ title, messages }) => [title, messages])).toEqual([
    ["Ben", 2],
    ["Ben", 2],
  ]);
  const preview = await current.preview({
    conversations: survey.value.conversations.map(({ key }) => key),
    me: ["Ana"],
    zone: "UTC",
    journal: [],
    now: "2026-03-10T10:00:00+00:00[UTC]",
    figures: true,
  });
  expect(preview).toMatchObject({ ok: true, value: { messages: 3, twice: 1 } });
});
