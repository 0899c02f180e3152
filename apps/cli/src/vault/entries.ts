/** Entries into a vault, and a list of those in it. */
import { spellEntry } from "@rekindle/guide";
import { type Entry, type Journal, readJournal, readMoment, type UnknownEntry } from "@rekindle/journal";
import type { Appended, Vault } from "@rekindle/vault";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { journalFrom, tellProblems } from "../journal-file.ts";
import { plainLine, safeJson } from "../words.ts";
import { secretFor, tellDamage, valueIn, vaultAt, withVault } from "./open.ts";
import type { OpenWords } from "./words.ts";

/** Adds the entries of a journal in JSON Lines, all or none. Lines that hold no entry are named and stay where they are. */
export async function add(file: string, path: string, words: OpenWords, io: Io): Promise<number> {
  // The vault first: the passphrase may be the first line of standard input, and the journal what follows.
  return withVault(file, words, async (vault) => addJournal(file, vault, path, await journalFrom(path, io), io));
}

async function addJournal(file: string, vault: Vault, path: string, journal: Journal, io: Io): Promise<number> {
  const { broken } = journal;
  const entries = [...journal.entries, ...journal.unknown];
  if (entries.length === 0) {
    throw new BadInput(`${shownPath(path)} holds no entry; accepted: JSON Lines in UTF-8, one entry a line`);
  }
  const appended = valueIn(file, await vault.append(entries.map((entry) => ({ ...entry }))));
  if (broken.length > 0) {
    const isBroken = new Set(broken.map(({ line }) => line));
    tellProblems({ ...journal, problems: journal.problems.filter(({ line }) => isBroken.has(line)) }, io);
  }
  tellAdded(file, appended, io);
  return broken.length > 0 ? 1 : 0;
}

function tellAdded(file: string, { added, skipped }: Appended, io: Io): void {
  io.out(`${shownPath(file)}: ${added} added, ${skipped} there already or erased before.\n`);
}

const backupStart = "REKINDLE BACKUP\n";

/** Joins a backup or a journal with what is in the vault. A backup makes the vault where there is none. */
export async function importInto(file: string, path: string, words: OpenWords, io: Io): Promise<number> {
  if (path === "-")
    throw new BadInput("a backup is read from a file; accepted: rekindle vault add FILE - for a journal");
  const bytes = await io.read(path);
  if (Buffer.from(bytes.subarray(0, backupStart.length)).toString("latin1") !== backupStart) {
    return add(file, path, words, io);
  }
  const place = await vaultAt(file);
  if (!valueIn(file, await place.state()).exists) {
    const { vault, restored } = valueIn(path, await place.restore(bytes, await secretFor(path, words)));
    vault.lock();
    tellAdded(file, restored, io);
    return whole(path, restored.complete, io);
  }
  return withVault(file, words, async (vault) => {
    let result = await vault.restore(bytes);
    if (!result.ok && result.failure === "another-vault") {
      io.err("This backup belongs to another vault: its own passphrase is needed too.\n");
      result = await vault.restore(bytes, await secretFor(path, { ...words, recovery: false }));
    }
    const restored = valueIn(path, result);
    tellAdded(file, restored, io);
    return whole(path, restored.complete, io);
  });
}

function whole(path: string, complete: boolean, io: Io): number {
  if (!complete) io.err(`${shownPath(path)}: part of it is broken or missing. What was whole was added.\n`);
  return complete ? 0 : 1;
}

/** The entries of a vault as lines, oldest first, so that two exports of one vault are the same. */
export function linesInOrder(lines: readonly string[]): string[] {
  const timed = lines.map((line) => {
    const { at } = JSON.parse(line) as { at?: unknown };
    return { line, ms: (typeof at === "string" ? readMoment(at)?.ms : undefined) ?? 0 };
  });
  return timed.sort((a, b) => a.ms - b.ms || (a.line < b.line ? -1 : 1)).map(({ line }) => line);
}

export async function list(file: string, words: OpenWords & { readonly json?: boolean | undefined }, io: Io) {
  return withVault(file, words, async (vault) => {
    const reading = valueIn(file, await vault.read());
    const said = linesInOrder(reading.lines).map((line) => shown(line));
    if (words.json) {
      const { damaged, missing } = reading;
      io.out(`${safeJson({ schema: "rekindle.vault/1", entries: said, damaged, missing }, 2)}\n`);
    } else {
      for (const { says } of said) io.out(`${plainLine(says)}\n`);
    }
    return tellDamage(file, reading, io) ? 1 : 0;
  });
}

/** What an entry is, in a few words and without anybody's messages. */
function shown(line: string) {
  const { entries, unknown } = readJournal(line);
  const entry: Entry | UnknownEntry | undefined = entries[0] ?? unknown[0];
  if (!entry) return { id: (JSON.parse(line) as { id: string }).id, says: "something that is no entry of a journal" };
  const { id, at, kind } = entry;
  return { id, at, kind, says: entries[0] ? spellEntry(entries[0]) : `${at}: something this version does not know` };
}
