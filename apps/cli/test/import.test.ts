import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJournal, readNotation } from "@rekindle/journal";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BadInput } from "../src/command.ts";
import { importCommand, importFor } from "../src/commands/import.ts";
import { nowhere } from "../src/import/goal.ts";
import { importWords } from "../src/import/words.ts";
import type { Ask } from "../src/interview/ask.ts";
import { Left } from "../src/interview/left.ts";
import { world } from "./world.ts";

const chat = `13/01/2026, 10:00 - Messages and calls are end-to-end encrypted.
13/01/2026, 10:01 - Ana: Hi
13/01/2026, 10:02 - Ben: Hello, a secret
20/02/2026, 10:00 - Ana: Are you there?
30/02/2026, 10:00 - Ana: no such day
`;
const now = ["--now", "2026-03-10T10:00:00+01:00[Europe/Berlin]"];
let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rekindle-import-"));
  await writeFile(at("chat.txt"), chat);
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

async function run(...words: string[]) {
  const { io, written } = world();
  try {
    return { code: await importCommand.run([...words, ...now], io), ...written };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { code: 2, ...written, err: error.message };
  }
}

test("--json is the document of the contract", async () => {
  const { code, out } = await run(at("chat.txt"), "--me", "ana", "--json");
  expect(code).toBe(0);
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual([
    "format",
    "messages",
    "participants",
    "first",
    "last",
    "skipped",
    "contacts",
    "figures",
  ]);
  expect(document).toMatchObject({
    format: "whatsapp",
    messages: 3,
    participants: [
      { name: "Ana", messages: 2, me: true },
      { name: "Ben", messages: 1, me: false },
    ],
    first: "2026-01-13T10:01:00+01:00[Europe/Berlin]",
    last: "2026-02-20T10:00:00+01:00[Europe/Berlin]",
    skipped: [{ line: 5, reason: "impossible-date" }],
    contacts: 3,
  });
  expect(out).not.toContain("secret");
});

test("who is me is never guessed: one line lists who was found", async () => {
  expect((await run(at("chat.txt"))).err).toBe(
    '--me is missing: which of these is you? accepted: --me with one or more of "Ana" (2), "Ben" (1)',
  );
  expect((await run(at("chat.txt"), "--me", "Cleo")).err).toBe(
    'nobody here is called "Cleo"; accepted: one or more of "Ana" (2), "Ben" (1)',
  );
});

test("a name of several words or two names may follow --me", async () => {
  await writeFile(at("two.txt"), chat.replace("20/02/2026, 10:00 - Ana", "20/02/2026, 10:00 - Ana P."));
  const { out } = await run(at("two.txt"), "--me", "Ana", "ana p.", "--json");
  expect(JSON.parse(out).participants.filter(({ me }: { me: boolean }) => me)).toHaveLength(2);
});

test("contacts are added once, whole, and nothing else in the journal changes", async () => {
  const before = `${readNotation("2026-02-25 breakup them\ntoday 2026-03-10")
    .entries.map((entry) => JSON.stringify(entry))
    .join("\n")}\n{broken\n`;
  await writeFile(at("journal.jsonl"), before, { mode: 0o640 });
  const first = await run(at("chat.txt"), "--me", "Ana", "--to", at("journal.jsonl"), "--json");
  expect(JSON.parse(first.out).contacts).toBe(3);
  const written = await readFile(at("journal.jsonl"), "utf8");
  expect(written.startsWith(before)).toBe(true);
  expect(written).not.toContain("secret");
  const { entries, problems } = readJournal(written);
  expect(entries.filter(({ kind }) => kind === "contact")).toHaveLength(3);
  expect(problems).toHaveLength(1);
  expect((await stat(at("journal.jsonl"))).mode & 0o777).toBe(0o640);

  const again = await run(at("chat.txt"), "--me", "Ana", "--to", at("journal.jsonl"), "--json");
  expect(JSON.parse(again.out).contacts).toBe(0);
  await writeFile(at("chat.txt"), `${chat}21/02/2026, 09:00 - Ben: Yes\n`);
  await run(at("chat.txt"), "--me", "Ana", "--to", at("journal.jsonl"));
  await run(at("chat.txt"), "--me", "Ana", "--to", at("journal.jsonl"));
  const longer = await readFile(at("journal.jsonl"), "utf8");
  expect(longer.startsWith(written)).toBe(true);
  expect(longer.slice(written.length).trimEnd().split("\n")).toHaveLength(1);
  expect(await readdir(folder)).toEqual(["chat.txt", "journal.jsonl"]);
});

test("a journal without a line end at its end, or none yet, is fine; what is none is left alone", async () => {
  await writeFile(at("open.jsonl"), '{"id":"b","at":"2026-02-01T10:00:00+01:00","kind":"breakup"}');
  await run(at("chat.txt"), "--me", "Ana", "--to", at("open.jsonl"));
  expect(readJournal(await readFile(at("open.jsonl"))).entries).toHaveLength(4);
  await run(at("chat.txt"), "--me", "Ana", "--to", at("new.jsonl"));
  expect((await stat(at("new.jsonl"))).mode & 0o077).toBe(0);
  await writeFile(at("letter.txt"), "Dear Ana\n");
  const { code, err } = await run(at("chat.txt"), "--me", "Ana", "--to", at("letter.txt"));
  expect(code).toBe(2);
  expect(err).toContain("is not a journal");
  expect(await readFile(at("letter.txt"), "utf8")).toBe("Dear Ana\n");
});

test("texts reach the journal only with --keep-text", async () => {
  await run(at("chat.txt"), "--me", "Ana", "--keep-text", "--to", at("j.jsonl"));
  expect(await readFile(at("j.jsonl"), "utf8")).toContain("Hello, a secret");
});

test("what may be a boundary is shown, holds the journal, and is asked about once", async () => {
  await writeFile(at("chat.txt"), `${chat}22/02/2026, 09:00 - Ben: Please leave me alone now.\n`);
  const { out } = await run(at("chat.txt"), "--me", "Ana", "--to", at("j.jsonl"));
  expect(out).toContain("Did they ask you to stop");
  expect(out).toContain("Please leave me alone now.");
  await run(at("chat.txt"), "--me", "Ana", "--to", at("j.jsonl"));
  const { entries } = readJournal(await readFile(at("j.jsonl")));
  expect(entries.filter(({ kind }) => kind === "screening")).toMatchObject([{ answer: "unsure" }]);
  expect(JSON.stringify(entries)).not.toContain("alone");
});

test("nothing is weighed where something comes before it", async () => {
  const boundary = readNotation("2026-02-01 breakup them\n2026-02-10 boundary no-contact\ntoday 2026-03-10").entries;
  await writeFile(at("j.jsonl"), boundary.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  const { out } = await run(at("chat.txt"), "--me", "Ana", "--to", at("j.jsonl"), "--json");
  expect(JSON.parse(out)).toMatchObject({ contacts: 3, figures: null });
});

test("ambiguous dates ask for --date-order, and nothing is written before the answer", async () => {
  await writeFile(at("chat.txt"), "04/05/2025, 10:00 - Ana: Hi\n04/05/2025, 11:00 - Ben: Hello\n");
  const { code, err } = await run(at("chat.txt"), "--me", "Ana", "--to", at("j.jsonl"));
  expect(code).toBe(2);
  expect(err).toContain("dmy: 2025-05-04 to 2025-05-04, or mdy: 2025-04-05 to 2025-04-05");
  expect(err).toContain("Accepted: --date-order dmy or --date-order mdy");
  expect(await readdir(folder)).toEqual(["chat.txt"]);
  expect(JSON.parse((await run(at("chat.txt"), "--me", "Ana", "--date-order", "mdy", "--json")).out).first).toContain(
    "2025-04-05",
  );
});

test("nothing from a file reaches the terminal but text", async () => {
  const evil = "\u001b[2J\u202egnp.exe\u0007";
  await writeFile(at("evil.txt"), chat.replaceAll("Ben", evil).replace("Hello", `leave me alone ${evil}`));
  for (const words of [["--me", "Ana"], ["--me", "Ana", "--json"], ["--me", "nobody"], []]) {
    const { out, err } = await run(at("evil.txt"), ...words);
    expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

test("bad words and bad files are one line each", async () => {
  await writeFile(at("empty.txt"), "\n");
  for (const [words, part] of [
    [[], "FILE is missing"],
    [[at("none.txt"), "--me", "Ana"], "there is no such file"],
    [[at("empty.txt"), "--me", "Ana"], "The file is empty"],
    [[at("chat.txt"), "--me", "Ana", "--format", "fax"], "--format is no format"],
    [[at("chat.txt"), "--me", "Ana", "--format", "telegram"], "not JSON"],
    [[at("chat.txt"), "--me", "Ana", "--zone", "Mars"], "--zone is no time zone"],
    [[at("chat.txt"), "--me", "Ana", "--frobnicate"], "accepted: rekindle import"],
    [[at("chat.txt"), at("empty.txt"), "--me", "Ana"], "one FILE at a time"],
  ] as const) {
    const { code, err } = await run(...words);
    expect(code).toBe(2);
    expect(err).toContain(part);
    expect(err.trimEnd()).not.toContain("\n");
  }
});

test("of several conversations one is asked for", async () => {
  const messages = [{ id: 1, type: "message", date_unixtime: "1768300000", from: "Ana", from_id: "user1", text: "Hi" }];
  await writeFile(
    at("result.json"),
    JSON.stringify({
      personal_information: { user_id: 1 },
      chats: {
        list: [
          { name: "Ben", type: "personal_chat", id: 2, messages },
          { name: "Cleo", type: "personal_chat", id: 3, messages },
        ],
      },
    }),
  );
  expect((await run(at("result.json"), "--me", "Ana")).err).toBe(
    'the file holds 2 conversations; accepted: --chat with one of "Ben" (1), "Cleo" (1)',
  );
  const { out } = await run(at("result.json"), "--chat", "ben", "--json");
  expect(JSON.parse(out).participants).toEqual([{ name: "Ana", messages: 1, me: true }]);
});

test("a chat through a pipe is read", async () => {
  const { io, written } = world({ "-": chat });
  expect(await importCommand.run(["-", "--me", "Ana", "--json", ...now], io)).toBe(0);
  expect(JSON.parse(written.out).messages).toBe(3);
});

/** Answers in their order; undefined leaves. What was asked is kept. */
function answering(...answers: (string | readonly string[] | undefined)[]) {
  const asked: string[] = [];
  const next = async ({ question, options }: { question: string; options: readonly { label: string }[] }) => {
    asked.push(`${question} ${options.map(({ label }) => label).join(" | ")}`);
    return answers.shift() as never;
  };
  const ask: Ask = { one: next, many: next, text: async () => undefined };
  return { ask: async () => ask, asked };
}
async function asking(given: ReturnType<typeof answering>, ...words: string[]) {
  const { io, written } = world();
  await importFor(nowhere, importWords([...words, ...now], io), io, given.ask);
  return written.out;
}

test("in a terminal who is me is asked, by the names of the file", async () => {
  const questions = answering(["1"]);
  expect(await asking(questions, at("chat.txt"))).toContain("Ben (1, you)");
  expect(questions.asked).toEqual(["Which of these is you? Ana (2 messages) | Ben (1 message)"]);
});

test("in a terminal the day that is meant is asked, with a line told by its time and length only", async () => {
  await writeFile(at("open.txt"), "03/04/2025, 10:00 - Ana: a secret\n05/06/2025, 10:00 - Ben: b\n");
  const questions = answering("mdy", ["0"]);
  expect(await asking(questions, at("open.txt"))).toContain("4 March 2025 to 6 May 2025");
  expect(questions.asked[0]).toContain(
    "from 3 April 2025 to 5 June 2025, with a line of 13 letters on 3 April 2025 at 10:00",
  );
  expect(questions.asked.join()).not.toContain("secret");
});

test("in a terminal one of several conversations is asked for, and which of several people is them", async () => {
  const message = (from: string) =>
    `{"id":1,"type":"message","date_unixtime":"1760000000","from":"${from}","from_id":"user${from}","text":"x"}`;
  const listed = [
    `{"name":"Ben","type":"personal_chat","id":1,"messages":[${message("Ana")},${message("Ben")}]}`,
    `{"name":"Cleo","type":"personal_chat","id":2,"messages":[${message("Ana")},${message("Cleo")},${message("Cleo old")}]}`,
  ];
  await writeFile(at("result.json"), `{"chats":{"list":[${listed.join()}]}}`);
  const questions = answering("0", ["0"], ["0", "1"]);
  expect(await asking(questions, at("result.json"))).toContain("Cleo old (1)");
  expect(questions.asked.map((each) => each.slice(0, 40))).toEqual([
    "The file holds several conversations. Wh",
    "Which of these is you? Ana (1 message) |",
    "Which of these is them? Everybody else i",
  ]);
});

test("read again, it says that nothing is new; and a number is shown with the name of its conversation", async () => {
  const backup = `<smses count="1"><sms address="+15550000001" date="1760000000000" type="1" body="Hi" contact_name="Ben \u001b[31m" /></smses>`;
  await writeFile(at("sms.xml"), backup);
  const words = [at("sms.xml"), "--to", at("journal.jsonl")] as const;
  const first = await run(...words);
  expect(first.out).toContain("Text messages and calls, Ben");
  expect(first.out).not.toContain("\u001b[31m");
  expect(first.out).toContain("1 to record");
  const again = (await run(...words)).out;
  expect(again).toContain("Nothing new: the contact stands in the journal already.");
  expect(again).not.toContain("Added to");
});

test("a group is refused before anybody is asked who is who, and is not among those to choose from", async () => {
  const message = (from: string) =>
    `{"id":1,"type":"message","date_unixtime":"1760000000","from":"${from}","from_id":"user${from}","text":"x"}`;
  const group = `{"name":"Us","type":"private_group","id":1,"messages":[${["Ana", "Ben", "Cleo"].map(message).join()}]}`;
  await writeFile(at("group.json"), group);
  const none = answering();
  await expect(asking(none, at("group.json"))).rejects.toThrow(/^this is a group/);
  expect(none.asked).toEqual([]);
  const two = ["Ben", "Dan"].map(
    (name, index) =>
      `{"name":"${name}","type":"personal_chat","id":${index + 2},"messages":[${message("Ana")},${message(name)}]}`,
  );
  await writeFile(at("all.json"), `{"chats":{"list":[${[group, ...two].join()}]}}`);
  const questions = answering("0", ["0"]);
  await asking(questions, at("all.json"));
  expect(questions.asked[0]).toContain("A group is not listed.");
  expect(questions.asked[0]).not.toContain("Us (");
});

test("of three names in a chat it is asked whether two are one person; where they are not, it is a group", async () => {
  await writeFile(at("three.txt"), `${chat}21/02/2026, 10:00 - Benno: hi\n`);
  const both = answering(["0"], ["0", "1"]);
  expect(await asking(both, at("three.txt"))).toContain("Benno (1)");
  expect(both.asked[1]).toMatch(/^Two names stand here beside yours\. Choose both where they are one person/);
  await expect(asking(answering(["0"], ["1"]), at("three.txt"))).rejects.toThrow(/^this is a group/);
  expect((await run(at("three.txt"), "--me", "Ana", "--json")).err).toContain(
    "accepted: --them with both where they are one person, or a conversation of two",
  );
});

test("in a terminal a conversation that stands in the file twice is one, and both parts of it are taken", async () => {
  const chatWith = (name: string, id: number, from: string, text: string) =>
    `{"name":"${name}","type":"personal_chat","id":${id},"messages":[{"id":1,"type":"message","date_unixtime":"176000000${id}","from":"${from}","from_id":"user${from}","text":"${text}"}]}`;
  const write = (...listed: string[]) => writeFile(at("result.json"), `{"chats":{"list":[${listed.join()}]}}`);
  const ben = [chatWith("Ben", 1, "Ana", "a"), chatWith("ben", 2, "Ben", "b")];
  await write(...ben, chatWith("Cleo", 3, "Cleo", "c"));
  const questions = answering("0", ["1"]);
  const page = await asking(questions, at("result.json"));
  expect(questions.asked[0]).toMatch(/ Ben \(2 messages\) \| Cleo \(1 message\)$/i);
  expect(page).toContain("Ana (1, you)");
  expect(page).toContain("Ben (1)");
  await write(...ben);
  const less = answering(["1"]);
  expect(await asking(less, at("result.json"))).toBe(page);
  expect(less.asked).toHaveLength(1);
});

test("leaving a question writes nothing", async () => {
  await expect(asking(answering(undefined), at("chat.txt"), "--to", at("journal.jsonl"))).rejects.toBeInstanceOf(Left);
  expect(await readdir(folder)).toEqual(["chat.txt"]);
});
