import { describe, expect, test } from "vitest";
import { measure } from "../../src/figures/measures.ts";
import { share } from "../../src/figures/statistics.ts";
import { categories, countStyle, styleMatching } from "../../src/figures/style.ts";
import { theilSen } from "../../src/figures/weeks.ts";
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

test("what was taken back and calls count for nothing but the silences, which they end", async () => {
  const typed = ["2026-02-13 10:00 me a", "2026-02-13 10:10 them b", "2026-02-23 10:00 me c"];
  const { all, silence, lastContact, waiting } = await of([
    ...typed.slice(0, 2),
    "2026-02-17 10:00 them This message was deleted",
    "2026-02-20 10:00 me Missed voice call",
    ...typed.slice(2),
    "2026-02-27 10:00 them Missed video call",
  ]);
  const plain = await of(typed);
  for (const figure of ["messages", "started", "answerMinutes", "again", "unanswered"] as const)
    expect(all[figure], figure).toEqual(plain.all[figure]);
  expect(all.silences.map(({ from, endedBy }) => `${from} ${endedBy}`)).toEqual([
    "2026-02-13 them",
    "2026-02-17 me",
    "2026-02-20 me",
    "2026-02-23 them",
  ]);
  expect(plain.all.silences).toHaveLength(1);
  expect(plain.all.longestSilence).toBe(10);
  expect(silence).toEqual({ days: 11.1, lastFrom: "them" });
  expect(lastContact).toEqual({
    me: { at: Date.UTC(2026, 1, 23, 10), channel: "text" },
    them: { at: Date.UTC(2026, 1, 27, 10), channel: "missed-call" },
  });
  expect(waiting).toEqual({ messages: 0, hours: 0 });
  expect(plain.waiting).toEqual({ messages: 1, hours: 362 });
});

test("the last twelve weeks, a side each, with a slope where there is enough", async () => {
  const lines = Array.from({ length: 12 }, (_, week) =>
    Array.from({ length: 12 - week }, (_, index) => {
      const at = new Date(now - week * 7 * 86_400_000 - (index + 1) * 3_600_000);
      return `${at.toISOString().slice(0, 16).replace("T", " ")} me x`;
    }),
  )
    .flat()
    .toSorted();
  const { weeks } = await of(lines);
  expect(weeks.weeks.map(({ me }) => me)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(weeks.weeks.map(({ from }) => from).slice(-2)).toEqual(["2026-02-24", "2026-03-03"]);
  expect(weeks.slope.me.n).toBe(78);
  expect(weeks.slope.me.value).toBeGreaterThan(0);
  expect(weeks.slope.them).toEqual({ n: 0, value: null });
  // Slopes 1, 2, 1.5 between the points 0, 1, 3: their median is 1.5.
  expect(theilSen([0, 1, 3])).toBe(1.5);
  expect(theilSen([5, 5, 5, 5])).toBe(0);
});

test("how much longer an answer takes since the break-up is said with its n, or not at all", async () => {
  const chat = (day: string, wait: number) =>
    Array.from({ length: 21 }, (_, index) => [
      `2026-${day} ${String(index).padStart(2, "0")}:00 me x`,
      `2026-${day} ${String(index).padStart(2, "0")}:${String(wait).padStart(2, "0")} them y`,
    ]).flat();
  const breakup = Date.UTC(2026, 1, 1);
  const { answerChange } = await of([...chat("01-13", 2), ...chat("02-13", 12)], { breakup });
  expect(answerChange.them).toEqual({ n: 21, minutes: 10 });
  const few = await of([...chat("01-13", 2), "2026-02-13 10:00 me x", "2026-02-13 10:10 them y"], { breakup });
  expect(few.answerChange.them).toEqual({ n: 1, minutes: null });
});

test("days in a row on which both wrote: the most, and those that go on", async () => {
  const days = (...on: number[]) =>
    on.flatMap((day) => [
      `2026-03-${String(day).padStart(2, "0")} 08:00 me x`,
      `2026-03-${String(day).padStart(2, "0")} 08:01 them y`,
    ]);
  const gone = await of(days(1, 2, 3, 5));
  expect(gone.all).toMatchObject({ daysInARow: 3, daysInARowNow: 0 });
  const going = await of(days(1, 2, 3, 8, 9));
  expect(going.all).toMatchObject({ daysInARow: 3, daysInARowNow: 2 });
});

describe("the matching of style", () => {
  const counted = (text: string) => {
    const counts = new Uint8Array(categories.length);
    countStyle(text.toLowerCase(), counts, 0);
    return Object.fromEntries(categories.map((category, index) => [category, counts[index]]));
  };
  test("small words are counted by their kind, in any company of signs, and nothing within a word", () => {
    expect(counted("I don't think the cat and my dog ever sat on it, really!")).toEqual({
      personalPronouns: 2,
      impersonalPronouns: 1,
      articles: 1,
      adverbs: 2,
      auxiliaryVerbs: 0,
      conjunctions: 1,
      prepositions: 1,
      negations: 1,
      quantifiers: 0,
    });
    expect(counted("can’t 'the' THE. (a)")).toMatchObject({ negations: 1, articles: 3 });
    expect(Object.values(counted("theory anode Iñés me2 cafés 'twas ok https xyz"))).toEqual(categories.map(() => 0));
    expect(counted("me ".repeat(400)).personalPronouns).toBe(255);
  });

  const talk = (words: string, times: number, side: string) =>
    Array.from(
      { length: times },
      (_, index) => `2026-02-13 ${String(index % 24).padStart(2, "0")}:00 ${side} ${words}`,
    );
  const alike = "I think that you and the dog will not be in many photos really";
  test("two who use them alike match wholly, two who do not match less, and 500 words of each side are needed", async () => {
    const same = await of([...talk(alike, 40, "me"), ...talk(alike, 40, "them")]);
    expect(same.all.styleMatching).toEqual({ n: { me: 560, them: 560 }, value: 1 });
    const other = await of([
      ...talk(alike, 40, "me"),
      ...talk("the man in the house of the aunt at the end of the long road to town", 40, "them"),
    ]);
    expect(other.all.styleMatching.value).toBeLessThan(0.5);
    const few = await of([...talk(alike, 40, "me"), ...talk(alike, 30, "them")]);
    expect(few.all.styleMatching).toEqual({ n: { me: 560, them: 420 }, value: null });
  });

  test("of a language other than English nothing is said", async () => {
    const german = "Ich weiß gar nicht was ich dazu sagen soll aber die Katze war in der Küche";
    const { all } = await of([...talk(german, 40, "me"), ...talk(german, 40, "them")]);
    expect(all.styleMatching.value).toBeNull();
  });

  test("it is the formula of Ireland and others, worked by hand", () => {
    const side = (articles: number) => ({
      style: Float64Array.from(categories, (category) => (category === "articles" ? articles : 300)),
      wordSum: 1000,
    });
    // Eight kinds alike, articles 0.1 against 0.3: 1 − 0.2 / 0.4001 = 0.5001.
    expect(styleMatching(side(100), side(300)).value).toBeCloseTo((8 + (1 - 0.2 / 0.4001)) / 9, 4);
  });
});
