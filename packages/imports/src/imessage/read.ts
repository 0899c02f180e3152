import { notThisFormat } from "../dates/plausible.ts";
import { type ImportedMessage, ImportFailure, type Run, type Source, type SqliteDatabase } from "../model.ts";
import { head } from "../source.ts";
import { hasMessages } from "./database.ts";
import { detect, howTo, isDatabase } from "./detect.ts";
import { readMessages } from "./rows.ts";
import { sqlJsOpener } from "./sql-js.ts";
import { keepsWal } from "./write-ahead.ts";

/** Bytes that the header promises, or 0 where it does not say (sqlite.org/fileformat2.html, section 1.3). */
function promisedBytes(header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 100 || view.getUint32(24) !== view.getUint32(92)) return 0;
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  return pageSize * view.getUint32(28);
}

const torn = () =>
  new ImportFailure("truncated", "The database is incomplete.", "Copy chat.db again, with Messages closed.");

export async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
  let found = false;
  for (const [index, source] of files.entries()) {
    if (/-(wal|shm)$/.test(source.name)) continue;
    const header = await head(source, 65_536);
    const likely = detect(header, source.name);
    if (likely === 0 && files.length > 1) continue;
    if (!isDatabase(header)) {
      if (likely === 0) continue;
      throw new ImportFailure(
        "encrypted",
        "This is the database of an encrypted iPhone backup.",
        "Make a backup without encryption in the Finder, or copy chat.db from a Mac.",
      );
    }
    const wal = files.find(({ name }) => name === `${source.name}-wal`);
    if (keepsWal(header) && !wal) run.warn("wal-missing");
    run.check();
    const cut = source.size !== undefined && source.size < promisedBytes(header);
    let database: SqliteDatabase | undefined;
    try {
      database = await opened(source, wal, run);
      if (!hasMessages(database)) continue;
      found = true;
      const told = wal || source.path === undefined ? undefined : rowsAsBytes(database, source.size ?? 0);
      for (const batch of readMessages(database, run, index)) {
        run.check();
        // A database that is read in its place comes in no chunks; how far it is, its last row tells.
        if (told) run.advance(told(batch.at(-1)?.position ?? 0));
        yield batch;
      }
    } catch (error) {
      if (error instanceof ImportFailure) throw error;
      // SQLite says in many words that pages are missing or make no sense; they may quote the file, so they are not passed on.
      if (cut || found) throw torn();
      throw new ImportFailure("unreadable", "The database could not be opened.", howTo);
    } finally {
      database?.close();
    }
    if (cut) throw torn();
  }
  if (!found) throw notThisFormat(howTo);
}

/** Turns the number of a row into the bytes read since the last call, as if rows were spread evenly over the file. */
function rowsAsBytes(database: SqliteDatabase, size: number): (row: number) => number {
  const [[last] = [0]] = database.rows("select max(ROWID) from message");
  let before = 0;
  return (row) => {
    const now = typeof last === "number" && last > 0 ? Math.floor((size * Math.min(row, last)) / last) : size;
    const bytes = Math.max(0, now - before);
    before += bytes;
    return bytes;
  };
}

async function opened(source: Source, wal: Source | undefined, run: Run): Promise<SqliteDatabase> {
  const counted: Source = { ...source, chunks: () => run.chunks(source) };
  const open = run.options.sqlite ?? sqlJsOpener();
  return open(counted, wal);
}
