import { describe, expect, test } from "vitest";
import { readTakeoutDate } from "../../src/google-chat/date.ts";
import { reading, textSource } from "../reading.ts";

// No real download was at hand: the fields are those that published descriptions of such downloads name.
const anna = { name: "Anna", email: "anna@example.org", user_type: "Human" };
const me = { name: "Me Myself", email: "me@example.net", user_type: "Human" };
const messages = (...list: readonly object[]) => JSON.stringify({ messages: list });
const said = (creator: object, created_date: string, text?: string) => ({ creator, created_date, text, topic_id: "t" });
const dm = "Takeout/Google Chat/Groups/DM abc";
const account = textSource("Takeout/Google Chat/Users/User 1/user_info.json", JSON.stringify({ user: me }));
const info = textSource(`${dm}/group_info.json`, JSON.stringify({ members: [anna, me] }));
const chat = textSource(
  `${dm}/messages.json`,
  messages(
    said(anna, "Monday, February 10, 2025 at 3:45:22\u202fPM UTC", "hey"),
    said(me, "Monday, February 10, 2025 at 3:46:00\u202fPM UTC", "hello"),
    { ...said(anna, "Monday, February 10, 2025 at 3:47:00\u202fPM UTC"), attached_files: [{ original_name: "a.png" }] },
  ),
);

test("who, when and what, with the owner from the account beside the chats", async () => {
  const read = await reading([account, info, chat]);
  expect(read.format).toBe("google-chat");
  expect(read.messages.map(({ ts, author, fromMe, kind, text }) => [ts, author, fromMe, kind, text])).toEqual([
    [Date.UTC(2025, 1, 10, 15, 45, 22), "Anna", false, "text", "hey"],
    [Date.UTC(2025, 1, 10, 15, 46), "Me Myself", true, "text", "hello"],
    [Date.UTC(2025, 1, 10, 15, 47), "Anna", false, "image", undefined],
  ]);
  expect(read.conversations).toMatchObject([{ title: "Anna", group: false }]);
});

test("a chat that is torn does not keep the others from being read, and is told", async () => {
  const torn = textSource("Takeout/Google Chat/Groups/DM abb/messages.json", '{"messages": [{"creator": {"na');
  const none = textSource("Takeout/Google Chat/Groups/DM abd/messages.json", "no json");
  const read = await reading([account, torn, none, info, chat]);
  expect(read.messages).toHaveLength(3);
  expect(read.warnings).toContain("truncated");
  expect(read.skipped).toMatchObject([{ reason: "broken-record", count: 1 }]);
});

describe("dates", () => {
  test.each([
    ["Tuesday, January 1, 2013 at 12:00:00 AM UTC", Date.UTC(2013, 0, 1)],
    ["Thursday, November 3, 2016 at 11:59:50 AM UTC", Date.UTC(2016, 10, 3, 11, 59, 50)],
    ["2024年5月1日星期三 UTC 12:51:41", Date.UTC(2024, 4, 1, 12, 51, 41)],
    ["Mittwoch, 1. Mai 2024 um 12:51:41 UTC", Date.UTC(2024, 4, 1, 12, 51, 41)],
  ])("%s", (text, ts) => expect(readTakeoutDate(text)).toBe(ts));

  test.each(["Monday, February 30, 2025 at 3:45:22 PM UTC", "Monday, February 10, 2025 at 13:45:22 PM UTC", "soon"])(
    "%s is none",
    (text) => expect(readTakeoutDate(text)).toBeUndefined(),
  );
});
