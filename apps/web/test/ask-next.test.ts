import { signal } from "@preact/signals";
import type { Entry } from "@rekindle/journal";
import { expect, test } from "vitest";
import { type OpenBoundary, openBoundaryIn } from "../src/drafts/open-boundary.ts";
import { laterIn } from "../src/screens/import/later.ts";
import { askNext } from "../src/screens/they-wrote/ask-next.ts";
import { createSealed } from "../src/session/sealed.ts";
import type { NewEntry, Session } from "../src/session/session.ts";

const first: OpenBoundary = {
  sentence: "Please do not contact me.",
  at: "2026-03-01T10:00:00+01:00[Europe/Berlin]",
  channel: "text",
  plain: true,
};
const second: OpenBoundary = {
  sentence: "I need some space for now.",
  at: "2026-03-02T10:00:00+01:00[Europe/Berlin]",
  channel: "email",
  plain: false,
  contact: "c2",
};

/** The two parts of a session that are asked for, in memory. */
function visit() {
  const added: NewEntry[] = [];
  const sealed = createSealed(signal(undefined), () => true);
  const add = async (...entries: readonly NewEntry[]) => {
    added.push(...entries);
    return entries.map((entry) => ({ ...entry, id: `e${added.length}`, at: second.at }) as Entry);
  };
  return { session: { sealed, add, entries: signal([]) } as unknown as Session, added };
}

test("a second sentence does not take the place of one that waits for an answer: it waits too, and counts as a stop", async () => {
  const { session, added } = visit();
  await askNext(session, first);
  expect(added).toEqual([]);
  await askNext(session, second);
  expect(await openBoundaryIn(session.sealed)).toEqual(first);
  expect(await laterIn(session)).toMatchObject({
    sentences: [{ sentence: second.sentence, at: second.at, channel: "email", weight: "soft" }],
    screenings: ["e1"],
  });
  expect(added).toEqual([{ kind: "screening", answer: "unsure" }]);
});

test("danger in the second sentence is spoken of with the first", async () => {
  const { session } = visit();
  await askNext(session, first);
  await askNext(session, { ...second, danger: true });
  expect(await openBoundaryIn(session.sealed)).toEqual({ ...first, danger: true });
});
