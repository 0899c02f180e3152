import { ImportFailure, type Source, type SqliteDatabase, type SqliteOpener } from "../model.ts";
import { joined } from "../source.ts";
import { keepsWal, withWal } from "./write-ahead.ts";

/** In memory a database takes its own size and 350 MiB more; past this a phone gives up. */
const mostBytes = 512 * 2 ** 20;

async function allOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.chunks()) {
    size += piece.length;
    if (size > mostBytes)
      throw new ImportFailure(
        "too-large",
        "The database is larger than can be read here.",
        "Import it with the command line on a computer.",
      );
    pieces.push(piece);
  }
  return joined(pieces);
}

/** Opens databases in memory, with the pages of their `-wal` file. `wasm`: the address of sql.js's wasm file where the bundler moved it. */
export function sqlJsOpener(wasm?: string): SqliteOpener {
  return async (database, wal) => {
    // A megabyte of program that only this format needs.
    const { default: initSqlJs } = await import("sql.js");
    const SQL = await initSqlJs(wasm === undefined ? {} : { locateFile: () => wasm });
    let bytes = await allOf(database);
    if (keepsWal(bytes)) bytes = withWal(bytes, wal ? await allOf(wal) : new Uint8Array(0));
    const opened = new SQL.Database(bytes);
    function* rows(sql: string, values: readonly (string | number)[] = []) {
      const statement = opened.prepare(sql, [...values]);
      try {
        while (statement.step()) yield statement.get();
      } finally {
        statement.free();
      }
    }
    return {
      rows,
      page: (sql, values) => [...rows(sql, values)],
      close: () => opened.close(),
    } satisfies SqliteDatabase;
  };
}
