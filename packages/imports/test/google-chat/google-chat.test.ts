import { describe, expect, test } from "vitest";
import { TakeoutDates } from "../../src/google-chat/date.ts";
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

const date = (text: string) => new TakeoutDates().read(text);
describe("dates", () => {
  test.each([
    ["Tuesday, January 1, 2013 at 12:00:00 AM UTC", Date.UTC(2013, 0, 1)],
    ["Thursday, November 3, 2016 at 11:59:50 AM UTC", Date.UTC(2016, 10, 3, 11, 59, 50)],
    ["Thursday, November 3, 2016 at 17:13:43 UTC", Date.UTC(2016, 10, 3, 17, 13, 43)],
    ["2015. február 15., vasárnap 21:54:36 UTC", Date.UTC(2015, 1, 15, 21, 54, 36)],
    ["2024年5月1日星期三 UTC 12:51:41", Date.UTC(2024, 4, 1, 12, 51, 41)],
    ["Mittwoch, 1. Mai 2024 um 12:51:41 UTC", Date.UTC(2024, 4, 1, 12, 51, 41)],
  ])("%s", (text, ts) => expect(date(text)).toBe(ts));

  test.each([
    "Monday, February 30, 2025 at 3:45:22 PM UTC",
    "Monday, February 10, 2025 at 13:45:22 AM UTC",
    // The tenth was a Monday: one of the words is not what it seems.
    "Tuesday, February 10, 2025 at 3:45:22 PM UTC",
    "soon",
  ])("%s is none", (text) => expect(date(text)).toBeUndefined());

  test("one word is October in Croatian and November in Polish; the weekday tells which", () => {
    expect(date("četvrtak, 15. listopada 2015. u 21:54:36 UTC")).toBe(Date.UTC(2015, 9, 15, 21, 54, 36));
    expect(date("niedziela, 15 listopada 2015 21:54:36 UTC")).toBe(Date.UTC(2015, 10, 15, 21, 54, 36));
  });

  test("in any language that this Node's Intl writes, a date is read rightly or not at all", () => {
    const languages =
      "ar bg bn ca cs da de el en-US en-GB en-CA es es-MX et fa fi fr fr-CA he hi hr hu id it ja ko lt lv ms nb nl pl pt-BR ro ru sk sl sq sr sv ta te th tr uk vi zh-CN zh-HK zh-TW".split(
        " ",
      );
    const moments = [
      Date.UTC(2015, 9, 15, 21, 54, 36),
      Date.UTC(2024, 4, 1, 0, 5, 9),
      Date.UTC(2024, 11, 31, 12, 0, 1),
    ];
    const wrong: string[] = [];
    const unread: string[] = [];
    for (const language of languages) {
      const dates = new TakeoutDates();
      const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long", timeZone: "UTC" });
      for (const moment of moments) {
        const read = dates.read(format.format(moment));
        if (read === undefined) unread.push(language);
        else if (read !== moment) wrong.push(`${language}: ${format.format(moment)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...new Set(unread)]).toEqual(["fa"]);
  });
});
