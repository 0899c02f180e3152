import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { bundled, filePlace, good, newPath } from "./places.ts";

/**
 * Kills over all operations: 48 in every run, as many as REKINDLE_KILLS says in a long one (docs/security.md has the
 * last). `kill -9` ends a process between any two of its instructions; what the system has
 * taken over by then still reaches the disk, so this says nothing about a loss of power (for that the vault relies on
 * SQLite's own `synchronous=FULL`).
 */
const kills = Number(process.env.REKINDLE_KILLS ?? 48);
const long = kills >= 500;
/** Every eighth time from nothing, so that creating is interrupted too. */
const rounds = long ? 65 : 8;
const vaults = Math.ceil(kills / rounds);
/** Two processors: more children at once would only wait for each other. */
const lanes = 2;

/** As the writer names them. */
const works = ["many", "erase", "value", "code", "backup", "restore", "ways"];

let writer = "";
beforeAll(async () => {
  writer = await bundled("writer");
});

/** What one vault must hold after all that its writers said before they were killed. */
interface Told {
  readonly kept: Set<string>;
  /** Named to be erased, perhaps without the answer: may be there or not. */
  readonly erasing: Set<string>;
  readonly erased: Set<string>;
  readonly started: Set<string>;
  code: string | undefined;
  drafts: string[];
}

test(
  `${rounds * vaults} times killed in the middle of writing, nothing that was acknowledged is lost`,
  async () => {
    const during: Record<string, number> = {};
    let killed = 0;
    const one = async () => {
      const path = newPath();
      const told: Told = {
        kept: new Set(),
        erasing: new Set(),
        erased: new Set(),
        started: new Set(),
        code: undefined,
        drafts: [],
      };
      for (let round = 0; round < rounds; round++) {
        if (round % 8 === 0)
          for (const ending of ["", "-wal", "-shm", ".backup"]) rmSync(path + ending, { force: true });
        if (round % 8 === 0) for (const set of [told.kept, told.erasing, told.erased, told.started]) set.clear();
        if (round % 8 === 0) Object.assign(told, { code: undefined, drafts: [] });
        const words = await killedAfter(path, `${round}`, round % 8 === 0);
        const work = words.findLast((line) => /^(open|start|doing)/.test(line)) ?? "creating or opening";
        const under = work.replace(/^start.*|^open/, "appending").replace("doing ", "");
        during[under] = (during[under] ?? 0) + 1;
        killed++;
        for (const line of words) remember(told, line.split(" "));
        await expectKept(path, told, words);
      }
    };
    const left = Array.from({ length: vaults }, () => one);
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let next = left.pop(); next; next = left.pop()) await next();
      }),
    );
    expect(killed).toBe(rounds * vaults);
    // A short run begins with every kind of work, but a kill may come just before or after it.
    if (!long) return expect(Object.keys(during).length).toBeGreaterThan(3);
    console.log(`killed ${killed} times:`, during);
    for (const work of ["creating or opening", "appending", ...works]) {
      expect(during, `no kill fell into: ${work}`).toHaveProperty(work);
    }
  },
  120_000 + 1000 * kills,
);

/** Starts a writer, kills it at a random moment, and gives the whole lines it wrote. */
function killedAfter(path: string, round: string, early: boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, round], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let complaint = "";
    let soon = false;
    const killSoon = (most: number) => {
      if (!soon) setTimeout(() => child.kill("SIGKILL"), Math.random() * most);
      soon = true;
    };
    // About 60 ms pass until the program runs: some kills must fall into creating and opening. The others come a few
    // milliseconds after some line or other, which is about as long as one piece of work takes.
    if (early || Math.random() < 0.1) killSoon(110);
    const lines = 1 + Math.floor(Math.random() * 14);
    child.stderr.on("data", (bytes) => (complaint += String(bytes)));
    child.stdout.on("data", (bytes) => {
      said += String(bytes);
      if (said.split("\n").length > lines) killSoon(5);
    });
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`the writer ended by itself (${code}): ${complaint}`));
    });
  });
}

function remember(told: Told, [word, ...rest]: readonly string[]): void {
  if (word === "start") told.started.add(rest[0]!);
  if (word === "kept") for (const id of rest) told.kept.add(id);
  if (word === "erasing") told.erasing.add(rest[0]!);
  if (word === "erased") told.erased.add(rest[0]!);
  if (word === "code") told.code = rest[0]!;
  if (word === "draft") told.drafts = [rest[0]!];
  else if (word === "start" && told.drafts.length > 0) told.drafts.push(rest[0]!);
}

async function expectKept(path: string, told: Told, words: readonly string[]): Promise<void> {
  const opened = await filePlace(path).open({ device: true });
  if (!opened.ok) {
    // Killed before the vault was there: then nothing at all may have been acknowledged.
    expect(opened.failure).toBe("no-vault");
    expect(words).toEqual([]);
    return;
  }
  const vault = opened.value;
  const { lines, damaged, missing } = good(await vault.read());
  expect({ damaged, missing }).toEqual({ damaged: 0, missing: 0 });
  const found = new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id));
  for (const id of told.kept) {
    if (!told.erasing.has(id)) expect(found.has(id), `${id} was acknowledged`).toBe(true);
  }
  for (const id of told.erased) expect(found.has(id), `${id} was erased`).toBe(false);
  for (const id of found) {
    const begun = [...told.started].some((start) => id === start || id.startsWith(`${start}-`));
    expect(begun, `${id} was never written`).toBe(true);
  }
  const draft = good(await vault.values.get("draft"));
  if (told.drafts.length > 0) expect(told.drafts).toContain(draft);
  vault.lock();
  // The last code may have been replaced by one that was not told any more; there is always exactly one.
  expect(good(await filePlace(path).state()).ways.filter(({ kind }) => kind === "recovery").length).toBeLessThan(2);
  if (told.code && words.at(-1)?.startsWith("code")) good(await filePlace(path).open({ recoveryCode: told.code }));
}
