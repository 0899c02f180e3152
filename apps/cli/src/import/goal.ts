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
  /** Adds all entries or none, and none twice. */
  add(entries: readonly ImportedEntry[]): Promise<void>;
}

export const nowhere: Goal = { entries: [], name: undefined, add: async () => undefined };

export async function goalInFile(path: string): Promise<Goal> {
  const journal = await openJournal(path);
  return { entries: journal.entries, name: shownPath(path), add: (entries) => appendTo(journal, entries) };
}

/** The vault is open; `file` names it. Sealing is loaded only where it is asked for. */
export async function goalInVault(file: string, vault: Vault, io: Io): Promise<Goal> {
  const { tellDamage, valueIn } = await import("../vault/open.ts");
  const reading = valueIn(file, await vault.read());
  tellDamage(file, reading, io);
  return {
    entries: readJournal(reading.lines.join("\n")).entries,
    name: shownPath(file),
    async add(entries) {
      const { skipped } = valueIn(file, await vault.append(entries.map((entry) => ({ ...entry }))));
      if (skipped > 0) io.err(`${shownPath(file)}: ${skipped} of these were erased before, and stay erased.\n`);
    },
  };
}
