/** The command as a process: exit codes, streams, and files that no memory holds gladly. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { main } from "../src/main.ts";
import { world } from "./world.ts";

const scratch = mkdtempSync(join(tmpdir(), "rekindle-cli-"));
const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const good = `{"id":"b","at":"2026-03-01T12:00:00+01:00[Europe/Berlin]","kind":"breakup"}\n`;

beforeAll(async () => {
  const root = join(import.meta.dirname, "../../..");
  await build({
    entryPoints: [join(root, "apps/cli/src/main.ts")],
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    outdir: join(scratch, "dist"),
    entryNames: "rekindle",
  });
  mkdirSync(join(scratch, "bin"));
  writeFileSync(join(scratch, "package.json"), '{"type":"module"}');
  writeFileSync(join(scratch, "bin/rekindle.js"), readFileSync(join(root, "apps/cli/bin/rekindle.js")));
});

const rekindle = (words: string[], input?: string | Uint8Array, maxBuffer = 64 * 1024 * 1024) =>
  spawnSync(process.execPath, [join(scratch, "bin/rekindle.js"), ...words], {
    input,
    encoding: "utf8",
    cwd: scratch,
    maxBuffer,
  });

test("results go to standard output, everything else to standard error", () => {
  const { status, stdout, stderr } = rekindle(["advise", "-", "--now", now], `${good}broken\n`);
  expect(status).toBe(0);
  expect(stdout).toContain("Not now.");
  expect(stderr).toContain("line 2");
  expect(stdout).not.toContain("line 2");
});

test("a folder, a missing file and a file that may not be read are one clear line each", () => {
  writeFileSync(join(scratch, "closed.jsonl"), good);
  chmodSync(join(scratch, "closed.jsonl"), 0o000);
  const closed = process.getuid?.() === 0 ? [] : ["closed.jsonl"];
  for (const path of ["bin", "nowhere.jsonl", ...closed]) {
    const { status, stdout, stderr } = rekindle(["advise", path]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("accepted:");
  }
});

test("a reader that closes early is no error", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" bin/rekindle.js guide | head -1`], {
    cwd: scratch,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stderr).toBe("");
});

test("a scene is played over a pipe, and a pipe that ends early leaves it", () => {
  const words = ["practise", "supermarket", "--seed", "7", "--now", "2026-02-20T16:00:00+01:00"];
  const whole = rekindle(words, "1\nhow is your family?\ng\n\n2\n");
  expect(whole).toMatchObject({ status: 0, stderr: "" });
  expect(whole.stdout).toContain("That was practice. How they will be, nobody knows.");
  const early = rekindle(words, "1\n");
  expect(early).toMatchObject({ status: 0, stderr: "" });
  expect(early.stdout).not.toContain("What you did");
});

test.skipIf(process.platform === "win32")(
  "a run counts although the window was closed in the middle of it",
  async () => {
    const play = async (record: string, lines: readonly string[]) => {
      const words = [
        "practise",
        "supermarket",
        "--seed",
        "7",
        "--now",
        "2026-02-20T16:00:00+01:00",
        "--record",
        record,
      ];
      const child = spawn(process.execPath, [join(scratch, "bin/rekindle.js"), ...words], { cwd: scratch });
      const left = [...lines];
      // The next line is said once the partner's stands there.
      child.stdout.setEncoding("utf8").on("data", (page: string) => {
        if (!page.includes("s: stop here.")) return;
        const line = left.shift();
        if (line === undefined) child.kill("SIGHUP");
        else child.stdin.write(`${line}\n`);
      });
      await new Promise((resolve) => child.once("close", resolve));
      return existsSync(join(scratch, record)) ? readFileSync(join(scratch, record), "utf8") : "";
    };
    expect(await play("two.jsonl", ["Hi, good to see you.", "It is nearly spring."])).toMatch(
      /^\{"day":"2026-02-20","scene":"encounter\/supermarket",.*"ending":"stopped".*\}\n$/,
    );
    expect(await play("one.jsonl", ["Hi, good to see you."])).toBe("");
  },
);

test("a file of 200 MB is read, or refused in one line, and never hangs", () => {
  const line = `{"id":"m0000000","at":"2026-03-02T12:00:00+01:00[Europe/Berlin]","kind":"mood","level":3,"note":"${"x".repeat(3900)}"}\n`;
  const count = Math.ceil((200 * 1024 * 1024) / line.length);
  const bytes = Buffer.alloc(count * line.length, line);
  for (let index = 0; index < count; index += 1)
    bytes.write(String(index).padStart(7, "0"), index * line.length + 8, "latin1");
  const path = join(scratch, "large.jsonl");
  writeFileSync(path, Buffer.concat([Buffer.from(good), bytes]));
  const { status, stdout } = rekindle(["advise", path, "--now", now]);
  expect(status).toBe(0);
  expect(stdout).toContain("Not now.");
});

test("mutated journals never crash the command", async () => {
  const source = new TextEncoder().encode(
    `${good}{"id":"c","at":"2026-03-05T12:00:00+01:00[Europe/Berlin]","kind":"contact","from":"me","channel":"text","text":"hi"}\n{"id":"r","at":"2026-03-06T12:00:00Z","kind":"retraction","entry":"c"}\n`,
  );
  const edit = fc.tuple(
    fc.nat(source.length - 1),
    fc.oneof(fc.integer({ min: 1, max: 255 }), fc.constantFrom(34, 44, 58, 91, 123, 125, 10)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 8 }), fc.nat(source.length), async (edits, cut) => {
      const bytes = source.slice(0, cut);
      for (const [place, value] of edits) if (place < bytes.length) bytes[place] = value;
      const { io, written } = world({ j: bytes });
      expect(await main(["advise", "j", "--json", "--now", now], io)).toBe(0);
      expect(JSON.parse(written.out).schema).toBe("rekindle.advice/1");
    }),
    { numRuns: 400 },
  );
});
