/** A journal that is added to: a file, or a vault. */
import { existsSync } from "node:fs";
import { type Entry, type JournalProblem, readJournal } from "@rekindle/journal";
import { BadInput, type Io } from "../command.ts";
import { appendTo, openJournal } from "../import/append.ts";
import { shownPath } from "../io.ts";
import type { OpenWords } from "../vault/words.ts";

export interface Place {
  /** What it is called by in a command. */
  readonly name: string;
  /** The file that holds it. */
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly JournalProblem[];
  /** Adds all of them or none. */
  add(entries: readonly Entry[]): Promise<void>;
}

/** The journal in a file. Throws BadInput where there is none. */
export async function placeInFile(path: string): Promise<Place> {
  if (path === "-")
    throw new BadInput("note adds to a journal in a file, not to standard input; accepted: the path of a journal");
  // A path with a slip of the finger must not become a second journal without what is known.
  if (!existsSync(path))
    throw new BadInput(
      `${shownPath(path)}: there is no such journal; accepted: a journal, such as rekindle begin makes`,
    );
  const journal = await openJournal(path);
  const { entries, problems } = journal;
  return { name: shownPath(path), path, entries, problems, add: (made) => appendTo(journal, made) };
}

/** The journal in a vault, opened before the first question: a passphrase that is wrong must not cost the answers. */
export async function withPlaceInVault<T>(
  file: string,
  words: OpenWords,
  io: Io,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const { tellDamage, valueIn, withVault } = await import("../vault/open.ts");
  return withVault(file, words, async (vault) => {
    const reading = valueIn(file, await vault.read());
    tellDamage(file, reading, io);
    const { entries, problems } = readJournal(reading.lines);
    return work({
      name: `--vault ${shownPath(file)}`,
      path: file,
      entries,
      problems,
      async add(made) {
        valueIn(file, await vault.append(made.map((entry) => ({ ...entry }))));
      },
    });
  });
}
