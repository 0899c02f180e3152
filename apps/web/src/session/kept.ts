import { type Entry, type JournalProblem, readJournal } from "@rekindle/journal";
import type { Vault } from "@rekindle/vault";
import { breath } from "./breath.ts";

/** The journal as it stands in the vault, or in memory while nothing is kept yet. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly problems: readonly JournalProblem[];
  /** Sealed records that could not be opened. */
  readonly damaged: number;
}

export const nothingKept: Kept = { entries: [], problems: [], damaged: 0 };

/** Reads all of it; the vault gives lines, the journal says which of them count. */
export async function readKept(vault: Vault): Promise<Kept | undefined> {
  const reading = await vault.read();
  if (!reading.ok) return undefined;
  await breath();
  const { entries, problems } = readJournal(reading.value.lines);
  return { entries, problems, damaged: reading.value.damaged };
}
