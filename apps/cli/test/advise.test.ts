import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { main } from "../src/main.ts";
import { world } from "./world.ts";

const journal = (notation: string) =>
  readNotation(`${notation}\ntoday 2026-03-10`)
    .entries.map((entry) => JSON.stringify(entry))
    .join("\n");
const now = ["--now", "2026-03-10T10:00:00+01:00[Europe/Berlin]"];

async function run(words: string[], files: Record<string, string | Uint8Array> = {}, more = {}) {
  const { io, written } = world(files, more);
  const code = await main(words, io);
  return { code, ...written };
}

const quiet = journal("2026-03-01 breakup them");

test("the page opens with the verdict, then the next thing, do and do not, then why", async () => {
  const { code, out } = await run(["advise", "j", ...now], { j: quiet });
  expect(code).toBe(0);
  const order = ["Not now.", "Next", "Do\n", "Do not", "Why", "What would change this"].map((part) =>
    out.indexOf(part),
  );
  expect(order.every((place) => place >= 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
});

test("lines fit the terminal, also a narrow one", async () => {
  for (const columns of [30, 50, 80, 200]) {
    const { out } = await run(["advise", "j", ...now], { j: quiet }, { columns });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 78));
  }
});

test("where help is needed, it stands first", async () => {
  const { out } = await run(["advise", "j", ...now], {
    j: `${quiet}\n${journal("2026-03-09 profile country=GB\n2026-03-09 concern self-harm #c")}`,
  });
  expect(out.startsWith("Help, now")).toBe(true);
  expect(out).toContain("116 123");
});

test("--json gives the document of the contract, byte for byte the same each time", async () => {
  const first = await run(["advise", "j", "--json", ...now], { j: quiet });
  const again = await run(["advise", "j", "--json", ...now], { j: quiet });
  expect(again.out).toBe(first.out);
  const document = JSON.parse(first.out);
  expect(document).toMatchObject({
    schema: "rekindle.advice/1",
    today: "2026-03-10",
    step: "step-back",
    scenario: null,
    contact: { verdict: "wait", until: "2026-03-31", channels: [], because: ["e001"] },
    quiet: { since: "2026-03-01", days: 9, target: 30, completed: false },
    signs: { reading: "not-enough", for: [], against: [] },
    help: [],
    problems: [],
  });
  expect(document.next).toMatchObject({ id: expect.any(String), text: expect.any(String), due: "2026-03-31" });
  for (const item of document.advice)
    expect(item).toMatchObject({ id: expect.any(String), kind: expect.stringMatching(/^(do|dont|know|sign|care)$/) });
});

test("broken lines are told with their number, and the rest is read", async () => {
  const { code, out, err } = await run(["advise", "j", ...now], { j: `${quiet}\nnonsense\n` });
  expect(code).toBe(0);
  expect(err).toContain("line 2: found a line that is not JSON");
  expect(out).toContain("Not now.");
  const json = await run(["advise", "j", "--json", ...now], { j: `${quiet}\nnonsense\n` });
  expect(JSON.parse(json.out).problems).toMatchObject([{ line: 2 }]);
});

test("a line with a NUL byte is a broken line like any other, wherever it stands", async () => {
  for (const [place, j] of [`\0\0\0\n${quiet}`, `\uFEFF${quiet}\n{"id":"x\0"}\n`, `${quiet}\n\0\0\0`].entries()) {
    const { code, out, err } = await run(["advise", "j", ...now], { j });
    expect(code).toBe(0);
    expect(err).toContain(`line ${place === 0 ? 1 : 2}: found a line that is not JSON`);
    expect(out).toContain("Not now.");
  }
});

test("an empty journal is a beginning, not an error", async () => {
  const { code, out } = await run(["advise", "j", ...now], { j: "" });
  expect(code).toBe(0);
  expect(out).toContain("When did it end?");
});

test.each([
  [["advise"], /JOURNAL is missing; accepted: rekindle advise/],
  [["advise", "a", "b"], /one JOURNAL at a time/],
  [["advise", "missing"], /no such file/],
  [["advise", "j", "--later"], /accepted: rekindle advise/],
  [["advise", "j", "--now", "tomorrow"], /--now is no time: "tomorrow"; accepted: a time with its offset/],
  [["advise", "j", "--now", "2026-02-30T10:00:00Z"], /--now is no time/],
  [["advise", "binary"], /binary data; accepted: JSON Lines/],
  [["advise", "utf16"], /binary data; accepted: JSON Lines/],
  [["dance"], /no command "dance"; accepted: begin, advise/],
  [["constructor"], /no command/],
  [["scenarios"], /FILE is missing/],
  [["scenarios", "empty"], /no scenario was found/],
  [
    ["check", "--journal", "-"],
    /the draft and the journal cannot both be standard input; accepted: the path of a file/,
  ],
  [["check", "j", "--now", "xx"], /--now is no time: "xx"; accepted: a time with its offset/],
  [["check", "j", "--channel", "bogus"], /--channel is no channel: found "bogus"; accepted: text, call, voicemail/],
  [["check", "pigeon", "--jsonl"], /line 2, channel is no channel: found "pigeon"; accepted: text, call/],
  [["check", "five", "--jsonl"], /line 1, text: found 5; accepted: the message/],
  [["read", "five", "--jsonl"], /line 1, text: found 5; accepted: the message/],
  [["check", "list", "--jsonl"], /line 1 is no message: found a list; accepted/],
  [["check", "-", "--journal", "-", "--json"], /cannot both be standard input/],
  [["scenarios", "-", "j", "-"], /FILE 1 and FILE 3 cannot both be standard input/],
  [["practise", "supermarket", "--journal", "-"], /the journal and what you say cannot both be standard input/],
  [["practise", "supermarket", "--journal", "-", "--json"], /cannot both be standard input/],
  [["guide", "absence/go-loud"], /accepted: a name in brackets that rekindle guide lists/],
])("%j is refused in one clear line", async (words, line) => {
  const { code, out, err } = await run(words, {
    j: quiet,
    "-": quiet,
    pigeon: '{"id":1,"text":"hi"}\n{"id":2,"text":"hi","channel":"pigeon"}',
    five: '{"id":1,"text":5}',
    list: "[]",
    empty: "",
    utf16: new Uint8Array(Buffer.from(quiet, "utf16le")),
    binary: new Uint8Array([0x89, 0x50, 0, 1, 2]),
  });
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(line);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("nothing from a journal reaches the terminal but text", async () => {
  const evil = "\u001b[31mred\u0007\u009b2J\u202Eevil";
  const entries = [
    ...readNotation("2026-01-01 breakup them\n2026-03-09 readiness acceptNo\ntoday 2026-03-10").entries,
    { id: "o", at: "2026-02-01T10:00:00Z", kind: "occasion", on: "2026-03-10", what: evil, learned: "shared-past" },
  ];
  const j = entries.map((entry) => JSON.stringify(entry)).join("\n");
  const plain = await run(["advise", "j", ...now], { j });
  expect(plain.out).toContain("red");
  const json = await run(["advise", "j", "--json", ...now], { j });
  for (const text of [plain.out, json.out]) expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(JSON.parse(json.out).line).toContain(`red\u0007\u009b2J\u202Eevil`);
});

test("the help names every command with an example that works as it stands", async () => {
  const { code, out } = await run([]);
  expect(code).toBe(0);
  for (const name of ["advise", "scenarios", "guide", "begin"]) expect(out).toContain(`rekindle ${name}`);
});

test("scenarios pass and fail with words, as JSON Lines too", async () => {
  const line = (until: string) =>
    JSON.stringify({
      name: "quiet",
      now: now[1],
      journal: quiet.split("\n").map((item) => JSON.parse(item)),
      expect: { until },
    });
  const files = { good: line("2026-03-31"), bad: line("2026-04-01") };
  expect(await run(["scenarios", "good"], files)).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 passed, 0 failed"),
  });
  const failed = await run(["scenarios", "good", "bad", "--json"], files);
  expect(failed.code).toBe(1);
  const results = failed.out
    .trim()
    .split("\n")
    .map((item) => JSON.parse(item));
  expect(results.map(({ pass }) => pass)).toEqual([true, false]);
  expect(results[1].failures[0]).toContain('expected "2026-04-01", found "2026-03-31"');
  expect(results[0].advice.schema).toBe("rekindle.advice/1");
});

test.each([
  ["xx", /^rekindle: bad, line 2 is not JSON; accepted: one scenario as JSON\n$/],
  ["5", /bad, line 2 is no scenario; accepted: an object with name, now, journal, expect/],
  [{ journal: undefined }, /bad, line 2, journal: found nothing; accepted: a list of entries/],
  [{ now: "xx" }, /bad, line 2, now: found "xx"; accepted: a time with its offset/],
  [{ expect: null }, /bad, line 2, expect: found null; accepted: an object/],
  [{ expect: { verdct: "none" } }, /bad, line 2, expect: found "verdct"; accepted: step, scenario, verdict/],
  [{ expect: { notCites: "care/boundary" } }, /line 2, expect.notCites: found "care\/boundary"; accepted: a list/],
])("a scenario that cannot be read (%j) is bad input: it is named, and nothing is written", async (broken, line) => {
  const good = { name: "good", now: now[1], journal: [], expect: {} };
  const second = typeof broken === "string" ? broken : JSON.stringify({ ...good, ...broken });
  const files = { good: JSON.stringify(good), bad: `${JSON.stringify(good)}\n${second}\n` };
  for (const json of [[], ["--json"]]) {
    const { code, out, err } = await run(["scenarios", "good", "bad", ...json], files);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  }
});

test("what is wrong with the journal of a scenario is told, and does not count", async () => {
  const at = "2026-03-01T12:00:00+01:00[Europe/Berlin]";
  const entries = [
    { id: "p", at, kind: "profile", quietDays: 13 },
    { id: "b", at, kind: "breakup", endedBy: "xx" },
    { id: "z", at, kind: "zebra" },
    { id: "y", at, kind: "zebra" },
  ];
  const s = JSON.stringify({ name: "story", now: now[1], journal: entries, expect: { verdict: "wait" } });
  const json = await run(["scenarios", "s", "--json"], { s });
  expect(json.code).toBe(0);
  const { pass, advice } = JSON.parse(json.out);
  expect({ pass, quiet: advice.quiet }).toEqual({ pass: true, quiet: null });
  expect(advice.problems).toMatchObject([
    { line: 1, field: "quietDays", found: "13" },
    { line: 2, field: "endedBy", found: '"xx"' },
    { line: 3, field: "kind", found: '"zebra"' },
  ]);
  const page = await run(["scenarios", "s"], { s });
  expect(page.err).toContain('story: entry 2, endedBy: found "xx"; accepted: one of them, me, both\n');
  expect(page.err.trim().split("\n")).toHaveLength(3);
});

test("whoever is told of the closing path finds it", async () => {
  const closed = journal("2026-01-01 breakup them\n2026-02-01 outcome let-go");
  expect((await run(["advise", "j", ...now], { j: closed })).out).toContain("rekindle guide closing-path");
  expect((await run(["advise", "j", ...now], { j: quiet })).out).not.toContain("closing-path");
  const { code, out } = await run(["guide", "closing-path"]);
  expect(code).toBe(0);
  expect(out).toContain("Loose ends");
  expect(JSON.parse((await run(["guide", "closing-path", "--json"])).out)).toHaveLength(9);
});

test("a help line says that it was not checked lately", async () => {
  const crisis = journal("2026-01-01 breakup them\n2026-02-01 concern self-harm");
  expect((await run(["advise", "j", ...now], { j: crisis })).out).toContain(
    "Not checked lately. If one does not answer",
  );
});

test("the guide shows a point with the evidence for and against, and every point is covered", async () => {
  const { out } = await run(["guide", "absence/room-to-miss-you"]);
  expect(out).toContain("What speaks against it");
  expect(out).toContain("E42");
  expect(out).toContain("Where we depart");
  expect((await run(["guide", "care/boundary"])).out).toContain("What it never does");
  expect((await run(["guide", "E01"])).out).toContain("58 young adults");
  const coverage = await run(["guide", "--coverage", "--json"]);
  expect(coverage.code).toBe(0);
  expect(JSON.parse(coverage.out)).toHaveLength(65 + 46);
});
