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
  messenger: {
    name: "message_1.json",
    text: JSON.stringify({
      participants: [{ name: "Ana" }, { name: "Jos\u00c3\u00a9" }],
      messages: [
        { sender_name: "Jos\u00c3\u00a9", timestamp_ms: 1700000180000, content: "caf\u00c3\u00a9" },
        { sender_name: "Ana", timestamp_ms: 1700000120000, photos: [{ uri: "a.jpg" }] },
        { sender_name: "Ana", timestamp_ms: 1700000000000, content: "Hi" },
      ],
      title: "Jos\u00c3\u00a9",
      thread_path: "inbox/jose_1",
    }),
    messages: 3,
  },
  encrypted: {
    name: "Ben_1.json",
    text: JSON.stringify({
      participants: ["Ana", "Ben"],
      threadName: "Ben",
      messages: [
        {
          senderName: "Ana",
          text: "Hi",
          timestamp: 1700000000000,
          type: "Generic",
          isUnsent: false,
          media: [],
          reactions: [],
        },
        { senderName: "Ben", text: "", timestamp: 1700000060000, isUnsent: false, media: [{ uri: "./media/a.jpg" }] },
        { senderName: "Ben", text: "x", timestamp: 1700000070000, isUnsent: true, media: [] },
      ],
    }),
    messages: 3,
  },
  page: {
    name: "message_1.html",
    text: `<!DOCTYPE html><html><head><title>Ben</title></head><body><div>Participants: Ana, Ben</div>
<div><div>Ana</div><div>Hi &amp; hello</div><div>Sep 13, 2020, 12:26 PM</div></div>
<div><div>Ben</div><div>One<br>two</div><div>Sep 14, 2020, 1:00 AM</div></div></body></html>`,
    messages: 2,
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
  discord: {
    name: "Direct Messages - Ben.json",
    text: JSON.stringify({
      guild: { id: "0", name: "Direct Messages" },
      channel: { id: "9", type: "DirectTextChat", name: "Ben" },
      messages: [
        {
          id: "1",
          type: "Default",
          timestamp: "2024-01-15T10:30:00.5+01:00",
          content: "Hi",
          author: { id: "1", name: "Ana" },
        },
        {
          id: "2",
          type: "Call",
          timestamp: "2024-01-15T11:30:00+01:00",
          callEndedTimestamp: "2024-01-15T11:31:00+01:00",
          content: "",
          author: { id: "2", name: "Ben" },
        },
        {
          id: "3",
          type: "RecipientAdd",
          timestamp: "2024-01-15T11:30:00+01:00",
          content: "",
          author: { id: "2", name: "Ben" },
        },
      ],
      messageCount: 3,
    }),
    messages: 2,
  },
  "google chat": {
    name: "messages.json",
    text: JSON.stringify({
      messages: [
        {
          creator: { name: "Ana", email: "ana@example.org", user_type: "Human" },
          created_date: "Wednesday, April 15, 2015 at 12:51:41\u202fAM UTC",
          text: "Hi",
          topic_id: "a",
          message_id: "b",
        },
        {
          creator: { name: "Ben", email: "ben@example.org", user_type: "Human" },
          created_date: "Donnerstag, 16. April 2015 um 13:51:41 UTC",
          text: "Hallo",
        },
      ],
    }),
    messages: 2,
  },
  snapchat: {
    name: "chat_history.json",
    text: JSON.stringify({
      ben: [
        {
          From: "ben",
          "Media Type": "TEXT",
          Created: "2023-01-05 18:22:39 UTC",
          Content: "Hi",
          "Conversation Title": null,
          IsSender: false,
          "Created(microseconds)": 1672942959123,
          IsSaved: true,
        },
        {
          From: "ana",
          "Media Type": "MEDIA",
          Created: "2023-01-05 18:23:39 UTC",
          Content: null,
          IsSender: true,
          "Created(microseconds)": 1672943019123,
        },
      ],
    }),
    messages: 2,
  },
  "discord table": {
    name: "Direct Messages - Private - Ben [530805775262679064].csv",
    text: [
      "AuthorID,Author,Date,Content,Attachments,Reactions",
      '"1","ana","2024-01-15T10:30:00.1230000+00:00","Hi, ""you""","",""',
      '"2","ben","2024-01-15T10:31:00.0000000+00:00","two\nlines é","https://cdn.example/x.png",""',
      "",
    ].join("\n"),
    messages: 2,
  },
  instagram: {
    name: "your_instagram_activity/messages/inbox/ben_1/message_1.json",
    text: JSON.stringify({
      participants: [{ name: "Ben" }, { name: "\u00c3\u0085sa" }],
      messages: [
        { sender_name: "Ben", timestamp_ms: 1_700_000_120_000, content: "Reacted \u00e2\u009d\u00a4 to your message " },
        { sender_name: "\u00c3\u0085sa", timestamp_ms: 1_700_000_060_000, content: "Hej \u00f0\u009f\u0098\u008a" },
        { sender_name: "Ben", timestamp_ms: 1_700_000_000_000, photos: [{ uri: "x.jpg", creation_timestamp: 1 }] },
      ],
      title: "\u00c3\u0085sa",
      is_still_participant: true,
      thread_path: "inbox/ben_1",
    }),
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
  "google voice": {
    name: "Takeout/Voice/Calls/Ben - Text - 2023-01-19T22_45_15Z.html",
    text: '<?xml version="1.0" ?><!DOCTYPE html><html><head><title>Me to Ben</title></head><body><div class="hChatLog hfeed"><div class="message"><abbr class="dt" title="2023-01-19T16:45:15.123-06:00">Jan 19</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+15550001111"><span class="fn">Ben</span></a></cite>: <q>Hi &amp; ho<br>two</q></div><div class="message"><abbr class="dt" title="2023-01-19T16:46:15.123-06:00">Jan 19</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+15550002222"><abbr class="fn" title="">Me</abbr></a></cite>: <q>Yes</q></div></div></body></html>',
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
};
