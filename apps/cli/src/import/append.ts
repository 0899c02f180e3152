/** A journal on the disk that is added to, all or nothing. */
import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Entry, type Journal, readJournal, writeEntry } from "@rekindle/journal";
import { BadInput } from "../command.ts";
import { shownPath } from "../io.ts";
import { refuseBinary } from "../journal-file.ts";

export interface JournalFile extends Journal {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The journal at a path; an empty one where there is no file yet. Throws BadInput for what is no journal. */
export async function openJournal(path: string): Promise<JournalFile> {
  if (path === "-") throw new BadInput("--to takes the path of a journal, not -; accepted: --to journal.jsonl");
  let real = path;
  let bytes = new Uint8Array();
  try {
    real = await realpath(path);
    bytes = await readFile(real);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "EISDIR") throw new BadInput(`${shownPath(path)} is a folder; accepted: the path of a journal`);
    if (code !== "ENOENT")
      throw new BadInput(`${shownPath(path)} could not be read; accepted: a journal that you may read and write`);
  }
  refuseBinary(path, bytes);
  const journal = readJournal(bytes);
  if (journal.entries.length + journal.unknown.length === 0 && journal.problems.length > 0)
    throw new BadInput(
      `${shownPath(path)} is not a journal: no line of it is an entry; accepted: JSON Lines, one entry a line`,
    );
  return { ...journal, path: real, bytes };
}

/**
 * Adds entries at the end: a new file is written beside the old one, flushed, and put in its place. What stood there stands there still,
 * byte for byte. Throws BadInput where that cannot be done; then nothing was changed.
 */
export async function appendTo(journal: JournalFile, entries: readonly (Entry | object)[]): Promise<void> {
  if (entries.length === 0) return;
  const lines = entries.map((entry) => {
    const written = writeEntry(entry);
    // The importer makes entries of the contract: one that is none is a fault of ours.
    if (!written.ok) throw new Error(`an entry could not be written: ${written.problem.field}`);
    return written.line;
  });
  const before = journal.bytes;
  const gap = before.length > 0 && before.at(-1) !== 10 ? "\n" : "";
  const draft = join(dirname(journal.path), `.${process.pid}-${Date.now()}.rekindle-import`);
  try {
    const mode = await stat(journal.path).then(
      (found) => found.mode & 0o777,
      () => 0o600,
    );
    const file = await open(draft, "wx", mode);
    try {
      await file.writeFile(before);
      await file.writeFile(gap + lines.join(""));
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(draft, mode);
    const now = await readFile(journal.path).catch(() => new Uint8Array());
    if (Buffer.compare(now, before) !== 0)
      throw new BadInput(`${shownPath(journal.path)} was changed meanwhile; accepted: the same command again`);
    await rename(draft, journal.path);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof BadInput) throw error;
    const { code } = error as { code?: string };
    throw new BadInput(
      `${shownPath(journal.path)} could not be written (${code ?? "unknown reason"}), nothing was changed; accepted: a folder that you may write to`,
    );
  }
}
