/** The file of a vault, told from every other file by its first bytes: what is not ours is never opened as a database. */
import { closeSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { Failed } from "../result.ts";

/** "RKVT", SQLite's application id (sqlite.org/fileformat.html, offset 68): it marks the database as a vault. */
export const applicationId = 0x524b5654;
const magic = "SQLite format 3\0";
const headLength = 72;

/** What else a vault's file has beside it while it is open. */
const companions = ["-wal", "-shm", "-journal"];

/** `empty`: a creation that was cut off before its first page, or a file that somebody else has only just made. */
export type FileKind = "missing" | "empty" | "vault" | "other";

/**
 * Vaults that this process has open, by file. A process loses all its locks on a file when it closes any descriptor of
 * it (sqlite.org/howtocorrupt.html, 2.2): a file that is open in SQLite must not be looked into past SQLite.
 */
const held = new Map<string, number>();

/** What tells one file from another, also once it was moved. Throws as the system does. */
export function identityOf(path: string): string {
  const { dev, ino } = statSync(path);
  return `${dev}/${ino}`;
}

/** Says that a vault is open in SQLite until the function that is given back is called. */
export function hold(identity: string): () => void {
  held.set(identity, (held.get(identity) ?? 0) + 1);
  return () => {
    const left = held.get(identity)! - 1;
    if (left > 0) held.set(identity, left);
    else held.delete(identity);
  };
}

/** What stands at a path. Throws as the system does where it may not be read. */
export function fileAt(path: string): FileKind {
  try {
    if (held.has(identityOf(path))) return "vault";
    const head = Buffer.alloc(headLength);
    const file = openSync(path, "r");
    try {
      if (readSync(file, head, 0, headLength, 0) === 0) return "empty";
    } finally {
      closeSync(file);
    }
    const marked = head.readUInt32BE(headLength - 4) === applicationId;
    return head.toString("latin1", 0, magic.length) === magic && marked ? "vault" : "other";
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return "missing";
    throw error;
  }
}

/** Makes an empty file that its owner alone may read, where there is none. */
export function makeFile(path: string): void {
  if (fileAt(path) === "missing") closeSync(openSync(path, "a", 0o600));
}

/** Removes a vault's file and what lies beside it, the file last. Throws `no-vault` for a file that is none. */
export function eraseFile(path: string): void {
  const kind = fileAt(path);
  if (kind === "missing") return;
  if (kind !== "vault") throw new Failed("no-vault");
  for (const ending of [...companions, ""]) rmSync(path + ending, { force: true });
}
