/** SQLite files with Node's own SQLite. Part of the entry for Node. */
import { createWriteStream, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import type { Source, SqliteDatabase } from "./model.ts";

const copy = (source: Source, path: string) =>
  pipeline(Readable.from(source.chunks()), createWriteStream(path, { mode: 0o600 }));

/**
 * Opens a database for reading. A file without newer pages beside it is read in its place, as one that nobody changes: SQLite then
 * writes nothing and locks nothing. With a `-wal` file, or out of a zip, a copy is opened in a folder of its own that only the owner may
 * enter and that is gone after `close`, for SQLite would write beside the file that somebody gave.
 */
export async function openSqlite(database: Source, wal: Source | undefined): Promise<SqliteDatabase> {
  if (database.path !== undefined && (wal === undefined || wal.size === 0)) {
    const address = pathToFileURL(resolve(database.path));
    address.searchParams.set("immutable", "1");
    return reading(new DatabaseSync(address, { readOnly: true }));
  }
  const folder = await mkdtemp(join(tmpdir(), "rekindle-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "database");
    await copy(database, path);
    if (wal) await copy(wal, `${path}-wal`);
    return reading(new DatabaseSync(path), remove);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function reading(opened: DatabaseSync, after: () => void = () => undefined): SqliteDatabase {
  // One transaction for all: SQLite forgets the pages it knows with the end of each, a third of the time of a long reading.
  opened.exec("begin");
  const prepared = (sql: string) => {
    const statement = opened.prepare(sql);
    // Values without their names are a third of the time.
    statement.setReturnArrays(true);
    return statement;
  };
  let paged: { readonly sql: string; readonly statement: ReturnType<typeof prepared> } | undefined;
  return {
    *rows(sql, values = []) {
      yield* prepared(sql).iterate(...values) as Iterable<unknown> as Iterable<readonly unknown[]>;
    },
    page(sql, values) {
      if (paged?.sql !== sql) paged = { sql, statement: prepared(sql) };
      return paged.statement.all(...values) as unknown as readonly (readonly unknown[])[];
    },
    close() {
      opened.close();
      after();
    },
  };
}
