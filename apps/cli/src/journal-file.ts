/** A journal from a file: what counts, and what is wrong with the rest. */
import { type Journal, readJournal } from "@rekindle/journal";
import { BadInput, type Io } from "./command.ts";
import { shownPath } from "./io.ts";
import type { OpenWords } from "./vault/words.ts";

/** Reads a journal. Throws BadInput for a file that is no journal at all; broken lines stay in `problems`. */
export async function journalFrom(path: string, io: Io): Promise<Journal> {
  const bytes = await io.read(path);
  refuseBinary(path, bytes);
  return readJournal(bytes);
}

/**
 * JSON in UTF-8 holds no NUL byte. A file that does is a picture, a database, or text in UTF-16; where a line of it is an object of
 * JSON all the same, it is a journal of which other lines were damaged, and those alone do not count.
 * @throws BadInput for a file that is no journal at all.
 */
export function refuseBinary(path: string, bytes: Uint8Array): void {
  if (!bytes.subarray(0, 65_536).includes(0) || holdsAnObject(bytes)) return;
  throw new BadInput(
    `${shownPath(path)} is not a journal: it holds binary data; accepted: JSON Lines in UTF-8, one entry a line`,
  );
}

function holdsAnObject(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    if (mayOpen.has(bytes[start]!) && isObject(bytes.subarray(start, end))) return true;
    start = end + 1;
  }
  return false;
}

/** A brace, or the space or byte order mark before it. Nothing else is decoded: a film has many lines, and few of that kind. */
const mayOpen: ReadonlySet<number> = new Set([123, 32, 9, 0xef]);

function isObject(line: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line));
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/**
 * Reads the journal in a vault. Sealing is loaded only here: a plain journal is read without it.
 * @param beside a journal that was given as well; throws BadInput, for only one of them can be meant.
 */
export async function journalInVault(
  file: string,
  words: OpenWords,
  beside: string | undefined,
  io: Io,
): Promise<Journal> {
  if (beside !== undefined) throw new BadInput("a journal and --vault were given; accepted: one of them");
  const { readVault } = await import("./vault/open.ts");
  return readVault(file, words, io);
}

/** The journal that options name, in a file or in a vault; undefined where they name none. */
export async function journalOf(
  words: OpenWords & { readonly journal?: string | undefined; readonly vault?: string | undefined },
  io: Io,
): Promise<Journal | undefined> {
  if (words.vault !== undefined) return journalInVault(words.vault, words, words.journal, io);
  return words.journal === undefined ? undefined : journalFrom(words.journal, io);
}

/** Tells on standard error which lines do not count, and why; at most ten, then how many more. */
export function tellProblems({ problems }: Journal, io: Io): void {
  for (const { line, field, found, accepted } of problems.slice(0, 10)) {
    io.err(`line ${line}${field ? `, ${field}` : ""}: found ${found}; accepted: ${accepted}\n`);
  }
  if (problems.length > 10) io.err(`and ${problems.length - 10} more lines like these\n`);
  if (problems.length > 0) io.err("These lines are kept as they are and do not count.\n\n");
}
