import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { guide } from "@rekindle/guide";
import { type Entry, type JournalProblem, readJournal, writeEntry } from "@rekindle/journal";
import { advicePage } from "../advice-page.ts";
import { BadInput, type Command, type Io } from "../command.ts";
import type { Ask } from "../interview/ask.ts";
import { answersExample, answersGiven } from "../interview/given.ts";
import { interview } from "../interview/interview.ts";
import { withAsk } from "../interview/with-ask.ts";
import { shownPath } from "../io.ts";
import { keptDocument } from "../kept-document.ts";
import { textFrom } from "../message-input.ts";
import { newId } from "../new-id.ts";
import { vaultOptions, vaultUsage } from "../vault/words.ts";
import { nowFrom, readWords } from "../words.ts";

const usage = `rekindle begin [--now T] [--json] [${vaultUsage}]; with --json the answers as JSON on standard input, such as ${answersExample}`;
const options = { ...vaultOptions, now: { type: "string" }, json: { type: "boolean" } } as const;

export const begin: Command = {
  name: "begin",
  summary: "asks the few questions that matter, writes a journal where you choose, and says where you stand",
  usage,
  example: "rekindle begin",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    if (positionals.length > 0) throw new BadInput(`begin takes no file, it asks where to write; accepted: ${usage}`);
    const now = nowFrom(values.now, io);
    const { vault: file } = values;
    const talk = async (keep?: Keep) =>
      values.json
        ? keepGiven(answersGiven(await textFrom("-", io), keep === undefined), now, io, keep)
        : withAsk(io, (ask) => converse(ask, now, io, keep));
    if (file === undefined) return talk();
    const { tellDamage, valueIn, withVault } = await import("../vault/open.ts");
    // Opened before the first question: a passphrase that is wrong must not cost the answers.
    return withVault(file, values, (vault) =>
      talk(async (entries) => {
        valueIn(file, await vault.append(entries.map((entry) => ({ ...entry }))));
        // Advice on the answers alone would pass over a stated no that the vault holds.
        const reading = valueIn(file, await vault.read());
        tellDamage(file, reading, io);
        const journal = readJournal(reading.lines);
        return { where: shownPath(file), journal: `--vault ${shownPath(file)}`, path: file, ...journal };
      }),
    );
  },
};

interface Kept {
  readonly where: string;
  /** What the journal is called by in a command. */
  readonly journal: string;
  readonly path: string;
  /** The whole journal that the answers now stand in. */
  readonly entries: readonly Entry[];
  readonly problems: readonly JournalProblem[];
}

/** Keeps the answers. Undefined where the person left instead. */
type Keep = (entries: readonly Entry[]) => Promise<Kept | undefined>;

/** The whole conversation; leaving it at any point writes nothing. */
export async function converse(ask: Ask, now: string, io: Io, keep?: Keep): Promise<number> {
  const entries = await interview(ask, now, newId);
  if (!entries) {
    io.out("Nothing was written.\n");
    return 0;
  }
  const kept = await (keep ?? inFile(ask))(entries);
  if (kept) io.out(`\nKept in ${kept.where}. Ask again any day: npx rekindle advise ${kept.journal}\n`);
  const journal = kept?.entries ?? entries;
  const guidance = guide(journal, now);
  // That there was no contact leaves no entry: the question just answered would stand open on the page.
  const questions = guidance.questions.filter(({ id }) => id !== "contact-since");
  io.out(`\n${advicePage({ ...guidance, questions }, journal, io)}`);
  return 0;
}

/** The same from answers that are there already: what was kept, as one document. */
async function keepGiven(ask: Ask, now: string, io: Io, keep?: Keep): Promise<number> {
  const made = await interview(ask, now, newId);
  const kept = made && (await (keep ?? inFile(ask))(made));
  if (!kept) throw new Error("an answer was left out without being refused");
  io.out(keptDocument({ ...kept, made }, now));
  return 0;
}

const inFile =
  (ask: Ask): Keep =>
  async (entries) => {
    const path = await ask.text({
      question: "Where shall the journal be kept? It is a plain file: whoever can open it can read it.",
      initial: "rekindle-journal.jsonl",
      check: (answer) => (answer.trim() === "" ? "A path, such as rekindle-journal.jsonl" : undefined),
    });
    if (path === undefined) return undefined;
    await saveNew(path, entries);
    return { where: shownPath(resolve(path)), journal: shownPath(path), path, entries, problems: [] };
  };

/** Writes a new journal whole or not at all, and never over another file. */
async function saveNew(path: string, entries: readonly Entry[]): Promise<void> {
  const lines = entries.map((entry) => {
    const written = writeEntry(entry);
    if (!written.ok) throw new Error(`an answer made no entry: ${written.problem.field}`);
    return written.line;
  });
  const part = `${path}.part`;
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeFile(path, "", { flag: "wx" });
    await writeFile(part, lines.join(""), { mode: 0o600 });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = (error as { code?: string }).code;
    const why =
      code === "EEXIST"
        ? "there is a file of that name already"
        : `it could not be written (${code ?? "unknown reason"})`;
    throw new BadInput(`${shownPath(path)}: ${why}; accepted: a new file in a folder that you may write to`);
  }
}
