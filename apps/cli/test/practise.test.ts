/** Practice in lines: what is shown, what is kept, what closes it. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { converse, practise } from "../src/commands/practise.ts";
import { readTurn } from "../src/practise/play.ts";
import { openSitting } from "../src/practise/sitting.ts";
import { talkOver } from "../src/practise/talk.ts";
import { world } from "./world.ts";

const day = "2026-02-20T16:00:00+01:00[Europe/Berlin]";
const scratch = () => mkdtempSync(join(tmpdir(), "rekindle-practise-"));
const entry = (fields: object, at = "2026-01-10T12:00:00+01:00[Europe/Berlin]") =>
  JSON.stringify({ id: JSON.stringify(fields), at, ...fields });
const journal = (...kinds: object[]) => kinds.map((fields) => `${entry(fields)}\n`).join("");
const quiet = { kind: "breakup" };

interface Played {
  now?: string;
  scene?: string;
  seed?: string;
  record?: string;
  journal?: string;
}

/** A sitting over typed lines; after the last the person leaves. */
async function play(lines: readonly string[], { now = day, scene, journal: text, ...values }: Played = {}) {
  const { io, written } = world(text === undefined ? {} : { "j.jsonl": text });
  const given = { now, ...values, ...(text === undefined ? {} : { journal: "j.jsonl" }) };
  const sitting = await openSitting({ seed: "7", ...given }, io);
  const typed = (async function* () {
    yield* lines;
  })();
  await converse(talkOver(typed, io), sitting, scene, io);
  return { ...written, plain: written.out.replace(/\s+/g, " "), records: sitting.records };
}

test("somebody who has never seen it can play a scene with the numbers on the screen", async () => {
  const { out, records } = await play(["1", "2", "2", "g", "2", "2"]);
  expect(out).toContain("Two a day; two left.");
  expect(out).toContain("The people here are made up.");
  expect(out).toContain("  1  End of an aisle: Say hello, ask one thing, leave first.");
  expect(out).toContain("You: Hello. How are you");
  expect(out).toContain("What you did");
  expect(out).toContain("That was practice. How they will be, nobody knows.");
  expect(out).toContain("How was that for you?");
  expect(out).toContain("One question about them.");
  expect(records).toMatchObject([{ scene: "encounter/supermarket", felt: "same" }]);
});

test("words of one's own are said, and the debrief quotes those that matter", async () => {
  const { plain } = await play(["hi, good to see you", "are you seeing anyone these days?", "s"], {
    scene: "supermarket",
  });
  expect(plain).toContain("“are you seeing anyone these days?” This asks whether they are seeing somebody.");
  expect(plain).toContain("(encounter/no-dating-questions)");
});

test("the same seed and the same lines give the same words", async () => {
  const lines = ["1", "how have you been?", "g", "", ""];
  expect((await play(lines, { scene: "party" })).out).toBe((await play(lines, { scene: "party" })).out);
});

test("a line of input is a number, a letter of the menu, or something said", () => {
  expect(readTurn("2", 4)).toEqual({ kind: "picked", index: 1 });
  expect(readTurn("2.", 4)).toEqual({ kind: "picked", index: 1 });
  expect(readTurn("5", 4)).toEqual({ kind: "unclear" });
  expect(readTurn("0", 4)).toEqual({ kind: "unclear" });
  expect(readTurn("", 4)).toEqual({ kind: "unclear" });
  expect(readTurn("G", 4)).toEqual({ kind: "goodbye" });
  for (const word of ["s", "S", "stop", "quit", "q", "exit"]) expect(readTurn(word, 4)).toEqual({ kind: "stop" });
  expect(readTurn("2 coffees please", 4)).toEqual({ kind: "typed", text: "2 coffees please" });
  expect(readTurn("stop it", 4)).toEqual({ kind: "typed", text: "stop it" });
});

test("an unclear line is asked again and says nothing to the partner", async () => {
  const { out } = await play(["9", "", "g"], { scene: "supermarket" });
  expect(out.match(/A number from 1 to 4, your own words, g or s\./g)).toHaveLength(2);
});

test("leaving at any point is fine: a run with two lines counts, one with less does not", async () => {
  const two = await play(["hello", "how are you?"], { scene: "first-coffee" });
  expect(two.records).toMatchObject([{ scene: "meeting/first-coffee", ending: "stopped" }]);
  expect((await play(["hello"], { scene: "first-coffee" })).records).toEqual([]);
  expect((await play([])).records).toEqual([]);
  expect((await play([""])).records).toEqual([]);
});

test("words of ending one's life end the run, show help lines, and nothing of it is kept or shown again", async () => {
  const record = join(scratch(), "runs.jsonl");
  const { out, plain, records } = await play(["hello", "how are you?", "I want to kill myself", "1"], {
    scene: "first-coffee",
    record,
  });
  expect(out).toContain("Are you thinking about killing yourself?");
  expect(out).toContain("Emergency: ");
  expect(out).toContain("Thoughts of suicide: ");
  expect(out).not.toContain("kill myself");
  expect(out).not.toContain("What you did");
  expect(plain.trimEnd().endsWith("call the emergency number.")).toBe(true);
  expect(records).toEqual([]);
  expect(() => statSync(record)).toThrow();
});

test("a threat ends the run with the lines for people who are afraid of what they might do", async () => {
  const { out, records } = await play(["you will regret this"], { scene: "supermarket" });
  expect(out).toContain("That reads as a threat.");
  expect(out).toContain("Violence at home: ");
  expect(out).not.toContain("Thoughts of suicide");
  expect(records).toEqual([]);
});

test("the help lines are those of the country in the journal", async () => {
  const text = journal(quiet, { kind: "profile", country: "GB" });
  const { out } = await play(["i don't want to live any more"], { scene: "supermarket", journal: text });
  expect(out).toContain("116 123");
  expect(out).not.toContain("911 in the United States");
});

test("what is kept is a line of day, scene, ending and names, in a file that only its owner reads", async () => {
  const record = join(scratch(), "runs.jsonl");
  const { plain } = await play(["i missed you so much", "please give me one more chance", "g", "3", ""], {
    scene: "supermarket",
    record,
  });
  const [line, ...more] = readFileSync(record, "utf8").trim().split("\n");
  expect(more).toEqual([]);
  expect(JSON.parse(line!)).toMatchObject({ day: "2026-02-20", scene: "encounter/supermarket", felt: "heavier" });
  expect(line).not.toMatch(/missed|chance/);
  expect(statSync(record).mode & 0o777).toBe(0o600);
  expect(plain).toContain("None of your words.");
});

test("whoever says how it was is told how to write it into the journal", async () => {
  const path = join(scratch(), "mine.jsonl");
  writeFileSync(path, journal(quiet));
  const played = async (lines: string[]) => {
    const { io, written } = world({ [path]: readFileSync(path) });
    const typed = (async function* () {
      yield* lines;
    })();
    await converse(talkOver(typed, io), await openSitting({ now: day, journal: path }, io), "supermarket", io);
    return written.out;
  };
  expect(await played(["hello", "g", "3", "3"])).toMatch(/To write down how you are: rekindle note\s+\S*mine\.jsonl/);
  expect(await played(["hello", "g", "", "3"])).not.toContain("To write down how you are");
});

test("beside a journal the runs are kept next to it, and two a day are enough", async () => {
  const folder = scratch();
  const path = join(folder, "mine.jsonl");
  writeFileSync(path, journal(quiet));
  const sit = (lines: string) => {
    const { io, written } = world({ [path]: readFileSync(path) });
    const typed = (async function* () {
      yield* lines.split("|");
    })();
    return openSitting({ now: day, journal: path }, io)
      .then((sitting) => converse(talkOver(typed, io), sitting, "supermarket", io))
      .then(() => written.out);
  };
  expect(await sit("hello|how are you?|s|1|3")).toContain("Kept in");
  expect(await sit("hello|how are you?|s||1|hi")).toContain("Two runs today.");
  const third = await sit("hello");
  expect(third).toContain("Two runs today. More would be going round in circles. Tomorrow is fine.");
  expect(third).not.toContain("Robin:");
  const kept = readFileSync(join(folder, "mine.practice.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
  expect(kept).toHaveLength(2);
  expect(kept[0].temperament).not.toBe(kept[1].temperament);
  expect(readFileSync(path, "utf8")).toBe(journal(quiet));
});

test("without a file two runs a sitting are enough too", async () => {
  const run = ["hello", "how are you?", "s", "", "1"];
  const { out, records } = await play([...run, ...run], { scene: "party" });
  expect(records).toHaveLength(2);
  expect(out).toContain("Two runs today.");
});

test("where runs are not counted it says so, and where they are it does not", async () => {
  const says = "Runs are counted only with --journal or --record. Without them please keep to two a day yourself.";
  expect((await play([])).plain).toContain(says);
  expect((await play(["s"], { scene: "supermarket" })).plain).toContain(says);
  expect((await play([], { record: join(scratch(), "runs.jsonl") })).plain).not.toContain(says);
});

test("broken lines of that file are named, stay, and do not count; a line that was cut off spoils no other", async () => {
  const record = join(scratch(), "runs.jsonl");
  writeFileSync(record, 'nonsense\n{"day":"2026-02-20","sce');
  const { err, records } = await play(["hello", "how are you?", "s", "1", ""], { scene: "supermarket", record });
  expect(err.match(/this is no run/g)).toHaveLength(2);
  expect(err).not.toContain("nonsense");
  expect(records).toHaveLength(1);
  const lines = readFileSync(record, "utf8").split("\n");
  expect(lines.slice(0, 2)).toEqual(["nonsense", '{"day":"2026-02-20","sce']);
  expect(JSON.parse(lines[2]!)).toMatchObject({ felt: "lighter" });
});

test.each([
  [[quiet, { kind: "boundary", ask: "no-contact" }], "Closed: contact is off"],
  [[quiet, { kind: "stance", stance: "rejected" }], "Closed: this has ended"],
  [[quiet, { kind: "concern", about: "self-harm" }], "Not now. You come first."],
])("the situation closes it: %j", async (kinds, said) => {
  const { out } = await play(["1"], { journal: journal(...(kinds as object[])) });
  expect(out).toContain(said);
  expect(out).not.toContain("End of an aisle");
});

test("at night it waits for the day", async () => {
  const { out } = await play(["1"], { now: "2026-02-20T22:30:00+01:00[Europe/Berlin]", scene: "supermarket" });
  expect(out).toContain("Practice is better by day.");
  expect(out).not.toContain("Robin:");
});

test("where they asked for time a call is not rehearsed, an encounter is", async () => {
  const text = journal(quiet, { kind: "boundary", ask: "space" });
  expect((await play(["1"], { journal: text, scene: "call" })).out).toContain("Not this scene now");
  expect((await play(["1"], { journal: text, scene: "platform" })).out).toContain("platform two");
});

test("the partner is never called as the person one misses", async () => {
  const text = journal(quiet, { kind: "profile", theirName: "Robin" });
  const { plain } = await play(["g"], { journal: text, scene: "supermarket" });
  expect(plain).toContain("Noa: ");
  expect(plain).toContain("looking for Robin in them, stop");
});

test("a scene goes by its id, its own name or its group", async () => {
  expect((await play(["s"], { scene: "call/voicemail" })).out).toContain("After the tone");
  expect((await play(["s"], { scene: "voicemail" })).out).toContain("After the tone");
  expect((await play(["s"], { scene: "meeting" })).out).toContain("An hour in a café");
  await expect(play([], { scene: "dinner" })).rejects.toThrow(
    /there is no scene "dinner"; accepted: encounter\/superm/,
  );
});

const command = (words: string[], files = {}, input = "") => {
  const { io, written } = world({ ...files, "-": input });
  return practise.run(words, io).then((code) => ({ code, ...written }));
};

test("--json gives a run over the lines of standard input as one document", async () => {
  const { code, out } = await command(["party", "--seed", "3", "--now", day, "--json"], {}, "1\nhow is work?\n\ng\n");
  expect(code).toBe(0);
  const run = JSON.parse(out);
  expect(run).toMatchObject({ schema: "rekindle.run/1", scene: "encounter/party", seed: 3, help: null });
  expect(run.spoken.map(({ by }: { by: string }) => by).slice(0, 3)).toEqual(["them", "you", "them"]);
  expect(run.debrief.closing).toBe("That was practice. How they will be, nobody knows.");
  expect(run.kept).toMatchObject({ scene: "encounter/party" });
});

test("--json keeps no words of danger", async () => {
  const { out } = await command(["party", "--now", day, "--json"], {}, "hello\nI am going to kill myself\nhello\n");
  const run = JSON.parse(out);
  expect(run).toMatchObject({ spoken: [], debrief: null, kept: null, help: { id: "crisis" } });
  expect(out).not.toContain("kill myself");
});

test("--json without a scene says what is open", async () => {
  const open = JSON.parse((await command(["--now", day, "--json"])).out);
  expect(open).toMatchObject({ schema: "rekindle.practice/1", opening: { open: true, runsLeft: 2 } });
  expect(open.scenes).toHaveLength(12);
  const closed = JSON.parse((await command(["--now", "2026-02-20T23:00:00Z", "--json"])).out);
  expect(closed).toMatchObject({ opening: { open: false, reason: "night" }, scenes: [] });
});

const supermarket = readFileSync(
  join(import.meta.dirname, "../../../packages/practice/scenes/encounter/supermarket.scene"),
  "utf8",
);

test("--check says that a scene can be played, or names each line that is wrong and what is accepted", async () => {
  const good = await command(["--check", "s.scene"], { "s.scene": supermarket });
  expect(good).toMatchObject({ code: 0 });
  expect(good.out).toContain("encounter/supermarket can be played.");
  const broken = supermarket
    .replace("when greet:", "when wave:")
    .replace("heavy: I've missed you", "greet: I've missed you");
  const bad = await command(["--check", "s.scene"], { "s.scene": broken });
  expect(bad.code).toBe(1);
  const line = (words: string) => broken.split("\n").findIndex((one) => one.includes(words)) + 1;
  expect(bad.out.replace(/\s+/g, " ")).toContain(`line ${line("when wave")}: found the move "wave"; accepted: push,`);
  expect(bad.out.replace(/\s+/g, " ")).toContain(`line ${line("missed you so much")}: found "I've missed you so`);
  const json = JSON.parse((await command(["--check", "s.scene", "--json"], { "s.scene": broken })).out);
  expect(json).toMatchObject({ schema: "rekindle.scene-check/1", scene: null });
  expect(json.problems.length).toBeGreaterThan(1);
});

test("a scene file from outside reaches the terminal without control characters", async () => {
  const { out, code } = await command(["--check", "s.scene"], { "s.scene": "scene: \u001b[2Jx\u202e\n== \u0007 ==\n" });
  expect(code).toBe(1);
  expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

test.each([
  [["a", "b"], "one SCENE at a time"],
  [["--seed", "x"], "--seed is no seed"],
  [["--now", "noon"], "--now is no time"],
  [["--level", "3"], "Unknown option"],
  [["--check", "nowhere.scene"], "there is no such file"],
])("bad usage is one clear line: %j", async (words, said) => {
  await expect(command(words)).rejects.toThrow(said);
});
