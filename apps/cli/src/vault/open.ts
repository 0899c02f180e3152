/** A vault opened for one command, and locked after it. */
import { open } from "node:fs/promises";
import { type Journal, readJournal } from "@rekindle/journal";
import { type Failure, failureSentence, type Reading, type Result, type Secret, type Vault } from "@rekindle/vault";
import { fileVault } from "@rekindle/vault/node";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { askTerminal, lineFrom } from "./passphrase.ts";
import type { OpenWords } from "./words.ts";

/** What is said of a file: which, and the failure's own sentence. */
export const failureIn = (file: string, failure: Failure): BadInput =>
  new BadInput(
    `${shownPath(file)}: ${failureSentence(failure)}${
      failure === "no-vault" ? " Accepted: a file that rekindle vault create made." : ""
    }`,
  );

/** The value of a result. Throws BadInput with the failure's sentence. */
export function valueIn<T>(file: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw failureIn(file, result.failure);
}

/** The first bytes of a file; none where there is no file. Throws BadInput where it may not be read. */
export async function startOf(file: string, length: number): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOENT" || code === "ENOTDIR") return new Uint8Array();
    throw failureIn(file, "not-allowed");
  }
}

/** The place of a vault. Throws BadInput where another kind of file stands, before anything touches it. */
export async function vaultAt(file: string) {
  const start = await startOf(file, 16);
  if (start.length > 0 && Buffer.from(start).toString("latin1") !== "SQLite format 3\0") {
    throw new BadInput(`${shownPath(file)} is no vault and was left as it is; accepted: a file that holds a vault`);
  }
  return fileVault(file);
}

/** Asks for the secret that opens `file`, or reads it from the descriptor. */
export async function secretFor(file: string, words: OpenWords): Promise<Secret> {
  const descriptor = words["passphrase-fd"];
  const name = words.recovery ? "Recovery code" : "Passphrase";
  const given =
    descriptor === undefined
      ? await askTerminal(`${name} of ${shownPath(file)}: `, { hidden: true, instead: "--passphrase-fd N" })
      : await lineFrom(descriptor, "--passphrase-fd");
  return words.recovery ? { recoveryCode: given } : { passphrase: given };
}

/** Opens the vault in `file`, gives it and the secret to `work`, and locks it whatever happens. */
export async function withVault<T>(
  file: string,
  words: OpenWords,
  work: (vault: Vault, secret: Secret) => Promise<T>,
): Promise<T> {
  const place = await vaultAt(file);
  if (!valueIn(file, await place.state()).exists) throw failureIn(file, "no-vault");
  const secret = await secretFor(file, words);
  const vault = valueIn(file, await place.open(secret));
  try {
    return await work(vault, secret);
  } finally {
    vault.lock();
  }
}

/** Tells on standard error what cannot be read. True where something is wrong. */
export function tellDamage(file: string, { damaged, missing }: Reading, io: Io): boolean {
  if (damaged + missing === 0) return false;
  io.err(`${shownPath(file)}: ${failureSentence("damaged")}\n`);
  io.err(`Parts that cannot be opened: ${damaged}. Entries that are missing: ${missing}.\n`);
  return true;
}

/** The journal in a vault, for a command that reads one. */
export async function readVault(file: string, words: OpenWords, io: Io): Promise<Journal> {
  return withVault(file, words, async (vault) => {
    const reading = valueIn(file, await vault.read());
    tellDamage(file, reading, io);
    return readJournal(reading.lines);
  });
}
