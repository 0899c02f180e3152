/** Downloads of an account, as small as they can be. */
import type { Small } from "./small.ts";

export const downloads: Readonly<Record<string, Small>> = {
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
  "google voice": {
    name: "Takeout/Voice/Calls/Ben - Text - 2023-01-19T22_45_15Z.html",
    text: '<?xml version="1.0" ?><!DOCTYPE html><html><head><title>Me to Ben</title></head><body><div class="hChatLog hfeed"><div class="message"><abbr class="dt" title="2023-01-19T16:45:15.123-06:00">Jan 19</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+15550001111"><span class="fn">Ben</span></a></cite>: <q>Hi &amp; ho<br>two</q></div><div class="message"><abbr class="dt" title="2023-01-19T16:46:15.123-06:00">Jan 19</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+15550002222"><abbr class="fn" title="">Me</abbr></a></cite>: <q>Yes</q></div></div></body></html>',
    messages: 2,
  },
};
