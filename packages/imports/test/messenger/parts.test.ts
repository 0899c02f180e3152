import { expect, test } from "vitest";
import { reading, textSource } from "../reading.ts";

const part = (names: readonly string[], minutes: readonly number[]) =>
  JSON.stringify(
    {
      participants: names.map((name) => ({ name })),
      messages: minutes.map((minute) => ({
        sender_name: names[minute % 2],
        timestamp_ms: 1_700_000_000_000 + minute * 60_000,
        content: `${minute}`,
      })),
      title: names[0],
    },
    null,
    2,
  );

test("parts of one conversation that were picked out of their folder are one conversation, the oldest first", async () => {
  const { conversations, messages } = await reading([
    textSource("message_1.json", part(["Ana", "Ben"], [5, 4])),
    textSource("message_2.json", part(["Ana", "Ben"], [3, 2])),
    textSource("message_10.json", part(["Ana", "Ben"], [1, 0])),
  ]);
  expect(conversations).toMatchObject([{ id: "message_1.json", title: "Ana", messages: 6, group: false }]);
  expect(messages.map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4", "5"]);
});

test("files of other people are another one", async () => {
  const { conversations } = await reading([
    textSource("message_1.json", part(["Ana", "Ben"], [5, 4])),
    textSource("message_2.json", part(["Eva", "Ben"], [3, 2])),
  ]);
  expect(conversations.map(({ title, messages }) => [title, messages])).toEqual([
    ["Ana", 2],
    ["Eva", 2],
  ]);
});
