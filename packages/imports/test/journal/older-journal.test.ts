import type { Entry } from "@rekindle/journal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { additionsTo, type ContactEntry } from "../../src/index.ts";
import { entryId } from "../../src/journal/ids.ts";
import { anyLines, conversation, told } from "./conversation.ts";

/** Contacts as an older version wrote them: the app was no part of the id, so that none is known by it. */
function asOlder(contacts: readonly ContactEntry[]): ContactEntry[] {
  const ids = new Map(
    contacts.map(({ id, from, at }, index) => {
      const moment = Date.parse(at.replace(/\[.*/, ""));
      return [id, entryId(moment, `${from} ${moment} ${index === 0 ? "first" : "last"}`)];
    }),
  );
  return contacts.map((contact) => ({
    ...contact,
    id: ids.get(contact.id)!,
    ...(contact.replyTo === undefined ? {} : { replyTo: ids.get(contact.replyTo) ?? contact.replyTo }),
  }));
}
const entries = (contacts: readonly ContactEntry[]) => contacts as readonly object[] as readonly Entry[];

test("a chat that an older version brought into the journal is known when it is imported again", async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, async (chat) => {
      const { condensed } = await conversation(chat);
      const journal = asOlder(additionsTo([], condensed).contacts);
      expect(journal.some(({ id }) => condensed.contacts.some((contact) => contact.id === id))).toBe(false);
      expect(additionsTo(entries(journal), condensed)).toEqual({ contacts: [], here: condensed.contacts.length });
    }),
    { numRuns: 300 },
  );
});

test("a longer export of it adds what an import from the same version would add, and replies to what is there", async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.nat(), fc.nat(), async (chat, from, to) => {
      const start = from % chat.length;
      const end = start + 1 + (to % (chat.length - start));
      const part = additionsTo([], (await conversation(chat.slice(start, end))).condensed).contacts;
      const { condensed } = await conversation(chat);
      const older = asOlder(part);
      const added = additionsTo(entries(older), condensed).contacts;
      const same = additionsTo(entries(part), condensed).contacts;
      expect(added.map(({ id, from: side, at }) => `${id} ${side} ${at}`)).toEqual(
        same.map(({ id, from: side, at }) => `${id} ${side} ${at}`),
      );
      const ids = new Set([...older, ...added].map(({ id }) => id));
      for (const { replyTo } of added) if (replyTo !== undefined) expect(ids).toContain(replyTo);
      expect(additionsTo(entries([...older, ...added]), condensed).contacts).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a message that waits for an answer there is answered by the longer export", async () => {
  const short = await conversation(["2026-03-01 10:00 me Hi", "2026-03-01 10:10 them Hello?"]);
  const long = await conversation([
    "2026-03-01 10:00 me Hi",
    "2026-03-01 10:10 them Hello?",
    "2026-03-01 10:20 me Here",
    "2026-03-09 09:00 them And now?",
  ]);
  const older = asOlder(additionsTo([], short.condensed).contacts);
  const { contacts } = additionsTo(entries(older), long.condensed);
  expect(told(contacts)).toEqual(["them 2026-03-09T10:00 text", "me 2026-03-01T11:20 text answers another"]);
  expect(contacts[1]!.replyTo).toBe(older[1]!.id);
});
