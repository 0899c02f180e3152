import { Failed, type Failure } from "../result.ts";
import { areas } from "../store.ts";

const schemaVersion = 1;

/** Holds the device key alone: a CryptoKey whose bytes no script can read. */
export const deviceArea = "device";
export const allAreas: readonly string[] = [...areas, deviceArea];

/** One transaction, as `Transaction` of the store, with the device key's area beside the others. */
export interface Areas {
  get<T = Uint8Array>(area: string, key: string): Promise<T | undefined>;
  keys(area: string): Promise<readonly string[]>;
  all<T = Uint8Array>(area: string): Promise<readonly (readonly [key: string, value: T])[]>;
  put(area: string, key: string, value: unknown): void;
  remove(area: string, key: string): void;
}

/** A database of the browser. `work` may await nothing but its transaction. Throws `Failed`. */
export interface Database {
  read<T>(work: (areas: Areas) => Promise<T>): Promise<T>;
  /** Resolves once everything is on disk. */
  write<T>(work: (areas: Areas) => Promise<T>): Promise<T>;
  rest(): void;
  destroy(): Promise<void>;
}

/** What databases lie in: the page itself, or a storage bucket. */
export interface Bucket {
  readonly indexedDB: IDBFactory;
}

/** The IndexedDB database `name`; it is made where it is missing. `bucket` is asked anew for each connection. */
export function databaseIn(bucket: () => Promise<Bucket>, name: string): Database {
  let current: Promise<IDBDatabase> | undefined;

  const rest = () => {
    current?.then((database) => database.close()).catch(() => undefined);
    current = undefined;
  };
  const opened = () => {
    current ??= bucket().then((opened) => connect(opened, name, rest));
    // A database that did not open is tried anew next time.
    current.catch(() => (current = undefined));
    return current;
  };

  const begin = async (mode: IDBTransactionMode) =>
    (await opened()).transaction(allAreas, mode, { durability: "strict" });

  const transact = async <T>(mode: IDBTransactionMode, work: (areas: Areas) => Promise<T>): Promise<T> => {
    let transaction: IDBTransaction | undefined;
    try {
      transaction = await begin(mode).catch((error: Error) => {
        // The browser may close a database behind our back (cleared data, a phone asleep); the handle then stays dead.
        if (error.name !== "InvalidStateError") throw error;
        current = undefined;
        return begin(mode);
      });
      const done = finished(transaction);
      done.catch(() => undefined);
      const value = await work(areasOf(transaction));
      // Only now is it on disk: `strict` waits until the system has written it.
      await done;
      return value;
    } catch (error) {
      try {
        transaction?.abort();
      } catch {
        // It has ended already; the first error says why.
      }
      throw asFailure(transaction?.error ?? error);
    }
  };

  return {
    read: (work) => transact("readonly", work),
    write: (work) => transact("readwrite", work),
    rest,
    async destroy() {
      rest();
      try {
        await answered((await bucket()).indexedDB.deleteDatabase(name));
      } catch (error) {
        throw asFailure(error);
      }
    },
  };
}

function connect(bucket: Bucket, name: string, rest: () => void): Promise<IDBDatabase> {
  const request = bucket.indexedDB.open(name, schemaVersion);
  request.onupgradeneeded = () => {
    for (const area of allAreas) request.result.createObjectStore(area);
  };
  return answered(request).then((database) => {
    // Another tab erases everything, or brings a newer version: hold nothing up.
    database.onversionchange = rest;
    database.onclose = rest;
    // Held together: once the object of a bucket is collected, Chromium never answers a transaction in it again.
    return Object.assign(database, { bucket });
  });
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
  });

function areasOf(transaction: IDBTransaction): Areas {
  const area = (name: string) => transaction.objectStore(name);
  const keys = (name: string) => answered(area(name).getAllKeys() as IDBRequest<string[]>);
  return {
    get: (name, key) => answered(area(name).get(key)),
    keys,
    async all<T>(name: string) {
      const [names, values] = await Promise.all([keys(name), answered<T[]>(area(name).getAll())]);
      return names.map((key, i) => [key, values[i]!] as const);
    },
    // A write that fails aborts its transaction, and that is where it is noticed.
    put: (name, key, value) => void area(name).put(value, key),
    remove: (name, key) => void area(name).delete(key),
  };
}

/** What the exceptions of IndexedDB mean for a person; all others mean that the browser keeps nothing (any more). */
const failures: Readonly<Record<string, Failure>> = {
  QuotaExceededError: "no-space",
  VersionError: "newer-version",
  NotReadableError: "damaged",
  // Said of a long record that could not be written beside the others; no key of ours is ever invalid.
  DataError: "no-space",
};

/** What to throw for an exception of the browser's storage: a `Failed`, or a bug as it is. */
export function asFailure(error: unknown): unknown {
  const storing = error instanceof DOMException || typeof indexedDB === "undefined";
  return storing ? new Failed(failures[(error as Error).name] ?? "no-storage") : error;
}
