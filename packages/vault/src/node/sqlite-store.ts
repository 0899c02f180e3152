import { DatabaseSync, type StatementSync } from "node:sqlite";
import { Failed, type Failure } from "../result.ts";
import { type Area, areas, type Store, type Transaction } from "../store.ts";
import { applicationId, eraseFile, fileAt, hold, identityOf, makeFile } from "./vault-file.ts";

const schemaVersion = 1;
const busyMilliseconds = 5000;

interface Open {
  readonly database: DatabaseSync;
  /** Which file it is. */
  readonly identity: string;
  readonly statements: Map<string, StatementSync>;
  readonly close: () => void;
}

/** Keeps bytes in one SQLite file: write-ahead log, every commit synced to disk, deleted pages overwritten. */
export function sqliteStore(path: string): Store {
  let current: Open | undefined;
  // A connection has one transaction at a time, and transactions here await: they take turns.
  let turn: Promise<unknown> = Promise.resolve();

  const opened = (): Open => {
    const identity = identityOf(path);
    // A file that was moved away or replaced would go on taking writes that nobody finds again.
    if (current && current.identity !== identity) rest();
    if (!current) {
      const kind = fileAt(path);
      // Not even opened: SQLite may write into a database that it only reads (its log, its shared memory).
      if (kind !== "vault") throw new Failed(kind === "other" ? "damaged" : "no-vault");
      const { database, close } = connect(path);
      try {
        const tables = tablesIn(database);
        // A creation that was cut off leaves an empty database: nothing was ever kept in it.
        if (tables < areas.length) throw new Failed(tables === 0 ? "no-vault" : "damaged");
        database.exec("PRAGMA journal_mode = WAL");
      } catch (error) {
        close();
        throw error;
      }
      current = { database, identity, statements: new Map(), close };
    }
    return current;
  };
  const rest = () => {
    current?.close();
    current = undefined;
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const transact = <T>(begin: string, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      let database: DatabaseSync | undefined;
      try {
        const open = opened();
        database = open.database;
        database.exec(begin);
        const value = await work(transactionOn(open));
        database.exec("COMMIT");
        return value;
      } catch (error) {
        try {
          if (database?.isTransaction) database.exec("ROLLBACK");
        } catch {
          rest();
        }
        throw asFailure(error);
      }
    });

  return {
    read: (work) => transact("BEGIN", work),
    write: (work) => transact("BEGIN IMMEDIATE", work),
    make: () =>
      inTurn(async () => {
        let connected: Connected | undefined;
        try {
          makeFile(path);
          if (fileAt(path) === "other") throw new Failed("already-here");
          connected = connect(path);
          const { database } = connected;
          // The mark goes into the first page that is ever written, so that no later moment leaves a file without it.
          // Asked of SQLite: a creation that was killed may have left a marked page that opening has just rolled back.
          if (numberIn(database, "PRAGMA application_id") !== applicationId && tablesIn(database) === 0) {
            database.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${applicationId}`);
            database.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
          }
          database.exec("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
          if (tablesIn(database) === 0) {
            for (const area of areas) {
              database.exec(`CREATE TABLE "${area}" (key TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID`);
            }
          }
          database.exec("COMMIT");
        } catch (error) {
          const failure = asFailure(error);
          if (!(failure instanceof Failed)) throw failure;
          // What is missing here is the folder; what is damaged is some other file, which is left alone.
          if (failure.failure === "no-vault") throw new Failed("not-allowed");
          throw failure.failure === "damaged" ? new Failed("already-here") : failure;
        } finally {
          connected?.close();
        }
      }),
    scrub: () =>
      inTurn(async () => {
        try {
          // Moves all changes into the file, where deleted pages are overwritten, and empties the log.
          opened().database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (error) {
          throw asFailure(error);
        }
      }),
    rest() {
      void inTurn(async () => rest());
    },
    destroy: () =>
      inTurn(async () => {
        rest();
        try {
          eraseFile(path);
        } catch (error) {
          throw asFailure(error);
        }
      }),
  };
}

interface Connected {
  readonly database: DatabaseSync;
  readonly close: () => void;
}

function connect(path: string): Connected {
  const release = hold(identityOf(path));
  let database: DatabaseSync | undefined;
  const close = () => {
    database?.close();
    release();
  };
  try {
    database = new DatabaseSync(path);
    database.exec(`PRAGMA busy_timeout = ${busyMilliseconds}`);
    if (numberIn(database, "PRAGMA user_version") > schemaVersion) throw new Failed("newer-version");
    database.exec("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    return { database, close };
  } catch (error) {
    close();
    throw error;
  }
}

const numberIn = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get()!)[0]);

const tablesIn = (database: DatabaseSync): number =>
  numberIn(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'");

function transactionOn({ database, statements }: Open): Transaction {
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const bytesOf = (row: unknown) => (row as { bytes: Uint8Array }).bytes;
  const keyOf = (row: unknown) => (row as { key: string }).key;
  const every = (columns: string, area: Area) => prepared(`SELECT ${columns} FROM "${area}"`).all();
  return {
    async get(area, key) {
      const row = prepared(`SELECT bytes FROM "${area}" WHERE key = ?`).get(key);
      return row && bytesOf(row);
    },
    async keys(area) {
      return every("key", area).map(keyOf);
    },
    async all(area) {
      return every("key, bytes", area).map((row) => [keyOf(row), bytesOf(row)] as const);
    },
    put(area, key, bytes) {
      prepared(`INSERT INTO "${area}" VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes`).run(
        key,
        bytes,
      );
    },
    remove(area, key) {
      prepared(`DELETE FROM "${area}" WHERE key = ?`).run(key);
    },
  };
}

/** SQLite's primary result codes (sqlite.org/rescode.html); the low byte of an extended code is its primary one. */
const failures: Readonly<Record<number, Failure>> = {
  1: "damaged", // a table is missing: not a vault, or one cut off
  3: "not-allowed",
  5: "locked-by-another",
  6: "locked-by-another",
  8: "not-allowed",
  10: "damaged",
  11: "damaged",
  13: "no-space",
  14: "not-allowed",
  23: "not-allowed",
  26: "damaged",
};

/** Extending the shared memory beside the log fails so where the disk is full. */
const sharedMemorySize = 4874;

const systemFailures: Readonly<Record<string, Failure>> = {
  ENOENT: "no-vault",
  ENOTDIR: "no-vault",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "not-allowed",
  EISDIR: "not-allowed",
  ENOSPC: "no-space",
  EDQUOT: "no-space",
};

function asFailure(error: unknown): unknown {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (errcode === sharedMemorySize) return new Failed("no-space");
  const failure = errcode === undefined ? systemFailures[code ?? ""] : failures[errcode & 0xff];
  return failure ? new Failed(failure) : error;
}
