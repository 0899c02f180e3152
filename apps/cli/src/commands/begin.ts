import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { guide } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import { readJournal, writeEntry } from "@rekindle/journal";
import { advicePage } from "../advice-page.ts";
import { BadInput, type Command, type Io } from "../command.ts";
import type { Ask } from "../interview/ask.ts";
import { interview } from "../interview/interview.ts";
import { withAsk } from "../interview/with-ask.ts";
import { shownPath } from "../io.ts";
import { newId } from "../new-id.ts";
import { vaultOptions, vaultUsage } from "../vault/words.ts";
import { readWords } from "../words.ts";

const usage = `rekindle begin [${vaultUsage}]`;

export const begin: Command = {
  name: "begin",
  summary: "asks the few questions that matter, writes a journal where you choose, and says where you stand",
  usage,
  example: "rekindle begin",
  async run(words, io) {
    const { values, positionals } = readWords(words, vaultOptions, usage);
    if (positionals.length > 0) throw new BadInput(`begin takes no file, it asks where to write; accepted: ${usage}`);
    const { vault: file } = values;
    if (file === undefined) return withAsk(io, (ask) => converse(ask, io));
    const { tellDamage, valueIn, withVault } = await import("../vault/open.ts");
    // Opened before the first question: a passphrase that is wrong must not cost the answers.
    return withVault(file, values, (vault) =>
      withAsk(io, (ask) =>
        converse(ask, io, async (entries) => {
          valueIn(file, await vault.append(entries.map((entry) => ({ ...entry }))));
          // Advice on the answers alone would pass over a stated no that the vault holds.
          const reading = valueIn(file, await vault.read());
          tellDamage(file, reading, io);
          return {
            where: shownPath(file),
            journal: `--vault ${shownPath(file)}`,
            entries: readJournal(reading.lines.join("\n")).entries,
          };
        }),
      ),
    );
  },
};

interface Kept {
  readonly where: string;
  /** What the journal is called by in a command. */
  readonly journal: string;
  /** The whole journal that the answers now stand in. */
  readonly entries: readonly Entry[];
}

/** Keeps the answers. Undefined where the person left instead. */
type Keep = (entries: readonly Entry[]) => Promise<Kept | undefined>;

/** The whole conversation; leaving it at any point writes nothing. */
export async function converse(ask: Ask, io: Io, keep?: Keep): Promise<number> {
  const now = io.now();
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
    return { where: shownPath(resolve(path)), journal: shownPath(path), entries };
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
