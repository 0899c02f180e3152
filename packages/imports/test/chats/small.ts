import { downloads } from "./small-downloads.ts";

/** Small exports of our own, one of each format: the shapes of the real ones, the people invented. */
export interface Small {
  readonly name: string;
  readonly text: string;
  readonly messages: number;
}

const telegramMessage = (id: number, from: string, text: unknown) => ({
  id,
  type: "message",
  date: "2024-01-15T10:30:00",
  date_unixtime: String(1705311000 + id * 60),
  from,
  from_id: `user${from.length}`,
  text,
});

export const small: Readonly<Record<string, Small>> = {
  android: {
    name: "WhatsApp Chat with Ben.txt",
    text: [
      "13/01/2024, 10:30 - Messages and calls are end-to-end encrypted.",
      "13/01/2024, 10:31 - Ana: Hi",
      "14/01/2024, 10:31 - Ben: Two",
      "lines: here",
      "14/01/2024, 10:32 - Ana: <Media omitted>",
      "20/02/2024, 23:59 - Ben: 👍🏽 später",
      "",
    ].join("\n"),
    messages: 4,
  },
  iphone: {
    name: "_chat.txt",
    text: [
      "[1/13/24, 9:05:01\u202fPM] Ben: \u200eMessages and calls are end-to-end encrypted.",
      "[1/13/24, 9:05:02\u202fPM] Ana: Hi: you",
      "\u200e[1/13/24, 11:05:03\u202fPM] Ben: \u200eimage omitted",
      "[1/14/24, 12:00:00\u202fAM] Ana: You deleted this message.",
      "",
    ].join("\r\n"),
    messages: 3,
  },
  telegram: {
    name: "result.json",
    text: JSON.stringify(
      {
        name: "Ben",
        type: "personal_chat",
        id: 5,
        messages: [
          telegramMessage(1, "Ana", "Hi"),
          telegramMessage(2, "Benno", ["a ", { type: "link", text: "b" }]),
          {
            id: 3,
            type: "service",
            date: "2024-01-15T10:31:00",
            date_unixtime: "1705311900",
            actor: "Ana",
            actor_id: "user3",
            action: "phone_call",
            duration_seconds: 60,
          },
          telegramMessage(4, "Ana", 'ü "quoted" \\ 👍'),
        ],
      },
      null,
      1,
    ),
    messages: 4,
  },
  signal: {
    name: "main.jsonl",
    text: [
      { version: "1", backupTimeMs: "1700000000000", mediaRootBackupKey: "c2VjcmV0" },
      { recipient: { id: "1", self: {} } },
      { recipient: { id: "2", contact: { e164: "491701234567", profileGivenName: "Ben" } } },
      { chat: { id: "7", recipientId: "2" } },
      {
        chatItem: {
          chatId: "7",
          authorId: "1",
          dateSent: "1700000000000",
          outgoing: { sendStatus: [{ recipientId: "2", read: {} }] },
          standardMessage: { text: { body: "Hi" } },
        },
      },
      {
        chatItem: {
          chatId: "7",
          authorId: "2",
          dateSent: "1700000060000",
          incoming: {},
          standardMessage: { text: { body: "Hello" } },
          revisions: [{}],
        },
      },
      {
        chatItem: {
          chatId: "7",
          authorId: "2",
          dateSent: "1700000120000",
          directionless: {},
          updateMessage: { individualCall: { direction: "INCOMING", state: "MISSED" } },
        },
      },
    ]
      .map((frame) => `${JSON.stringify(frame)}\n`)
      .join(""),
    messages: 3,
  },
  "signal text": {
    name: "chat.md",
    text: "[2019-12-24, 12:23] Ben: Hello!\n[2020-01-17, 21:49] Me: Hello\nyou\n",
    messages: 2,
  },
  sms: {
    name: "sms-20240115.xml",
    text: [
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
      '<smses count="3">',
      '<sms protocol="0" address="+491701234567" date="1705311000000" type="1" body="Hi &#55357;&#56834; &amp; &lt;you&gt;" contact_name="Ben" />',
      '<mms date="1705311060000" msg_box="2" address="+491701234567" m_type="128"><parts><part seq="0" ct="text/plain" text="caption" /><part seq="1" ct="image/jpeg" text="null" data="AAAA" /></parts><addrs><addr address="+491701234567" type="151" /></addrs></mms>',
      '<sms protocol="0" address="+491701234567" date="1705311120000" type="3" body="draft" contact_name="Ben" />',
      "</smses>",
      "",
    ].join("\n"),
    messages: 2,
  },
  mbox: {
    name: "mail.mbox",
    text: [
      "From 1@xxx Mon Jan 15 10:30:00 +0000 2024",
      "From: Ana <ana@example.org>",
      "To: Ben <ben@example.org>",
      "Date: Mon, 15 Jan 2024 10:30:00 +0000",
      "Subject: =?utf-8?q?h=C3=A9?=",
      "X-Gmail-Labels: Sent",
      "",
      "Hi",
      ">From here on",
      "",
      "From 2@xxx Mon Jan 15 11:30:00 +0000 2024",
      "From: Ben <ben@example.org>",
      "To: Ana <ana@example.org>",
      "Date: Mon, 15 Jan 2024 11:30:00 +0000",
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Gr=C3=BC=C3=9Fe",
      "--b",
      "Content-Type: text/html",
      "",
      "<p>Gr&uuml;&szlig;e</p>",
      "--b--",
      "",
    ].join("\n"),
    messages: 2,
  },
  eml: {
    name: "mail.eml",
    text: "From: Ana <ana@example.org>\r\nTo: Ben <ben@example.org>\r\nDate: Mon, 15 Jan 2024 10:30:00 +0100\r\nContent-Type: text/plain\r\n\r\nHi\r\n-- \r\nAna\r\n",
    messages: 1,
  },
  ...downloads,
};
