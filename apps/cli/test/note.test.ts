/** One thing written down on the command line: what is asked, what is kept, and that leaving writes nothing. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type Entry, readJournal, readMoment } from "@rekindle/journal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { noteCommand, write } from "../src/commands/note.ts";
import { askLines } from "../src/interview/ask-lines.ts";
import { main } from "../src/main.ts";
import { note } from "../src/note/note.ts";
import { readWhen } from "../src/note/when.ts";
import { world } from "./world.ts";

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const story = [
  '{"id":"p","at":"2026-01-20T12:00:00+01:00","kind":"profile","timeZone":"Europe/Berlin","country":"GB"}',
  '{"id":"s","at":"2026-01-20T12:00:00+01:00","kind":"screening","answer":"none"}',
  '{"id":"b","at":"2026-01-20T12:00:00+01:00[Europe/Berlin]","kind":"breakup"}',
  "",
].join("\n");
const entriesOf = (lines: string): readonly Entry[] => readJournal(lines).entries;

/** The sheet, as a person counts it. */
const sheet = [
  "They contacted me",
  "I contacted them",
  "We ran into each other",
  "We met",
  "A meeting was agreed, moved or called off",
  "They asked for something",
  "They said where they stand",
  "An occasion",
  "Their things",
  "A sign",
  "I looked them up",
  "An urge",
  "How I am",
  "Safety",
  "It ended",
  "It is over",
  "We are back together",
  "We are friends now",
  "It is open again",
  "Could I accept a no?",
  "The safety question",
  "What we share",
  "Take an entry back",
];

/** Answers line by line, as over a pipe. */
async function said(answers: readonly string[], lines = story) {
  const shown: string[] = [];
  async function* typed() {
    yield* answers;
  }
  let count = 0;
  const made = await note(
    askLines(typed(), (line) => shown.push(line)),
    entriesOf(lines),
    now,
    () => `n${count++}`,
  );
  return { made, shown: shown.join("\n") };
}
const pick = (label: string) => String(sheet.indexOf(label) + 1);

const kept: readonly (readonly [label: string, answers: readonly string[], entries: readonly object[]])[] = [
  ["They contacted me", ["1", "1", "1", "", "1"], [{ kind: "contact", from: "them", channel: "text", at: now }]],
  ["They contacted me", ["3", "", "1"], [{ kind: "contact", from: "them", channel: "missed-call" }]],
  [
    "They contacted me",
    ["2", "1", "2", "1", "09:15", "1"],
    [
      {
        kind: "contact",
        channel: "call",
        answered: true,
        purpose: "logistics",
        at: expect.stringMatching(/^2026-03-10T09:15/),
      },
    ],
  ],
  [
    "They contacted me",
    ["1", "1", "4", "1", "1"],
    [
      { kind: "contact", from: "them" },
      { kind: "boundary", ask: "no-contact", at: expect.stringMatching(/^2026-03-09T12:00/) },
    ],
  ],
  [
    "They contacted me",
    ["1", "1", "3", "2026-04-01", "", "1"],
    [{ kind: "contact" }, { kind: "boundary", ask: "space", until: "2026-04-01" }],
  ],
  ["I contacted them", ["1", "1", "", "1"], [{ kind: "contact", from: "me", channel: "text" }]],
  [
    "We ran into each other",
    ["2", "1", "3", "", "", "1"],
    [{ kind: "encounter", how: "chance", went: "well", minutes: 3 }],
  ],
  ["We met", ["2", "1", "", "easy", "", "1"], [{ kind: "meeting", again: "they-offered", went: "well", note: "easy" }]],
  [
    "A meeting was agreed, moved or called off",
    ["2026-03-14", "2", "the café", "1"],
    [{ kind: "plan", on: "2026-03-14", arrangedBy: "them", place: "the café" }],
  ],
  [
    "They asked for something",
    ["1", "please leave me alone", "", "1"],
    [{ kind: "boundary", ask: "no-contact", note: "please leave me alone" }],
  ],
  ["They asked for something", ["4", "2", "", "", "1"], [{ kind: "boundary", ask: "channel", what: "call" }]],
  ["They asked for something", ["5", "", "money", "", "", "1"], [{ kind: "boundary", ask: "topic", what: "money" }]],
  ["They said where they stand", ["4", "", "1"], [{ kind: "stance", stance: "rejected" }]],
  [
    "An occasion",
    ["saw their Instagram story", "their exam", "2026-03-20", "1", "1"],
    [{ kind: "occasion", what: "their exam", on: "2026-03-20", learned: "shared-past" }],
  ],
  [
    "Their things",
    ["passport", "1", "a book", "2", "", "1", "1"],
    [{ kind: "belongings", items: [{ what: "passport", needed: true }, { what: "a book" }], state: "with-me" }],
  ],
  ["Their things", ["", "1"], [{ kind: "belongings", items: [], state: "returned" }]],
  [
    "A sign",
    ["1", "1", "1", "1", "at the door", "", "1"],
    [{ kind: "sign", sign: "S.V1", basis: "fact", note: "at the door", at: now }],
  ],
  ["A sign", ["2", "1", "3", "2 4", "", "", "1"], [{ kind: "sign", basis: "hearsay", prompted: true, impaired: true }]],
  ["I looked them up", ["", "1"], [{ kind: "look" }]],
  ["An urge", ["9", "1", "alone", "", "1"], [{ kind: "urge", strength: 8, outcome: "held", trigger: "alone" }]],
  ["How I am", ["2", "", "1"], [{ kind: "mood", level: 2 }]],
  ["Safety", ["2", "1"], [{ kind: "concern", about: "i-am-afraid" }]],
  ["It ended", ["1", "2026-01-20", "1"], [{ kind: "breakup", endedBy: "them" }]],
  ["It is over", ["1"], [{ kind: "outcome", outcome: "let-go" }]],
  ["We are back together", ["1"], [{ kind: "outcome", outcome: "together" }]],
  ["We are friends now", ["1"], [{ kind: "outcome", outcome: "friends" }]],
  ["It is open again", ["1"], [{ kind: "outcome", outcome: "reopened" }]],
  ["Could I accept a no?", ["1", "1"], [{ kind: "readiness", acceptNo: true }]],
  ["Could I accept a no?", ["2", "1"], [{ kind: "readiness", acceptNo: false }]],
  [
    "The safety question",
    ["2", "1"],
    [
      { kind: "boundary", ask: "space" },
      { kind: "screening", answer: "recorded" },
    ],
  ],
  ["Take an entry back", ["3", "1"], [{ kind: "retraction", entry: "b" }]],
  ["What we share", ["2 6", "1"], [{ kind: "profile", ties: ["children", "pet"] }]],
];

test.each(kept)("%s %j", async (label, answers, entries) => {
  const { made, shown } = await said([pick(label), ...answers]);
  expect(made).toMatchObject(entries);
  expect(made).toHaveLength(entries.length);
  for (const [index, name] of sheet.entries()) expect(shown).toContain(`  ${index + 1}  ${name}`);
});

test("every name on the sheet is asked about above", () => {
  expect(new Set(kept.map(([label]) => label))).toEqual(new Set(sheet));
});

test("what I wrote can be an answer to what they wrote", async () => {
  const theirs = '{"id":"t","at":"2026-03-08T12:00:00+01:00","kind":"contact","from":"them","channel":"text"}\n';
  const { made, shown } = await said([pick("I contacted them"), "1", "1", "1", "", "1"], story + theirs);
  expect(shown).toContain("Yes, to what they wrote on Sunday 8 March");
  expect(made).toMatchObject([{ kind: "contact", from: "me", replyTo: "t" }]);
});

test("an agreed meeting is moved or called off, and the old day no longer counts", async () => {
  const plan = '{"id":"m","at":"2026-03-08T12:00:00+01:00","kind":"plan","on":"2026-03-14"}\n';
  const name = pick("A meeting was agreed, moved or called off");
  expect((await said([name, "2", "1", "1"], story + plan)).made).toMatchObject([
    { kind: "plan", on: "2026-03-14", cancelled: true, arrangedBy: "them", replaces: "m" },
  ]);
  expect((await said([name, "1", "2026-03-16", "3", "", "1"], story + plan)).made).toMatchObject([
    { kind: "plan", on: "2026-03-16", arrangedBy: "both", replaces: "m" },
  ]);
});

test("beside thoughts of ending one's life nothing more is asked, and help comes first", async () => {
  const added: Entry[] = [];
  const { io, written } = world();
  async function* typed() {
    yield* [pick("Safety"), "1"];
  }
  const place = {
    name: "mine.jsonl",
    entries: entriesOf(story),
    add: async (made: readonly Entry[]) => void added.push(...made),
  };
  expect(
    await write(
      askLines(typed(), (line) => io.out(line)),
      place,
      now,
      io,
    ),
  ).toBe(0);
  expect(added).toMatchObject([{ kind: "concern", about: "self-harm" }]);
  expect(written.out).not.toContain("Keep this?");
  expect(written.out.indexOf("Help, now")).toBeLessThan(written.out.indexOf("You first."));
});

test("a no at the end, and leaving at any question, write nothing", async () => {
  const [label, answers] = kept.find(([name]) => name === "They asked for something")!;
  const whole = [pick(label), ...answers];
  expect((await said([...whole.slice(0, -1), "2"])).made).toBeUndefined();
  for (let length = 0; length < whole.length; length += 1)
    await expect(said(whole.slice(0, length))).rejects.toThrow(expect.objectContaining({ name: "Left" }));
});

test("when is said as people say it, and never lies ahead", () => {
  const at = (answer: string) => readWhen(answer, now)?.slice(0, 25);
  expect(readWhen("now", now)).toBe(now);
  expect(readWhen("", now)).toBe(now);
  expect(readWhen("0", now)).toBe(now);
  expect(at("9:15")).toMatch(/^2026-03-10T09:15:00/);
  expect(at("3")).toMatch(/^2026-03-07T12:00:00/);
  expect(at("2026-02-01")).toMatch(/^2026-02-01T12:00:00/);
  expect(at("2026-02-01 21:30")).toMatch(/^2026-02-01T21:30:00/);
  // Across a change of the clocks it is the hour that was shown there.
  expect(readWhen("2025-07-01 21:30", now)).toContain("T21:30:00");
  expect(readWhen("2025-07-01 21:30", now)).toContain("+02:00");
  for (const wrong of ["soon", "10:01", "24:00", "9:60", "2026-03-11", "2026-02-30", "2026-03-10 10:01", "-1", "1.5"])
    expect(readWhen(wrong, now), wrong).toBeUndefined();
});

test("whatever is typed as a time is no time, or one that was", () => {
  const typed = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\d{1,4}$/),
    fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d( [0-2]?\d:[0-5]\d)?$/),
  );
  fc.assert(
    fc.property(typed, (answer) => {
      const at = readWhen(answer, now);
      if (at !== undefined) expect(readMoment(at)!.ms).toBeLessThanOrEqual(readMoment(now)!.ms);
    }),
  );
});

const folder = () => mkdtempSync(join(tmpdir(), "rekindle-note-"));

/** The command as a program of its own, from its sources. */
const program = [
  "--conditions=source",
  "--input-type=module",
  "-e",
  `const { main } = await import(${JSON.stringify(join(import.meta.dirname, "../src/main.ts"))}); process.exitCode = await main(process.argv.slice(1));`,
];

test("as a process, over a pipe: one line is added, what stood there stands there, and the advice follows", () => {
  const path = join(folder(), "mine.jsonl");
  const before = `${story}not an entry\n`;
  writeFileSync(path, before);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, "note", path], {
    input: `${pick("They asked for something")}\n1\nstop\nnow\n1\n`,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Written down.");
  expect(stdout).toContain("They have answered.");
  expect(stdout).toContain(`More: npx rekindle advise ${path}`);
  const after = readFileSync(path, "utf8");
  expect(after.startsWith(before)).toBe(true);
  expect(JSON.parse(after.slice(before.length))).toMatchObject({ kind: "boundary", ask: "no-contact", note: "stop" });
});

/** `script` of util-linux lends a process a terminal; elsewhere its words differ. */
const lendsTerminal = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") === true;

test.skipIf(!lendsTerminal)("in a terminal: chosen with the arrows, and Esc leaves and writes nothing", async () => {
  const path = join(folder(), "mine.jsonl");
  writeFileSync(path, story);
  const down = "\u001b[B";
  const questions = [
    ["What do you want to write down?", down.repeat(6)],
    ["● They said where they stand", "\r"],
    ["Only what they told you themselves.", down.repeat(3)],
    ["● They said no", "\r"],
    ["Empty is now.", "\r"],
    ["Keep this?", "\r"],
  ] as const;
  const kept = await inTerminal(path, questions);
  expect(kept).toContain("Written down.");
  const after = readFileSync(path, "utf8");
  expect(JSON.parse(after.slice(story.length))).toMatchObject({ kind: "stance", stance: "rejected" });
  const left = await inTerminal(path, [...questions.slice(0, 3), ["● They said no", "\u001b"]]);
  expect(left).toContain("Nothing was written.");
  expect(readFileSync(path, "utf8")).toBe(after);
});

/** Runs `note` in a terminal and types each answer once its words stand on the screen. Gives all that was shown. */
function inTerminal(path: string, answers: readonly (readonly [after: string, keys: string])[]): Promise<string> {
  const line = [process.execPath, ...program, "note", path].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", `stty cols 80 rows 40; ${line}`, "/dev/null"], {
    env: { ...process.env, TERM: "xterm" },
  });
  const waiting = [...answers];
  let shown = "";
  let since = 0;
  child.stdout.on("data", (text: Buffer) => {
    shown += text.toString();
    const [next] = waiting;
    if (!next || !stripVTControlCharacters(shown.slice(since)).includes(next[0])) return;
    since = shown.length;
    waiting.shift();
    child.stdin.write(next[1]);
  });
  return new Promise((resolve) => child.on("close", () => resolve(stripVTControlCharacters(shown))));
}

test("bad usage is one clear line, and makes no file", async () => {
  const path = join(folder(), "nowhere.jsonl");
  for (const [words, says] of [
    [["note"], "JOURNAL is missing"],
    [["note", path], "there is no such journal; accepted: a journal, such as rekindle begin makes"],
    [["note", "-"], "not to standard input"],
    [["note", path, path], "one JOURNAL at a time"],
    [["note", path, "--vault", path], "a journal and --vault were given"],
    [["note", "--loud", path], `accepted: ${noteCommand.usage}`],
  ] as const) {
    const { io, written } = world();
    expect(await main(words, io)).toBe(2);
    expect(written.err).toContain(says);
    expect(written.err.trim().split("\n")).toHaveLength(1);
  }
  expect(existsSync(path)).toBe(false);
});

test("what stands in the folder afterwards is the journal alone", async () => {
  const place = folder();
  writeFileSync(join(place, "notes.txt"), "milk, bread\n");
  const { io, written } = world();
  expect(await main(["note", join(place, "notes.txt")], io)).toBe(2);
  expect(written.err).toContain("is not a journal");
  expect(readdirSync(place)).toEqual(["notes.txt"]);
  expect(readFileSync(join(place, "notes.txt"), "utf8")).toBe("milk, bread\n");
});
