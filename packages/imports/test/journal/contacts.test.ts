import { type Entry, validateEntry } from "@rekindle/journal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { additionsTo } from "../../src/index.ts";
import { startOfText } from "../../src/journal/start-of-text.ts";
import { anyLines, conversation, told } from "./conversation.ts";

const asEntries = (contacts: readonly object[]) => contacts as readonly Entry[];

test("a conversation is one contact a side, however many messages it has", async () => {
  const { condensed } = await conversation([
    "2026-03-01 10:00 me Hi",
    "2026-03-01 10:01 me are you there",
    "2026-03-01 11:00 them Yes",
    "2026-03-01 11:30 me Good",
    "2026-03-02 20:00 them Hello again",
  ]);
  expect(told(condensed.contacts)).toEqual([
    "me 2026-03-01T11:00 text answered",
    "them 2026-03-01T12:00 text answered",
    "them 2026-03-02T21:00 text",
  ]);
  for (const contact of condensed.contacts) expect(validateEntry(contact).ok).toBe(true);
});

test("my answer names what it answers, within the session and within a day", async () => {
  const { condensed } = await conversation([
    "2026-03-01 10:00 them Hi",
    "2026-03-01 10:05 me Hi you",
    "2026-03-03 10:00 them And now?",
    "2026-03-04 09:00 me Now",
    "2026-03-09 10:00 them Hm",
    "2026-03-12 10:00 me Late",
  ]);
  expect(told(condensed.contacts)).toEqual([
    "them 2026-03-01T11:00 text",
    "me 2026-03-01T11:05 text answers 0",
    "them 2026-03-03T11:00 text",
    "me 2026-03-04T10:00 text answers 2",
    "them 2026-03-09T11:00 text",
    "me 2026-03-12T11:00 text",
  ]);
});

test("their last word stays open at the end, and what answered it a day later names it", async () => {
  const open = await conversation([
    "2026-03-01 10:00 them Hi",
    "2026-03-01 10:05 me Hi",
    "2026-03-01 10:10 them Coming?",
  ]);
  expect(told(open.condensed.contacts)).toEqual([
    "them 2026-03-01T11:00 text",
    "me 2026-03-01T11:05 text answers 0",
    "them 2026-03-01T11:10 text",
  ]);
  const later = await conversation([
    "2026-03-01 10:00 them Hi",
    "2026-03-01 10:05 me Hi",
    "2026-03-01 10:10 them Coming?",
    "2026-03-02 08:00 me Yes",
  ]);
  expect(told(later.condensed.contacts).at(-1)).toBe("me 2026-03-02T09:00 text answers 2");
});

test("no two contacts stand at one moment, though a clock without seconds gives many the same", async () => {
  const { condensed } = await conversation(["2026-03-01 10:00 them Hi", "2026-03-01 10:00 me Hi"]);
  const [theirs, mine] = condensed.contacts;
  expect(mine!.at > theirs!.at).toBe(true);
  expect(mine!.replyTo).toBe(theirs!.id);
});

test("texts are kept only where asked for, and never beside the contact", async () => {
  const dropped = await conversation(["2026-03-01 10:00 them secret words"]);
  expect(JSON.stringify(dropped.condensed)).not.toContain("secret");
  const kept = await conversation(["2026-03-01 10:00 them secret words", "2026-03-01 10:01 them more"], true);
  expect(kept.condensed.contacts[0]!.text).toBe("secret words\nmore");
});

test("importing again adds nothing, for any conversation", async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, async (chat) => {
      const { condensed } = await conversation(chat);
      const first = additionsTo([], condensed);
      const again = additionsTo(asEntries(first.contacts), condensed);
      expect(again).toEqual({ contacts: [], here: condensed.contacts.length });
    }),
    { numRuns: 400 },
  );
});

test("a longer export, then that again: the second time nothing is added, and ids never repeat", async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.nat(), fc.nat(), async (chat, from, to) => {
      const start = from % chat.length;
      const end = start + 1 + (to % (chat.length - start));
      const part = await conversation(chat.slice(start, end));
      const whole = await conversation(chat);
      const journal = [...additionsTo([], part.condensed).contacts];
      journal.push(...additionsTo(asEntries(journal), whole.condensed).contacts);
      expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
      expect(additionsTo(asEntries(journal), whole.condensed).contacts).toEqual([]);
      // Every reply names something that the journal holds.
      const ids = new Set(journal.map(({ id }) => id));
      for (const { replyTo } of journal) if (replyTo !== undefined) expect(ids).toContain(replyTo);
    }),
    { numRuns: 400 },
  );
});

test("a longer export in which I answered does not leave their message open", async () => {
  const short = await conversation(["2026-03-01 10:00 me Hi", "2026-03-01 10:10 them Hello?"]);
  const long = await conversation([
    "2026-03-01 10:00 me Hi",
    "2026-03-01 10:10 them Hello?",
    "2026-03-01 10:20 me Here",
  ]);
  const journal = asEntries(additionsTo([], short.condensed).contacts);
  const { contacts } = additionsTo(journal, long.condensed);
  expect(told(contacts)).toEqual(["me 2026-03-01T11:20 text answers another"]);
  expect(contacts[0]!.replyTo).toBe(journal[1]!.id);
});

test("what was written by hand or taken out is not added beside itself", async () => {
  const { condensed } = await conversation(["2026-03-01 10:00 me Hi", "2026-03-05 10:00 them Hello"]);
  const byHand: Entry = {
    id: "h",
    at: "2026-03-01T11:20:00+01:00[Europe/Berlin]",
    kind: "contact",
    from: "me",
    channel: "text",
  };
  expect(told(additionsTo([byHand], condensed).contacts)).toEqual(["them 2026-03-05T11:00 text"]);
  const other: Entry = { ...byHand, channel: "call" };
  expect(additionsTo([other], condensed).contacts).toHaveLength(2);
  const out: Entry = { id: "r", at: "2026-03-06T10:00:00+01:00", kind: "retraction", entry: condensed.contacts[1]!.id };
  expect(additionsTo(asEntries([...condensed.contacts, out]), condensed).contacts).toEqual([]);
});

test("what passed in two apps at the same time is two, for any two conversations and in any order", async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, anyLines, async (one, other) => {
      const inOne = (await conversation(one)).condensed;
      const inOther = (await conversation(other, false, "telegram")).condensed;
      const first = additionsTo([], inOne).contacts;
      const second = additionsTo(asEntries(first), inOther).contacts;
      expect(second).toEqual(inOther.contacts);
      const journal = asEntries([...first, ...second]);
      expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
      for (const again of [inOne, inOther]) expect(additionsTo(journal, again).contacts).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a text and a call at the same hour are two contacts, from two apps or from two backups of one phone", async () => {
  const text = (await conversation(["2026-03-01 10:00 me Hi", "2026-03-01 10:40 me Are you there"], false, "sms"))
    .condensed;
  const call = {
    contacts: text.contacts.map((contact) => ({ ...contact, id: "c", channel: "call" as const })),
    closings: [],
  };
  const journal = asEntries(additionsTo([], text).contacts);
  expect(additionsTo(journal, call).contacts).toHaveLength(1);
  const elsewhere = (await conversation(["2026-03-01 10:20 me Hi here too"])).condensed;
  expect(additionsTo(journal, elsewhere).contacts).toHaveLength(1);
  // The same stretch of the same app, begun elsewhere, is one.
  const longer = (await conversation(["2026-03-01 09:50 me Hi", "2026-03-01 10:40 me Are you there"], false, "sms"))
    .condensed;
  expect(additionsTo(journal, longer).contacts).toEqual([]);
});

test("my last word in one app does not answer what they wrote in another", async () => {
  const elsewhere = (await conversation(["2026-03-01 10:12 them Hello there"], false, "telegram")).condensed;
  const short = (await conversation(["2026-03-01 10:00 me Hi"])).condensed;
  const long = (
    await conversation(["2026-03-01 10:00 me Hi", "2026-03-01 10:10 them Hello?", "2026-03-01 10:20 me Here"])
  ).condensed;
  const journal = asEntries([...additionsTo([], short).contacts, ...additionsTo([], elsewhere).contacts]);
  const { contacts } = additionsTo(journal, long);
  expect(contacts.every(({ replyTo }) => replyTo !== elsewhere.contacts[0]!.id)).toBe(true);
});

test("kept words are cut on a whole letter where an entry could not hold them, in whatever script", async () => {
  const longest = 60_000;
  const size = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;
  for (const letter of ["x", "\u0001", '"', "é", "憄", "💙", "\ud83d"]) {
    const fits = letter.repeat(Math.floor(longest / size(letter)));
    expect(startOfText(fits, longest)).toBe(fits);
    expect(startOfText(`${fits}${letter}`, longest)).toBe(fits);
  }
  expect(startOfText("a💙", 4)).toBe("a");

  const { condensed } = await conversation(
    [`2026-03-01 10:00 them ${"憄".repeat(30_000)}`, "2026-03-01 10:01 me Hi"],
    true,
  );
  const [theirs] = condensed.contacts;
  expect(theirs!.text).toBe("憄".repeat(20_000));
  // What a vault takes of one entry.
  expect(Buffer.byteLength(JSON.stringify(theirs))).toBeLessThan(64_000);
});
