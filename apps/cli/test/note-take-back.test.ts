/** Taking back on the command line: at once, after a day, or only by their own words; and the way out of each. */
import { type Entry, readJournal } from "@rekindle/journal";
import { expect, test } from "vitest";
import { write } from "../src/commands/note.ts";
import { askLines } from "../src/interview/ask-lines.ts";
import { world } from "./world.ts";

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const line = (id: string, day: string, fields: object) =>
  `${JSON.stringify({ id, at: `2026-${day}T12:00:00+01:00[Europe/Berlin]`, ...fields })}\n`;
const begun = line("b", "01-20", { kind: "breakup" });
const asked = line("n", "02-10", { kind: "boundary", ask: "no-contact" });

/** "Take an entry back" with these answers: what was added, and what was said. */
async function takingBack(lines: string, ...answers: string[]) {
  const added: Entry[] = [];
  const { io, written } = world();
  async function* typed() {
    yield* ["23", ...answers];
  }
  const place = {
    name: "mine.jsonl",
    entries: readJournal(lines).entries,
    add: async (made: readonly Entry[]) => void added.push(...made),
  };
  await write(
    askLines(typed(), (shown) => io.out(`${shown}\n`)),
    place,
    now,
    io,
  );
  return { added, said: written.out.replace(/\s+/g, " ") };
}

test("an entry no longer counts from now on, and can be made to count again", async () => {
  const met = line("m", "03-01", { kind: "encounter", how: "chance" });
  const first = await takingBack(begun + met, "1", "1");
  expect(first.added).toMatchObject([{ kind: "retraction", entry: "m" }]);
  expect(first.said).toContain("Keep this? Taken back: Sunday 1 March 2026: you ran into each other.");
  expect(first.said).toContain("Taken back. It no longer counts.");

  const taken = line("r", "03-02", { kind: "retraction", entry: "m" });
  const second = await takingBack(begun + met + taken, "1", "1");
  expect(second.said).toContain("Undo, so that it counts again: Sunday 1 March 2026: you ran into each other");
  expect(second.added).toMatchObject([{ kind: "retraction", entry: "r" }]);
  expect(second.said).toContain("It counts again.");
});

test("what they asked for stays where they have not written, and a slip of the pen takes a day and a reason", async () => {
  const stays = await takingBack(begun + asked, "1", "2");
  expect(stays.added).toEqual([]);
  expect(stays.said).toContain("Then it stays. We know that is hard. Nothing was written.");

  const nothing = await takingBack(begun + asked, "1", "1");
  expect(nothing.added).toEqual([]);
  expect(nothing.said).toContain("No contact of theirs since then is written down.");

  const mistake = await takingBack(begun + asked, "1", "3", "", "it was another person", "1");
  expect(mistake.said).toContain("Accepted: A word or two");
  expect(mistake.added).toMatchObject([{ kind: "retraction", entry: "n", note: "it was another person" }]);
  expect(mistake.said).toContain("Taken back. It still counts for 24 hours.");
  expect(mistake.said).toContain("They have answered.");
});

test("their own words lift it, shown once more, and one friendly message does not", async () => {
  const wrote = line("t", "03-08", {
    kind: "contact",
    from: "them",
    channel: "text",
    text: "you can\u001b[2J write again",
  });
  const friendly = await takingBack(begun + asked + wrote, "2", "1", "1", "2");
  expect(friendly.said).toContain("They wrote: “you can [2J write again” One friendly message does not take it back.");
  expect(friendly.added).toEqual([]);
  const lifted = await takingBack(begun + asked + wrote, "2", "1", "1", "1", "1");
  expect(lifted.added).toMatchObject([{ kind: "boundary", ask: "no-contact", lifted: true, by: "t" }]);
});

test("an order that has ended counts as a request for space, and a lawyer is asked first", async () => {
  const order = line("o", "02-10", { kind: "boundary", ask: "legal-order" });
  const { added, said } = await takingBack(begun + order, "1", "3", "1", "1");
  expect(said).toContain("Ask your lawyer first whether it has really ended.");
  expect(added).toMatchObject([{ kind: "boundary", ask: "legal-order", lifted: true }]);
});

test("a worry about somebody else's safety stays; one's own can be over", async () => {
  const hurt = line("c", "02-10", { kind: "concern", about: "i-hurt-them" });
  const stays = await takingBack(begun + hurt, "1", "1");
  expect(stays.said).toContain("one person alone cannot settle that");
  expect(stays.added).toEqual([]);
  const mine = line("c", "02-10", { kind: "concern", about: "self-harm" });
  const over = await takingBack(begun + mine, "1", "1", "1");
  expect(over.added).toMatchObject([{ kind: "concern", about: "self-harm", resolved: true }]);
  // That it is over is confirmed like everything else: the question is left out only beside the thought itself.
  expect(over.said).toContain("Keep this?");
});

test("of a long journal twelve are shown at a time, newest first", async () => {
  const moods = Array.from({ length: 30 }, (_, day) =>
    line(`m${day}`, `02-${String((day % 28) + 1).padStart(2, "0")}`, { kind: "mood", level: 3 }),
  ).join("");
  const { added } = await takingBack(begun + moods, "13", "13", "7", "1");
  expect(added).toMatchObject([{ kind: "retraction", entry: "b" }]);
  const empty = await takingBack("");
  expect(empty.said).toContain("There is nothing to take back. Nothing was written.");
});
