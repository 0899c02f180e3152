import { expect, test } from "vitest";
import { read } from "../src/commands/read.ts";
import { world } from "./world.ts";

async function run(words: string[], files: Record<string, string>) {
  const { io, written } = world(files);
  const code = await read.run(words, io);
  return { code, ...written };
}

test("a possible boundary is shown and asked about before anything else", async () => {
  const { out } = await run(["m"], { m: "Please stop texting me. Your post is with Sam." });
  expect(out.startsWith("“Please stop texting me.”")).toBe(true);
  expect(out).toContain("Did they ask you to stop, or to give space?");
});

test("beside a no nothing is said of what the message leaves out", async () => {
  const no = await run(["m"], { m: "Please stop texting me. Your post is with Sam." });
  expect(no.out).not.toContain("What it does not say");
  const keys = await run(["m"], { m: "Your post is with Sam, and the keys are under the mat." });
  expect(keys.out).toContain("Nothing about the two of you.");
});

test("a message in another language is not called short", async () => {
  const { out } = await run(["m"], { m: "Ich möchte eigentlich lieber erst im Sommer wieder davon hören." });
  expect(out).not.toContain("Too short");
  expect((await run(["m"], { m: "ok" })).out).toContain("Too short to say more.");
});

test("JSON Lines in, signals out", async () => {
  const { code, out } = await run(["-", "--jsonl"], { "-": '{"id":1,"text":"my solicitor will write to you"}\n' });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    id: 1,
    signals: expect.arrayContaining([expect.objectContaining({ signal: "legal" })]),
  });
});

test("their words about dying lead to emergency services, not to the ex", async () => {
  const { out } = await run(["m"], { m: "i don't want to live any more" });
  expect(out.startsWith("They may be in danger.")).toBe(true);
});

test("by which channel a message came is not asked", async () => {
  const lines = [null, "pigeon", 5].map((channel) => JSON.stringify({ id: 1, text: "ok", channel }));
  const { code, out } = await run(["-", "--jsonl"], { "-": lines.join("\n") });
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(3);
});

test("that a text was cut is said, on the page and beside the answers", async () => {
  const m = "word ".repeat(5000);
  expect((await run(["m"], { m })).out).toContain("Read the first 20000 characters.");
  expect((await run(["m"], { m: "word" })).out).not.toContain("Read the first");
  const { out, err } = await run(["-", "--jsonl"], { "-": JSON.stringify({ id: 1, text: m }) });
  expect(err).toBe("Only the first 20000 characters were read of line 1.\n");
  expect(Object.keys(JSON.parse(out))).toEqual(["id", "signals"]);
});
