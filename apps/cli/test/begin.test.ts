import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJournal } from "@rekindle/journal";
import { expect, test } from "vitest";
import { begin, converse } from "../src/commands/begin.ts";
import type { Ask } from "../src/interview/ask.ts";
import { askLines } from "../src/interview/ask-lines.ts";
import { answersExample } from "../src/interview/given.ts";
import { interview } from "../src/interview/interview.ts";
import { main } from "../src/main.ts";
import { newId as freshId } from "../src/new-id.ts";
import { world } from "./world.ts";

/** Answers in the order of the questions; a missing one means that the person left. */
function answering(...answers: unknown[]): Ask {
  const next = async () => answers.shift() as never;
  return { text: next, one: next, many: next };
}
const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
let count = 0;
const newId = () => `id${count++}`;
const kindsOf = async (...answers: unknown[]) =>
  (await interview(answering(...answers), now, newId))?.map(({ kind }) => kind);

test("five answers make a journal", async () => {
  const entries = await interview(answering(["none"], "20", "them", "2026-03-01", ["children", "home"]), now, newId);
  expect(entries).toMatchObject([
    { kind: "profile", timeZone: "Europe/Berlin" },
    { kind: "screening", answer: "none" },
    { kind: "breakup", at: "2026-02-18T12:00:00+01:00" },
    { kind: "contact", from: "them", channel: "text", at: "2026-03-01T12:00:00+01:00" },
    { kind: "profile", ties: ["children", "home"] },
  ]);
});

test("what was said about safety is recorded, and not sure holds", async () => {
  const said = await interview(answering(["no-contact", "self-harm", "unsure"], "20", "no", ["none"]), now, newId);
  expect(said).toMatchObject([
    {},
    { kind: "boundary", ask: "no-contact" },
    { kind: "concern", about: "self-harm" },
    { kind: "screening", answer: "unsure" },
    { kind: "breakup" },
    { kind: "profile", ties: [] },
  ]);
});

test("leaving at any question writes nothing", async () => {
  expect(await kindsOf()).toBeUndefined();
  expect(await kindsOf(["none"])).toBeUndefined();
  expect(await kindsOf(["none"], "20", "me")).toBeUndefined();
});

test("the journal is kept where the person chooses, never over another file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-begin-"));
  const path = join(folder, "mine.jsonl");
  const talk = () => converse(answering(["none"], "3", "no", ["none"], path), now, world().io);
  expect(await talk()).toBe(0);
  const { entries, problems } = readJournal(readFileSync(path));
  expect(problems).toEqual([]);
  expect(entries.map(({ kind }) => kind)).toEqual(["profile", "screening", "breakup", "profile"]);
  const before = readFileSync(path, "utf8");
  await expect(talk()).rejects.toThrow(/a file of that name already/);
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(readdirSync(folder)).toEqual(["mine.jsonl"]);
});

test("what was just answered is not asked again on the page that follows", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "rekindle-begin-")), "mine.jsonl");
  const { io, written } = world();
  expect(await converse(answering(["none"], "3", "no", ["none"], path), now, io)).toBe(0);
  expect(written.out).toContain("Not now.");
  expect(written.out).not.toContain("been in touch since it ended");
});

test("new ids are UUIDv7, in the order of the clock", () => {
  const ids = [0, 1_700_000_000_000, 1_700_000_000_001, 2 ** 47].map((ms) => freshId(ms));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(ids[1]!.slice(0, 13)).toBe("018bcfe5-6800");
  expect(freshId()).not.toBe(freshId());
});

test("answers from a pipe, one a line; a wrong one is asked again", async () => {
  const said: string[] = [];
  const answers = async function* () {
    yield* ["7 nonsense", "9", "soon", "20", "5", "3", "1 day", "2", "1"];
  };
  const entries = await interview(
    askLines(answers(), (line) => said.push(line)),
    now,
    newId,
  );
  expect(entries?.map(({ kind }) => kind)).toEqual(["profile", "screening", "breakup", "contact", "profile"]);
  expect(said.filter((line) => line.startsWith("Accepted:"))).toEqual([
    "Accepted: numbers from 1 to 10, with a space between",
    "Accepted: A past date such as 2026-03-01, or a number such as 20",
    "Accepted: a number from 1 to 4",
    "Accepted: A date since it ended, such as 2026-03-14, or a number of days ago",
  ]);
});

/** `begin --json` with these answers on standard input. */
async function begun(answers: unknown, ...more: string[]) {
  const { io, written } = world({ "-": typeof answers === "string" ? answers : JSON.stringify(answers) });
  const status = await main(["begin", "--json", "--now", now, ...more], io);
  return { status, ...written };
}

test("a script gives the answers by name and gets one document: where, the entries as kept, and the advice", async () => {
  const journal = join(mkdtempSync(join(tmpdir(), "rekindle-begin-")), "mine.jsonl");
  const { status, out, err } = await begun({ safety: ["none"], ended: 20, contact: "no", ties: ["none"], journal });
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual(["schema", "journal", "entries", "advice"]);
  expect(document).toMatchObject({
    schema: "rekindle.kept/1",
    journal,
    advice: { schema: "rekindle.advice/1", contact: { verdict: "wait" }, today: "2026-03-10" },
  });
  expect(document.entries).toEqual(readJournal(readFileSync(journal)).entries);
  // Told apart by a script: the second time there is a file already, and nothing is written.
  const again = await begun({ safety: ["none"], ended: 20, contact: "no", ties: ["none"], journal });
  expect(again).toMatchObject({ status: 2, out: "" });
});

test("what stands in the help of begin works as it stands", async () => {
  expect(begin.usage).toContain(answersExample);
  const answers = JSON.parse(answersExample) as Record<string, unknown>;
  const journal = join(mkdtempSync(join(tmpdir(), "rekindle-begin-")), "mine.jsonl");
  const { out } = await begun({ ...answers, journal });
  expect(JSON.parse(out).entries).toMatchObject([{}, {}, { kind: "breakup" }, { kind: "contact", from: "me" }, {}]);
});

test("an answer that is missing, wrong or too many is named in one line, and nothing is written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-begin-"));
  const whole = { safety: ["none"], ended: "2026-02-18", contact: "no", ties: ["none"], journal: join(folder, "j") };
  for (const [answers, says] of [
    ["", "standard input is no JSON; accepted: {"],
    ["[]", "standard input is no object"],
    [{ ...whole, safety: undefined }, '"safety": found nothing; accepted: a list of one or more of no-contact, space'],
    [{ ...whole, safety: ["none", "fine"] }, '"safety": found ["none","fine"]'],
    [{ ...whole, ended: "2027-01-01" }, '"ended": found "2027-01-01"; accepted: A past date'],
    [{ ...whole, contact: "us" }, '"contact": found "us"; accepted: one of no, me, them, talked'],
    [{ ...whole, contact: "me" }, '"contactOn": found nothing; accepted: A date since it ended'],
    [{ ...whole, contactOn: 3 }, '"contactOn" is not asked here; accepted: safety, ended, contact, ties, journal'],
    [{ ...whole, ties: [] }, '"ties": found []'],
    [{ ...whole, journal: "" }, '"journal": found ""; accepted: A path'],
    [{ ...whole, "name\u001b[2J": 1 }, "is not asked here"],
  ] as const) {
    const { status, out, err } = await begun(answers);
    expect({ status, out }, says).toEqual({ status: 2, out: "" });
    expect(err).toContain(says);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toContain("\u001b");
  }
  expect(readdirSync(folder)).toEqual([]);
});
