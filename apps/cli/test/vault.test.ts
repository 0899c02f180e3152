/** The vault on the command line: secrets over descriptors, files in a folder of their own. */
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { goalInVault } from "../src/import/goal.ts";
import { realIo } from "../src/io.ts";
import { main } from "../src/main.ts";
import { world } from "./world.ts";

vi.mock("@rekindle/vault/node", () => import("./cheap-vault.ts"));

const program = mkdtempSync(join(tmpdir(), "rekindle-vault-cli-"));
const root = join(import.meta.dirname, "../../..");
let folder = "";

beforeAll(async () => {
  await build({
    stdin: {
      contents: `import { main } from "./apps/cli/src/main.ts"; process.exitCode = await main(process.argv.slice(2));`,
      resolveDir: root,
    },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node24",
    conditions: ["source"],
    outdir: program,
    outExtension: { ".js": ".mjs" },
  });
});
const before = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(program, "run-"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(program, { recursive: true, force: true });
});

interface Given {
  /** What descriptor 3 gives; nothing is open there without it. */
  readonly secrets?: string;
  readonly second?: string;
  readonly input?: string;
}

/** Runs `rekindle` here: in words, 3 and 4 stand for descriptors that give the secrets. */
async function rekindle(words: readonly string[], { secrets = "", second = "", input = "" }: Given = {}) {
  const opened = new Map(
    [secrets, second].map((text, i) => {
      const path = join(program, `secret-${i}`);
      writeFileSync(path, text);
      return [String(3 + i), openSync(path, "r")] as const;
    }),
  );
  const given = words.map((word, i) =>
    words[i - 1]?.endsWith("-fd") && opened.has(word) ? String(opened.get(word)) : word,
  );
  const real = realIo();
  const read = async (path: string) => (path === "-" ? new TextEncoder().encode(input) : real.read(path));
  const { io, written } = world({}, { read, now: () => real.now() });
  try {
    const status = await main(given, io);
    return { status, stdout: written.out, stderr: written.err };
  } finally {
    for (const descriptor of opened.values()) closeSync(descriptor);
  }
}

/** Runs it as a process without a terminal, in a session of its own, so that there is none to ask in. */
function asProcess(words: readonly string[], { secrets, second, input = "" }: Given = {}) {
  const child = spawn(process.execPath, [join(program, "stdin.mjs"), ...words], {
    cwd: folder,
    detached: true,
    stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"],
  });
  const ended = { status: -1, stdout: "", stderr: "" };
  child.stdout!.on("data", (text) => {
    ended.stdout += String(text);
  });
  child.stderr!.on("data", (text) => {
    ended.stderr += String(text);
  });
  for (const [index, text] of [
    [0, input],
    [3, secrets ?? ""],
    [4, second ?? ""],
  ] as const) {
    const pipe = child.stdio[index] as NodeJS.WritableStream;
    // A command that is refused before it reads closes its end first.
    pipe.on("error", () => undefined);
    pipe.end(text);
  }
  return new Promise<typeof ended>((resolve) => {
    child.on("close", (status) => resolve({ ...ended, status: status ?? -1 }));
  });
}

const at = (file: string) => join(folder, file);
const fd = ["--passphrase-fd", "3"];
const right = { secrets: "quiet harbour\n" };
const breakup = `{"id":"b","at":"2026-03-01T12:00:00+01:00[Europe/Berlin]","kind":"breakup"}`;
const mood = `{"id":"m","at":"2026-03-02T12:00:00+01:00[Europe/Berlin]","kind":"mood","level":3,"note":"heliotrope"}`;
const journal = `${mood}\n${breakup}\n`;

async function made(file = "j.vault"): Promise<string> {
  const { status, stderr } = await rekindle(["vault", "create", file, ...fd], right);
  expect(status).toBe(0);
  return /(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}/.exec(stderr)![0];
}

async function filled(file = "j.vault"): Promise<string> {
  const code = await made(file);
  writeFileSync(at("journal.jsonl"), journal);
  expect(await rekindle(["vault", "add", file, "journal.jsonl", ...fd], right)).toMatchObject({ status: 0 });
  return code;
}

/** One clear line on standard error, exit 2, nothing on standard output. */
function refused({ status, stdout, stderr }: Awaited<ReturnType<typeof rekindle>>, saying: string): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain(saying);
}

test("a vault is made, its recovery code shown once on standard error, and the file is its owner's alone", async () => {
  const { status, stdout, stderr } = await asProcess(["vault", "create", "j.vault", ...fd], right);
  expect(status).toBe(0);
  expect(stderr.match(/(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}/g)).toHaveLength(1);
  expect(stdout).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(stdout + stderr).not.toContain("quiet harbour");
  if (process.platform !== "win32") expect(statSync(at("j.vault")).mode & 0o077).toBe(0);
});

test("a vault that is there is never made anew", async () => {
  await filled();
  refused(await rekindle(["vault", "create", "j.vault", ...fd], right), "There is a journal here already");
  expect((await rekindle(["vault", "unlock-check", "j.vault", ...fd], right)).stdout).toContain("2 entries");
});

test("entries are added once, from a file or standard input, and listed oldest first without anybody's words", async () => {
  await filled();
  const again = await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: journal });
  expect(again).toMatchObject({ status: 0, stdout: "j.vault: 0 added, 2 there already or erased before.\n" });
  const { status, stdout, stderr } = await rekindle(["vault", "list", "j.vault", ...fd], right);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe("Sunday 1 March 2026: it ended\nMonday 2 March 2026: how you were\n");
  const json = JSON.parse((await rekindle(["vault", "list", "j.vault", "--json", ...fd], right)).stdout);
  expect(json).toMatchObject({ entries: [{ id: "b" }, { id: "m" }], damaged: 0, missing: 0 });
  expect(readFileSync(at("j.vault")).includes("heliotrope")).toBe(false);
});

test("the passphrase may be the first line of standard input, and the journal the rest", async () => {
  await made();
  const { status, stdout } = await asProcess(["vault", "add", "j.vault", "-", "--passphrase-fd", "0"], {
    input: `quiet harbour\n${journal}`,
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "j.vault: 2 added, 0 there already or erased before.\n" });
});

test("a list is safe in a terminal whatever an entry says", async () => {
  await made();
  const what = "\\u001b]0;x\\u0007\\u202eday\\nSunday: forged";
  const occasion = `{"id":"o","at":"2026-03-02T12:00:00+01:00","kind":"occasion","on":"2026-04-01","learned":"they-told-me","what":"${what}"}`;
  const added = await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: occasion });
  expect(added.status).toBe(0);
  for (const words of [[], ["--json"]]) {
    const { stdout } = await rekindle(["vault", "list", "j.vault", ...words, ...fd], right);
    expect(stdout).toContain("forged");
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    if (words.length === 0) expect(stdout.trim().split("\n")).toHaveLength(1);
  }
});

test("lines that hold no entry are named, the others are added, and a file without any is refused", async () => {
  await made();
  const half = await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: `${breakup}\nbroken\n` });
  expect(half.status).toBe(1);
  expect(half.stdout).toContain("1 added");
  expect(half.stderr).toContain("line 2");
  refused(await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: "" }), "holds no entry");
  const long = `{"id":"l","at":"2026-03-03T12:00:00+01:00","kind":"mood","level":3,"note":"${"x".repeat(70_000)}"}`;
  const tooLong = await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: `${mood}\n${long}\n` });
  refused(tooLong, "longer than one entry may be");
  expect((await rekindle(["vault", "unlock-check", "j.vault", ...fd], right)).stdout).toContain("1 entry.");
});

test("a wrong passphrase opens nothing and is not shown, and the recovery code opens what it should", async () => {
  const code = await filled();
  const wrong = await rekindle(["vault", "list", "j.vault", ...fd], { secrets: "loud harbour\n" });
  refused(wrong, "That does not open this journal. Try again: its passphrase or its recovery code does.");
  expect(wrong.stderr).not.toContain("loud harbour");
  const opened = await rekindle(["vault", "unlock-check", "j.vault", "--recovery", ...fd], { secrets: `${code}\n` });
  expect(opened).toMatchObject({ status: 0, stdout: "j.vault: it opens. 2 entries.\n" });
  const typo = await rekindle(["vault", "unlock-check", "j.vault", "--recovery", ...fd], { secrets: "ABCD\n" });
  refused(typo, "typing mistake");
});

test("a passphrase is never taken from an argument or the environment, nor shown", async () => {
  await made();
  for (const words of [
    ["--passphrase", "quiet harbour"],
    ["--passphrase=quiet harbour"],
    ["--passphrase-fd", "quiet harbour"],
    ["quiet harbour"],
  ]) {
    const answer = await rekindle(["vault", "unlock-check", "j.vault", ...words], right);
    refused(answer, "accepted:");
    expect(answer.stderr).not.toContain("quiet harbour");
  }
  process.env.REKINDLE_PASSPHRASE = "quiet harbour";
  try {
    refused(await asProcess(["vault", "unlock-check", "j.vault"]), "--passphrase-fd");
  } finally {
    delete process.env.REKINDLE_PASSPHRASE;
  }
});

test("a descriptor that is closed, empty, or no text is one clear line, and no vault is made", async () => {
  for (const [words, secrets] of [
    [["--passphrase-fd", "99"], ""],
    [fd, ""],
    [fd, "\n"],
    [fd, "x".repeat(5000)],
  ] as const) {
    const { status, stderr } = await asProcess(["vault", "create", "j.vault", ...words], { secrets });
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  }
});

test("a sealed backup holds no word in the open and joins into another place, any number of times", async () => {
  await filled();
  const out = await rekindle(["vault", "export", "j.vault", "--to", "b.rekindle", ...fd], right);
  expect(out).toMatchObject({ status: 0, stdout: "b.rekindle: a sealed backup, 2 entries.\n" });
  expect(readFileSync(at("b.rekindle")).includes("heliotrope")).toBe(false);
  for (const count of [2, 0]) {
    const back = await rekindle(["vault", "import", "copy.vault", "b.rekindle", ...fd], right);
    expect(back).toMatchObject({ status: 0, stderr: "" });
    expect(back.stdout).toContain(`${count} added`);
  }
  const both = await Promise.all(
    ["j.vault", "copy.vault"].map((file) => rekindle(["vault", "list", file, "--json", ...fd], right)),
  );
  expect(both[0]!.stdout).toBe(both[1]!.stdout);
});

test("a backup of another vault joins with its own passphrase", async () => {
  await filled();
  await rekindle(["vault", "export", "j.vault", "--to", "b.rekindle", ...fd], right);
  await rekindle(["vault", "create", "other.vault", ...fd], { secrets: "other\n" });
  const joined = await rekindle(["vault", "import", "other.vault", "b.rekindle", ...fd], {
    secrets: "other\nquiet harbour\n",
  });
  expect(joined).toMatchObject({ status: 0 });
  expect(joined.stdout).toContain("2 added");
});

test("a backup that was cut gives what was whole and says so; what is no backup is refused", async () => {
  await filled();
  await rekindle(["vault", "export", "j.vault", "--to", "b.rekindle", ...fd], right);
  const bytes = readFileSync(at("b.rekindle"));
  writeFileSync(at("cut.rekindle"), bytes.subarray(0, bytes.length - 10));
  const cut = await rekindle(["vault", "import", "copy.vault", "cut.rekindle", ...fd], right);
  expect(cut.status).toBe(1);
  expect(cut.stderr).toContain("broken or missing");
  writeFileSync(at("no.bin"), bytes.subarray(5));
  refused(await rekindle(["vault", "import", "copy.vault", "no.bin", ...fd], right), "accepted:");
});

test("a plain export warns, needs a yes, gives the journal, and overwrites nothing", async () => {
  await filled();
  const plain = ["vault", "export", "j.vault", "--plain", "--to", "out.jsonl", ...fd];
  const asked = await asProcess(plain, right);
  expect(asked.status).toBe(2);
  expect(asked.stderr).toContain("This file will not be sealed.");
  expect(asked.stderr).toContain("--yes");
  expect(existsSync(at("out.jsonl"))).toBe(false);
  const yes = await rekindle([...plain, "--yes"], right);
  expect(yes.status).toBe(0);
  expect(yes.stderr).toContain("This file will not be sealed.");
  const lines = readFileSync(at("out.jsonl"), "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([JSON.parse(breakup), JSON.parse(mood)]);
  const before = readFileSync(at("out.jsonl"));
  expect((await rekindle([...plain, "--yes"], right)).stderr).toContain("is there already");
  expect(readFileSync(at("out.jsonl"))).toEqual(before);
  const nowhere = ["vault", "export", "j.vault", "--to", "no/where.rekindle", ...fd];
  refused(await rekindle(nowhere, right), "could not be written");
  expect(readdirSync(folder).filter((name) => name.endsWith("-export"))).toEqual([]);
});

test("a passphrase is changed over one descriptor or two; the old one no longer opens", async () => {
  await filled();
  const one = await rekindle(["vault", "change-passphrase", "j.vault", ...fd], { secrets: "quiet harbour\nsecond\n" });
  expect(one).toMatchObject({ status: 0, stderr: "" });
  refused(await rekindle(["vault", "unlock-check", "j.vault", ...fd], right), "does not open");
  const two = await rekindle(["vault", "change-passphrase", "j.vault", ...fd, "--new-passphrase-fd", "4"], {
    secrets: "second\n",
    second: "third\n",
  });
  expect(two.status).toBe(0);
  const opened = await rekindle(["vault", "unlock-check", "j.vault", ...fd], { secrets: "third\n" });
  expect(opened.stdout).toContain("2 entries");
  const missing = await rekindle(["vault", "change-passphrase", "j.vault", ...fd], { secrets: "third\n" });
  refused(missing, "gave no line");
});

test("erasing needs the word or --yes, leaves nothing, and never touches a file that is no vault", async () => {
  await filled();
  refused(await asProcess(["vault", "erase", "j.vault"]), "--yes");
  expect(existsSync(at("j.vault"))).toBe(true);
  expect(await rekindle(["vault", "erase", "j.vault", "--yes"])).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  refused(await rekindle(["vault", "erase", "journal.jsonl", "--yes"]), "is no vault");
  refused(await rekindle(["vault", "erase", "nothing.vault", "--yes"]), "There is no journal here yet.");
  expect(readFileSync(at("journal.jsonl"), "utf8")).toBe(journal);
});

test("another database is no vault and stays, byte for byte", async () => {
  const { DatabaseSync } = await import("node:sqlite");
  const other = new DatabaseSync(at("other.db"));
  other.exec("CREATE TABLE a (b); INSERT INTO a VALUES (1)");
  other.close();
  const before = readFileSync(at("other.db"));
  for (const action of [["create"], ["erase", "--yes"], ["unlock-check"]]) {
    const [name, ...more] = action as [string, ...string[]];
    const options = name === "erase" ? more : fd;
    expect((await rekindle(["vault", name, "other.db", ...options], right)).status).toBe(2);
    expect(readFileSync(at("other.db"))).toEqual(before);
  }
});

test("a vault that was damaged is told in one line, and can still be erased", async () => {
  await filled();
  const bytes = readFileSync(at("j.vault"));
  writeFileSync(at("j.vault"), bytes.subarray(0, 6000));
  const { status, stderr } = await rekindle(["vault", "list", "j.vault", ...fd], right);
  expect(status).toBe(2);
  expect(stderr).toContain("damaged");
  expect(stderr).not.toMatch(/\n\s+at /);
  expect((await rekindle(["vault", "erase", "j.vault", "--yes"])).status).toBe(0);
});

test("the advice on a vault is the advice on its journal; a journal beside it is refused", async () => {
  await filled();
  const now = ["--now", "2026-03-10T10:00:00+01:00[Europe/Berlin]"];
  const plain = await rekindle(["advise", "journal.jsonl", "--json", ...now]);
  const sealed = await rekindle(["advise", "--vault", "j.vault", "--json", ...now, ...fd], right);
  expect(sealed).toEqual(plain);
  refused(await rekindle(["advise", "journal.jsonl", "--vault", "j.vault", ...fd], right), "accepted: one of them");
  const checked = await rekindle(["check", "--vault", "j.vault", "--json", ...now, ...fd], { ...right, input: "hi" });
  expect(JSON.parse(checked.stdout).situation).not.toBeNull();
  const practised = await rekindle(["practise", "--vault", "j.vault", "--json", ...now, ...fd], right);
  expect(practised).toEqual(await rekindle(["practise", "--journal", "journal.jsonl", "--json", ...now]));
});

test("imported contacts go into a vault, sealed, and nothing goes in twice", async () => {
  await made();
  writeFileSync(
    at("chat.txt"),
    "13/01/2026, 10:01 - Ana: Hi\n13/01/2026, 10:02 - Ben: Hello, a secret\n20/02/2026, 10:00 - Ana: Are you there?\n",
  );
  const words = ["import", "chat.txt", "--me", "Ana", "--keep-text", "--vault", "j.vault", ...fd];
  const first = await rekindle([...words, "--json"], right);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(first.stdout).contacts).toBe(3);
  const kept = async () => JSON.parse((await rekindle(["vault", "list", "j.vault", "--json", ...fd], right)).stdout);
  expect((await kept()).entries.map(({ kind }: { kind: string }) => kind)).toEqual(["contact", "contact", "contact"]);
  const again = await rekindle([...words, "--json"], right);
  expect(JSON.parse(again.stdout).contacts).toBe(0);
  writeFileSync(at("chat.txt"), `${readFileSync(at("chat.txt"), "utf8")}21/02/2026, 09:00 - Ben: Yes\n`);
  const longer = await rekindle(words, right);
  expect(longer.stdout).toContain("3 stand in the journal already.");
  expect(longer.stdout).toContain("Added to j.vault.");
  expect((await kept()).entries).toHaveLength(4);
  expect(readdirSync(folder)).toEqual(["chat.txt", "j.vault"]);
  expect(readFileSync(at("j.vault")).includes("secret")).toBe(false);
});

test("an import into a vault weighs nothing where something comes before it, and keeps its zone", async () => {
  await made();
  const entries = [
    `{"id":"p","at":"2026-02-01T12:00:00+01:00","kind":"profile","timeZone":"Asia/Tokyo"}`,
    `{"id":"n","at":"2026-02-10T12:00:00+01:00","kind":"boundary","ask":"no-contact"}`,
  ];
  await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: entries.join("\n") });
  writeFileSync(at("chat.txt"), "13/01/2026, 10:01 - Ana: Hi\n13/01/2026, 10:02 - Ben: Hello\n");
  const { stdout } = await rekindle(
    ["import", "chat.txt", "--me", "Ana", "--json", "--vault", "j.vault", ...fd],
    right,
  );
  expect(JSON.parse(stdout)).toMatchObject({ figures: null, first: "2026-01-13T10:01:00+09:00[Asia/Tokyo]" });
});

test("an import into a vault that cannot be opened, or into two journals, adds nothing", async () => {
  await filled();
  writeFileSync(at("chat.txt"), "13/01/2026, 10:01 - Ana: Hi\n13/01/2026, 10:02 - Ben: Hello\n");
  const words = ["import", "chat.txt", "--me", "Ana", "--vault"];
  refused(await rekindle([...words, "j.vault", ...fd], { secrets: "no\n" }), "does not open");
  refused(await rekindle([...words, "none.vault", ...fd], right), "There is no journal here yet.");
  refused(await rekindle([...words, "chat.txt", ...fd], right), "is no vault");
  refused(await rekindle([...words, "j.vault", "--to", "journal.jsonl", ...fd], right), "accepted: one of them");
  expect((await rekindle(["vault", "unlock-check", "j.vault", ...fd], right)).stdout).toContain("2 entries");
  expect(readFileSync(at("journal.jsonl"), "utf8")).toBe(journal);
});

test("the passphrase and then the export may come over standard input", async () => {
  await made();
  const words = ["import", "-", "--me", "Ana", "--json", "--vault", "j.vault", "--passphrase-fd", "0"];
  const { status, stdout } = await asProcess(words, {
    input: "quiet harbour\n13/01/2026, 10:01 - Ana: Hi\n13/01/2026, 10:02 - Ben: Hello\n",
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).contacts).toBe(2);
});

test("what was erased from a vault does not come back with the same import, and is not counted as added", async () => {
  await made();
  writeFileSync(at("chat.txt"), "13/01/2026, 10:01 - Ana: Hi\n13/01/2026, 10:02 - Ben: Hello\n");
  const words = ["import", "chat.txt", "--me", "Ana", "--vault", "j.vault", ...fd];
  await rekindle(words, right);
  const { fileVault } = await import("./cheap-vault.ts");
  const opened = await fileVault(at("j.vault")).open({ passphrase: "quiet harbour" });
  if (!opened.ok) throw new Error(opened.failure);
  const read = await opened.value.read();
  if (!read.ok) throw new Error(read.failure);
  await opened.value.erase([(JSON.parse(read.value.lines[0]!) as { id: string }).id]);
  opened.value.lock();
  const again = await rekindle(words, right);
  expect(again).toMatchObject({ status: 0, stderr: "j.vault: 1 of these were erased before, and stay erased.\n" });
  expect(again.stdout.replace(/\s+/g, " ")).toContain("1 of them not added: erased before, or there by now.");
  expect(JSON.parse((await rekindle([...words, "--json"], right)).stdout).contacts).toBe(0);
  expect((await rekindle(["vault", "unlock-check", "j.vault", ...fd], right)).stdout).toContain("1 entry.");
});

test("the first questions are answered into a vault; a passphrase that is wrong costs no answer", async () => {
  await made();
  const words = ["begin", "--vault", "j.vault", "--passphrase-fd", "3"];
  refused(await asProcess(words, { secrets: "no\n" }), "does not open");
  const { status, stdout } = await asProcess(words, { ...right, input: "9\n20\n1\n1\n" });
  expect(stdout).toContain("Kept in j.vault.");
  expect(status).toBe(0);
  const { stdout: list } = await rekindle(["vault", "list", "j.vault", ...fd], right);
  expect(list).toContain("it ended");
  expect(readdirSync(folder)).toEqual(["j.vault"]);
});

test("the first advice on a vault is on all that it holds: a stated no there stays one", async () => {
  await made();
  const asked = `{"id":"n","at":"2026-02-10T12:00:00+01:00","kind":"boundary","ask":"no-contact"}`;
  await rekindle(["vault", "add", "j.vault", "-", ...fd], { ...right, input: asked });
  const begun = await asProcess(["begin", "--vault", "j.vault", ...fd], { ...right, input: "9\n20\n1\n1\n" });
  expect(begun).toMatchObject({ status: 0, stderr: "" });
  const advised = await rekindle(["advise", "--vault", "j.vault", ...fd], right);
  expect(advised.stdout).toContain("Protected");
  expect(begun.stdout.endsWith(advised.stdout)).toBe(true);
});

test("one thing is written down into a vault, and a wrong passphrase costs no answer", async () => {
  await filled();
  const words = ["note", "--vault", "j.vault", ...fd];
  const wrong = await asProcess(words, { secrets: "no\n", input: "7\n4\n\n1\n" });
  refused(wrong, "does not open");
  const { status, stdout, stderr } = await asProcess(words, { ...right, input: "7\n4\n\n1\n" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("They said no.");
  expect(stdout).toContain("More: npx rekindle advise --vault j.vault");
  const { stdout: list } = await rekindle(["vault", "list", "j.vault", ...fd], right);
  expect(list).toContain("they said no");
});

test("what went into a vault while an import asked its questions does not go in twice", async () => {
  await made();
  const { fileVault } = await import("./cheap-vault.ts");
  const opened = await fileVault(at("j.vault")).open({ passphrase: "quiet harbour" });
  if (!opened.ok) throw new Error(opened.failure);
  const vault = opened.value;
  const { io, written } = world();
  const goal = await goalInVault("j.vault", vault, io);
  const screening = { at: "2026-03-02T12:00:00+01:00", kind: "screening", answer: "unsure" } as const;
  // The same entry in another line, as an export read in another zone makes it.
  await vault.append([{ ...screening, id: "a", at: "2026-03-02T11:00:00+00:00" }]);
  const added = await goal.add([
    { ...screening, id: "a" },
    { ...screening, id: "b" },
  ]);
  expect(added.map(({ id }) => id)).toEqual(["b"]);
  const read = await vault.read();
  vault.lock();
  expect(read).toMatchObject({ ok: true, value: { lines: { length: 2 } } });
  expect(written.err).toBe("");
});
