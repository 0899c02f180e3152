/** SQLite files with Node's own SQLite. Part of the entry for Node. */
import { createWriteStream, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Source, SqliteDatabase } from "./model.ts";

const copy = (source: Source, path: string) =>
  pipeline(Readable.from(source.chunks()), createWriteStream(path, { mode: 0o600 }));

/**
 * Opens a copy of a database and its `-wal` file, in a folder of its own that only the owner may enter and that is gone after
 * `close`: SQLite writes beside a database even when it only reads, and a file that somebody gave is never changed.
 */
export async function openSqlite(database: Source, wal: Source | undefined): Promise<SqliteDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "rekindle-"));
  try {
    const path = join(folder, "database");
    await copy(database, path);
    if (wal) await copy(wal, `${path}-wal`);
    const opened = new DatabaseSync(path);
    return {
      *rows(sql, values = []) {
        yield* opened.prepare(sql).iterate(...values) as Iterable<Record<string, unknown>>;
      },
      close() {
        opened.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
