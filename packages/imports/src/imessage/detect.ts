export const howTo =
  "On the Mac, quit Messages, then copy chat.db, chat.db-wal and chat.db-shm together out of the folder Library/Messages and give all three.";

/** The name that iPhone backups give to the database of messages: the SHA-1 of its path. */
const backupName = /(^|\/)3d0d7e5fb2ce288813306e4d4636395e047a3d28$/;
export const isDatabase = (bytes: Uint8Array) =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 16)) === "SQLite format 3\0";

export function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)(chat|sms)\.db$/i.test(name) || backupName.test(name);
  if (bytes.length === 0) return named ? 0.5 : 0;
  // The backup of an iPhone that is encrypted keeps the name; the refusal says what to do.
  if (!isDatabase(bytes)) return backupName.test(name) ? 0.5 : 0;
  if (new TextDecoder("latin1").decode(bytes).includes("chat_message_join")) return 1;
  return named ? 0.8 : 0;
}
