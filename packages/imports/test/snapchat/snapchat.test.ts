import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

// No real download was at hand: the fields are those that the published readers of such downloads name.
const chats = JSON.stringify({
  katrina: [
    {
      From: "katrina",
      "Media Type": "TEXT",
      "Created(microseconds)": 1_699_564_800_000_000,
      IsSender: false,
      Text: "one",
    },
    { To: "katrina", "Media Type": "TEXT", "Created(microseconds)": 1_699_564_900_000, IsSender: true, Content: "two" },
    { From: "ana_x", "Media Type": "NOTE", Created: "2024-04-20 01:29:22 UTC", Content: null, isSender: true },
    {
      From: "katrina",
      "Media Type": "STATUSERASEDMESSAGE",
      Created: "2024-04-20 01:30:00 UTC",
      Content: "",
      IsSender: false,
    },
    { From: "katrina", "Media Type": "TEXT", Created: "soon", IsSender: false, Content: "no day" },
  ],
});
const snaps = JSON.stringify({
  katrina: [{ From: "katrina", "Media Type": "IMAGE", Created: "2024-05-20 01:29:22 UTC", IsSender: false }],
});
const account = JSON.stringify({ "Basic Information": { Username: "ana_x" } });

test("chats and snaps are one conversation, times are what the number can be, and only what was saved is said to be there", async () => {
  const read = await reading([
    textSource("mydata/json/account.json", account),
    textSource("mydata/json/chat_history.json", chats),
    textSource("mydata/json/snap_history.json", snaps),
    textSource("mydata/json/location_history.json", '{"Home": "secret place"}'),
  ]);
  expect(
    read.messages.map(({ ts, author, fromMe, kind, text }) => [
      new Date(ts).toISOString().slice(0, 19),
      author,
      fromMe,
      kind,
      text,
    ]),
  ).toEqual([
    ["2023-11-09T21:20:00", "katrina", false, "text", "one"],
    ["2023-11-09T21:21:40", "ana_x", true, "text", "two"],
    ["2024-04-20T01:29:22", "ana_x", true, "audio", undefined],
    ["2024-04-20T01:30:00", null, undefined, "system", undefined],
    ["2024-05-20T01:29:22", "katrina", false, "image", undefined],
  ]);
  expect(read.conversations).toMatchObject([{ id: "katrina", group: false, coverage: "saved-only" }]);
  expect(read.skipped).toMatchObject([{ reason: "impossible-date", count: 1 }]);
  expect(JSON.stringify(read)).not.toContain("secret place");
});

test("the older lists, received and sent apart, are read too", async () => {
  const text = JSON.stringify({
    "Received Saved Chat History": [
      { From: "katrina", "Media Type": "TEXT", Created: "2019-01-05 18:22:39 UTC", Text: "hi" },
    ],
    "Sent Saved Chat History": [
      { To: "katrina", "Media Type": "TEXT", Created: "2019-01-05 18:23:39 UTC", Text: "ho" },
    ],
  });
  const { messages } = await reading([textSource("chat_history.json", text)]);
  expect(messages.map(({ author, fromMe, conversation }) => [author, fromMe, conversation])).toEqual([
    ["katrina", false, "katrina"],
    ["Me", true, "katrina"],
  ]);
});

test("texts come without the escapes of a page, and a torn file beside a whole one is told", async () => {
  const escaped = JSON.stringify({
    katrina: [
      {
        From: "katrina",
        "Media Type": "TEXT",
        Created: "2024-04-20 01:29:22 UTC",
        IsSender: false,
        Content: "please don&#39;t &amp; won&#39;t write",
      },
    ],
  });
  const read = await reading([
    textSource("json/chat_history.json", escaped),
    textSource("json/snap_history.json", '{"katrina": [{"Fr'),
  ]);
  expect(read.messages.map(({ text }) => text)).toEqual(["please don't & won't write"]);
  expect(read.warnings).toContain("truncated");
});
