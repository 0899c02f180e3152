import { readNotation } from "@rekindle/journal";
import type { Finding } from "@rekindle/messages";
import { expect, test } from "vitest";
import { check } from "../src/commands/check.ts";
import { world } from "./world.ts";

const now = ["--now", "2026-03-10T10:00:00+01:00[Europe/Berlin]"];
const journal = (notation: string): string =>
  readNotation(`${notation}\ntoday 2026-03-10`)
    .entries.map((entry) => JSON.stringify(entry))
    .join("\n");

async function run(words: string[], files: Record<string, string> = {}, more = {}) {
  const { io, written } = world(files, more);
  const code = await check.run(words, io);
  return { code, ...written };
}

test("a draft is shown with its words underlined and the reason beside", async () => {
  const { code, out } = await run(["d"], { d: "Please give me one more chance\n" });
  expect(code).toBe(1);
  expect(out).toContain("  Please give me one more chance\n         ~~~");
  expect(out).toMatch(/ ~{3,} This asks for another chance\./);
});

test("in a narrow terminal the reason stands below its words", async () => {
  const { out } = await run(["d"], { d: "Please give me one more chance\n" }, { columns: 40 });
  const lines = out.split("\n");
  const marks = lines.findIndex((line) => /^ *~+$/.test(line));
  expect(marks).toBeGreaterThan(0);
  expect(
    lines
      .slice(marks + 1, marks + 3)
      .map((line) => line.trim())
      .join(" "),
  ).toContain("This asks for another chance.");
  expect(Math.max(...lines.slice(0, marks + 3).map((line) => line.length))).toBeLessThanOrEqual(40);
});

test("where the model speaks alone a message that reads alike is shown beside the softer words", async () => {
  const { out } = await run(["d"], { d: "The bed is so big and so cold and i lie there till five every night.\n" });
  expect(out).toContain("Perhaps ");
  expect(out).toMatch(/A made-up message that reads alike: “/);
});

test("beside words about ending one's life nothing else about the draft is said", async () => {
  const { out } = await run(["d"], { d: "I miss you. Please give me one more chance or i'll kill myself" });
  expect(out.split("Are you thinking about killing yourself?")).toHaveLength(2);
  expect(out).toContain("Everything else about the words can wait.");
  expect(out).not.toContain("another chance.");
});

test("at most three findings are shown, and none by the name that a program has for it", async () => {
  const d =
    "I miss you so much, please give me one more chance. I saw on Instagram that you moved. Are you seeing somebody?";
  const { out } = await run(["d"], { d });
  expect(out.match(/Instead: /g)).toHaveLength(3);
  expect(out).toMatch(/\d more to look at/);
  expect(out).not.toMatch(/\b(warn|ask|hint|stop): |care\/|dating-probe|surveillance/);
});

test("where nothing is found, no word says that it is fine", async () => {
  const { code, out } = await run(["d"], { d: "Congratulations on finishing. I am glad for you.\n" });
  expect(code).toBe(0);
  expect(out).toContain("Nothing found in the words. Whether it is welcome, words cannot tell.");
});

test("of a text longer than is read no page is quoted back", async () => {
  const { out } = await run(["d"], { d: "i cried and cried and ".repeat(1200) });
  expect(out).toContain("This is long for a message.");
  expect(out).toContain("Checked the first 20000 characters.");
  const quoted = out.match(/“[^”]*”/g)!;
  expect(Math.max(...quoted.map((one) => one.length))).toBeLessThan(300);
});

test("JSON Lines in, one line out for each, offsets in UTF-16", async () => {
  const text = "😀 i'm begging you";
  const { out } = await run(["-", "--jsonl"], { "-": `${JSON.stringify({ id: "a", text })}\n` });
  const { id, findings } = JSON.parse(out);
  expect(id).toBe("a");
  const found = findings.find((one: { rule: string }) => one.rule === "pleading");
  expect(text.slice(found.start, found.end)).toBe("i'm begging you");
  expect(found).toMatchObject({ severity: "warn", cites: expect.arrayContaining(["absence/no-begging"]) });
});

test("words about ending one's life open help for the writer first", async () => {
  const { out } = await run(["d"], { d: "come back or i'll kill myself" });
  expect(out.startsWith("Are you thinking about killing yourself?")).toBe(true);
});

test("help is of the country that holds now, in whatever order the lines stand", async () => {
  const profile = (id: string, at: string, country: string) =>
    JSON.stringify({ id, at: `${at}T10:00:00+01:00[Europe/Berlin]`, kind: "profile", country });
  const lines = [
    journal("2026-03-01 breakup them"),
    profile("p3", "2027-01-01", "FR"),
    profile("p2", "2026-03-05", "DE"),
    profile("p1", "2026-03-02", "US"),
  ];
  const german = ["112", "0800 111 0 111"];
  const first = await run(["d", "--journal", "j", ...now], { j: lines.join("\n"), d: "i want to kill myself" });
  for (const line of german) expect(first.out).toContain(line);
  expect(first.out).not.toContain("988");

  const back = { id: "r", at: "2026-03-06T10:00:00+01:00[Europe/Berlin]", kind: "retraction", entry: "p2" };
  const j = [...lines, JSON.stringify(back)].join("\n");
  expect((await run(["d", "--journal", "j", ...now], { j, d: "i want to kill myself" })).out).toContain("988");
});

test("after a stated no there is one finding that says why, and no help with the words", async () => {
  const j = journal("2026-03-01 breakup them\n2026-03-05 boundary no-contact");
  const { out } = await run(["d", "--journal", "j", ...now, "--json"], { j, d: "I miss you" });
  const { findings, closed } = JSON.parse(out);
  expect(closed).toBe(true);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "no-contact", severity: "stop" });
});

test("a way that they asked to leave alone is warned of, whatever else fits", async () => {
  const asked = "2026-03-02 boundary channel what=text";
  const d = "See you at seven";
  const channelIn = async (notation: string, ...more: string[]) => {
    const { out, code } = await run(["d", "--journal", "j", ...now, "--json", ...more], { j: journal(notation), d });
    const found = JSON.parse(out).findings.filter((one: { rule: string }) => one.rule === "channel");
    return { code, found: found.map(({ severity, start, end }: Finding) => [severity, start, end]) };
  };
  const together = `2026-01-10 breakup them\n2026-03-01 outcome together\n${asked}`;
  const warned = { code: 1, found: [["warn", 0, d.length]] };
  expect(await channelIn(together, "--channel", "text")).toEqual(warned);
  expect(await channelIn(together, "--channel", "email")).toEqual({ code: 0, found: [] });
  expect(await channelIn(together)).toEqual({ code: 0, found: [] });
  const theyWrote = `2026-01-10 breakup them\n${asked}\n2026-03-08 contact them email`;
  expect(await channelIn(theyWrote, "--channel", "text")).toEqual(warned);
  expect((await channelIn(theyWrote, "--channel", "letter")).found).toEqual([["hint", 0, d.length]]);

  const page = await run(["d", "--journal", "j", ...now, "--channel", "text"], { j: journal(together), d });
  expect(page.out).toContain("They asked you to leave this way alone.");
});

test("in the quiet the day on which it ends is named", async () => {
  const j = journal("2026-03-01 breakup them");
  const { out } = await run(["d", "--journal", "j", ...now, "--json"], { j, d: "Good luck tomorrow" });
  expect(JSON.parse(out).findings).toContainEqual(expect.objectContaining({ rule: "not-yet", severity: "warn" }));
  expect(JSON.parse(out).situation.until).toBe("2026-03-31");
});

test("that a text was cut is said once beside the answers, which stay as they are", async () => {
  const long = JSON.stringify({ text: "word ".repeat(5000) });
  const { out, err } = await run(["-", "--jsonl"], { "-": `${long}\n{"text":"hi"}\n${long}\n` });
  expect(err).toBe("Only the first 20000 characters were read of line 1, 3.\n");
  for (const line of out.trim().split("\n")) expect(Object.keys(JSON.parse(line))).toEqual(["id", "findings"]);
  expect((await run(["-", "--jsonl"], { "-": '{"text":"hi"}' })).err).toBe("");
});

test("a line that is no JSON is named", async () => {
  await expect(run(["-", "--jsonl"], { "-": "{oops" })).rejects.toThrow(/line 1 is no JSON/);
});

test("a channel left open in a line is that of the command, and null leaves it open", async () => {
  const text = "Dinner at seven? ".repeat(21);
  const lines = [{ text }, { text, channel: null }, { text, channel: "text" }].map((one) => JSON.stringify(one));
  const { out } = await run(["-", "--jsonl", "--channel", "email"], { "-": lines.join("\n") });
  const long = out.split("\n").flatMap((line) => (line === "" ? [] : [line.includes('"too-long"')]));
  expect(long).toEqual([false, false, true]);
});
