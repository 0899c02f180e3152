/** Where imported entries go: a journal in a file, a vault, or nowhere. */
import type { ImportedEntry } from "@rekindle/imports";
import { type Entry, readJournal } from "@rekindle/journal";
import type { Vault } from "@rekindle/vault";
import type { Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { appendTo, openJournal } from "./append.ts";

export interface Goal {
  /** What is there already. */
  readonly entries: readonly Entry[];
  /** How it is called on the page; undefined where nothing is written. */
  readonly name: string | undefined;
  /** Adds all entries or none, and none twice; gives those that were added (of `nowhere`, that would be). */
  add(entries: readonly ImportedEntry[]): Promise<readonly ImportedEntry[]>;
}

export const nowhere: Goal = { entries: [], name: undefined, add: async (entries) => entries };

export async function goalInFile(path: string): Promise<Goal> {
  const journal = await openJournal(path);
  return {
    entries: journal.entries,
    name: shownPath(path),
    async add(entries) {
      await appendTo(journal, entries);
      return entries;
    },
  };
}

/** The vault is open; `file` names it. Sealing is loaded only where it is asked for. */
export async function goalInVault(file: string, vault: Vault, io: Io): Promise<Goal> {
  const { tellDamage, valueIn } = await import("../vault/open.ts");
  const read = async () => valueIn(file, await vault.read());
  const idsNow = async () => new Set((await read()).lines.map((line) => (JSON.parse(line) as { id: unknown }).id));
  const reading = await read();
  tellDamage(file, reading, io);
  return {
    entries: readJournal(reading.lines).entries,
    name: shownPath(file),
    async add(entries) {
      // Another import may have gone in while this one asked its questions: the same contact in another line.
      const before = await idsNow();
      const fresh = entries.filter(({ id }) => !before.has(id));
      valueIn(file, await vault.append(fresh.map((entry) => ({ ...entry }))));
      const after = await idsNow();
      const added = fresh.filter(({ id }) => after.has(id));
      const erased = fresh.length - added.length;
      if (erased > 0) io.err(`${shownPath(file)}: ${erased} of these were erased before, and stay erased.\n`);
      return added;
    },
  };
}
