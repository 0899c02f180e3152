import { expect, test } from "vitest";
import { measure } from "../../src/figures/measures.ts";
import { share } from "../../src/figures/statistics.ts";
import { figuresOf } from "../../src/index.ts";
import { conversation } from "../journal/conversation.ts";

const now = Date.UTC(2026, 2, 10, 12);
const of = async (lines: readonly string[], more = {}) => {
  const { transcript, sides } = await conversation(lines);
  return figuresOf(transcript.rows(sides), { zone: "UTC", now, ...more });
};

test("sessions, beginnings, silences and who broke them are those of the definitions", async () => {
  const { all, silence } = await of([
    "2026-02-13 10:00 me a",
    "2026-02-13 15:59 them b",
    "2026-02-13 21:59 me c",
    "2026-02-20 10:00 them d",
    "2026-02-20 13:00 me e",
    "2026-02-20 14:00 me f",
  ]);
  expect(all.sessions).toEqual({ n: 3, at3Hours: 5, at12Hours: 2 });
  expect(all.started).toEqual({ me: 2, them: 1 });
  expect(all.silences).toEqual([{ from: "2026-02-13", days: 6, endedBy: "them" }]);
  expect(all.unanswered.me).toEqual({ messages: 2, hours: 431 });
  expect(all.messages).toEqual({ me: 4, them: 2 });
  expect(silence).toEqual({ days: 17.9, lastFrom: "me" });
});

test("below twenty events of a side nothing is said", async () => {
  const lines = Array.from({ length: 19 }, (_, index) => [
    `2026-02-13 10:${String(index * 2).padStart(2, "0")} me two words?`,
    `2026-02-13 10:${String(index * 2 + 1).padStart(2, "0")} them one`,
  ]).flat();
  const few = await of(lines);
  expect(few.all.words.me).toEqual({ n: 19, value: null });
  expect(few.all.messageBalance.value).toBeNull();
  const enough = await of([
    ...lines,
    "2026-02-13 10:50 me two words?",
    "2026-02-13 10:51 them one",
    "2026-02-13 10:52 me two words",
    "2026-02-13 10:53 them one",
  ]);
  expect(enough.all.words).toEqual({ me: { n: 21, value: 2 }, them: { n: 21, value: 1 } });
  expect(enough.all.questions.me.value).toBeCloseTo((100 * 20) / 21, 3);
  expect(enough.all.messageBalance.value).toBe(0.5);
  expect(enough.all.answerMinutes.them).toMatchObject({ n: 21, median: 1 });
});

test("before and since the break-up and the last thirty days are told apart", async () => {
  const { before, since, last30, all } = await of(
    ["2026-01-13 10:00 me a", "2026-02-01 10:00 them b", "2026-02-20 10:00 me c"],
    { breakup: Date.UTC(2026, 0, 20) },
  );
  expect([all, before, since, last30].map((period) => period!.messages)).toEqual([
    { me: 2, them: 1 },
    { me: 1, them: 0 },
    { me: 1, them: 1 },
    { me: 1, them: 0 },
  ]);
});

test("from their side: attempts, and which of them were answered within a day", async () => {
  const { theirSide } = await of([
    "2026-01-13 10:00 me a",
    "2026-02-20 10:00 me b",
    "2026-02-21 09:00 them c",
    "2026-03-05 10:00 me d",
    "2026-03-08 10:00 me e",
    "2026-03-08 11:00 them f",
  ]);
  expect(theirSide).toEqual([
    { days: 7, attempts: 2, answered: 1, unanswered: 1 },
    { days: 30, attempts: 3, answered: 2, unanswered: 1 },
    { days: 90, attempts: 4, answered: 2, unanswered: 2 },
  ]);
});

test("words, questions, emoji and laughter are counted in many languages", () => {
  const marks = (text: string) => measure(text, text.toLowerCase());
  expect(marks("two words")).toMatchObject({ words: 2, marks: 0 });
  expect(marks("今日は").words).toBe(3);
  for (const text of ["really?", "哪里？", "أين؟", "τι κάνεις;"]) expect(marks(text).marks & 1, text).toBe(1);
  for (const text of ["https://a.b/?q=1", "well; no"]) expect(marks(text).marks & 1, text).toBe(0);
  for (const text of ["hi 👍🏽", "❤️"]) expect(marks(text).marks & 2, text).toBe(2);
  for (const text of ["© 2024", "1 2 3 #"]) expect(marks(text).marks & 2, text).toBe(0);
  for (const text of ["haha", "JAJAJA", "lol", "mdr", "kkkk", "rsrs", "555", "ㅋㅋ", "哈哈", "ахаха", "😂"])
    expect(marks(text).marks & 4, text).toBe(4);
  for (const text of ["hat", "Jahre", "skill", "www.example.org"]) expect(marks(text).marks & 4, text).toBe(0);
});

test("a share comes with Wilson's interval", () => {
  // 15 of 20, worked by hand: middle 0.7097, half 0.1784.
  const found = share(15, 20);
  expect(found.value).toBe(0.75);
  expect(found.low).toBeCloseTo(0.531, 3);
  expect(found.high).toBeCloseTo(0.888, 3);
});
