import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

const table = `AuthorID,Author,Date,Content,Attachments,Reactions
"1","ana","2024-01-15T10:30:00.1230000+00:00","Hi, ""you""","",""
"2","ben","2024-01-15T10:31:00.0000000+01:00","two
lines","https://cdn.example/x.png?ex=1","👍 (1)"
`;

test("a channel exported as a table is read like one in JSON", async () => {
  const name = "Direct Messages - Private - ben [530805775262679064].csv";
  const { format, messages, conversations } = await reading([textSource(name, table)]);
  expect(format).toBe("discord");
  expect(messages.map(({ ts, author, kind, text }) => [new Date(ts).toISOString(), author, kind, text])).toEqual([
    ["2024-01-15T10:30:00.123Z", "ana", "text", 'Hi, "you"'],
    ["2024-01-15T09:31:00.000Z", "ben", "image", "two\nlines"],
  ]);
  expect(conversations[0]).toMatchObject({ id: "530805775262679064", title: "ben", group: false });
});

test("a table whose dates are in words is refused, and told to come again as JSON", async () => {
  const { failure } = await reading([textSource("x.csv", table.replace(/2024-01-15T[^"]*/g, "15-Jan-24 10:30 AM"))]);
  expect(failure?.code).toBe("no-messages");
  expect(failure?.fix).toContain("JSON");
});

test("a page or a text of the exporter is refused by its name", async () => {
  for (const [name, text, what] of [
    [
      "dm.html",
      "<!DOCTYPE html><html><body><div class=chatlog__message-group>Hi</div></body></html>",
      "a Discord page",
    ],
    [
      "dm.txt",
      `${"=".repeat(62)}\nGuild: Direct Messages\nChannel: Private / ben\n${"=".repeat(62)}\n\n[1/15/2024 10:30 AM] ana\nHi\n`,
      "a Discord text",
    ],
  ] as const) {
    const { failure } = await reading([textSource(name, text)]);
    expect(failure?.code).toBe("not-this-format");
    expect(failure?.message).toContain(what);
  }
});

test("two people of one name stay two, and a call that lasted nothing was not taken", async () => {
  const message = (id: string, author: object, more: object = {}) => ({
    id,
    type: "Default",
    timestamp: `2024-01-15T10:3${id}:00+00:00`,
    content: "x",
    author,
    ...more,
  });
  const text = JSON.stringify({
    guild: { id: "0", name: "Direct Messages" },
    channel: { id: "9", type: "DirectTextChat", name: "ben" },
    messages: [
      message("1", { id: "1", name: "sam", nickname: "Sam" }),
      message("2", { id: "2", name: "sam2", nickname: "Sam" }),
      message("3", { id: "1", name: "sam" }, { type: "Call", callEndedTimestamp: "2024-01-15T10:35:00+00:00" }),
      message("4", { id: "2", name: "sam2" }, { type: "Call", callEndedTimestamp: null }),
    ],
  });
  const { messages } = await reading([textSource("dm.json", text)]);
  expect(messages.map(({ author, kind, callSeconds }) => [author, kind, callSeconds])).toEqual([
    ["Sam", "text", undefined],
    ["Sam (2)", "text", undefined],
    ["Sam", "call", 120],
    ["Sam (2)", "missed-call", undefined],
  ]);
});
