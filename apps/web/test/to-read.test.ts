import { signal } from "@preact/signals";
import type { Entry } from "@rekindle/journal";
import { expect, test } from "vitest";
import { listToRead, readLeft } from "../src/screens/they-wrote/to-read.ts";
import { contactsToRead } from "../src/session/contacts-to-read.ts";
import { createSealed } from "../src/session/sealed.ts";
import type { Session } from "../src/session/session.ts";

const theirs = { kind: "contact", from: "them", channel: "text", text: "Please do not contact me.", id: "c1" } as const;

function visit(entries: readonly Entry[] = []) {
  const sealed = createSealed(signal(undefined), () => true);
  return {
    session: { sealed, entries: signal(entries) } as unknown as Session,
    list: () => sealed.get(contactsToRead),
  };
}

test("words of theirs are on the list before they are kept; what has no words, or is mine, is not", async () => {
  const { session, list } = visit();
  await listToRead(session, { ...theirs, id: "c0", text: undefined } as never);
  await listToRead(session, { ...theirs, from: "me" });
  await listToRead(session, { kind: "urge", strength: 3, id: "u1" } as never);
  expect(await list()).toBeUndefined();
  await listToRead(session, theirs);
  await listToRead(session, { ...theirs, id: "c2" });
  await listToRead(session, theirs);
  expect(await list()).toBe('["c1","c2"]');
});

test("what was noted and could not be kept after all is dropped at the next opening", async () => {
  const { session, list } = visit();
  await listToRead(session, theirs);
  await readLeft(session);
  expect(await list()).toBeUndefined();
});
