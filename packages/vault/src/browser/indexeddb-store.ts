import { Failed, type Failure } from "../result.ts";
import { areas, type DeviceKey, type Store, type Transaction } from "../store.ts";

const schemaVersion = 1;
/** Holds the device key alone: a CryptoKey whose bytes no script can read. */
const deviceArea = "device";

/** Keeps bytes in one IndexedDB database. */
export function indexedDbStore(name: string): Store & { readonly device: DeviceKey } {
  let current: Promise<IDBDatabase> | undefined;

  const rest = () => {
    void current?.then(
      (database) => database.close(),
      () => undefined,
    );
    current = undefined;
  };
  const opened = () => {
    current ??= connect(name, rest);
    // A database that did not open is tried anew next time.
    current.catch(() => (current = undefined));
    return current;
  };

  const transact = async <T>(
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => Promise<T>,
    names: readonly string[] = areas,
  ): Promise<T> => {
    try {
      const begin = async () => (await opened()).transaction(names, mode, { durability: "strict" });
      const transaction = await begin().catch((error: Error) => {
        // The browser may close a database behind our back (cleared data, a phone asleep); the handle then stays dead.
        if (error.name !== "InvalidStateError") throw error;
        current = undefined;
        return begin();
      });
      const done = finished(transaction);
      done.catch(() => undefined);
      try {
        const value = await work(transaction);
        // Only now is it on disk: `strict` waits until the system has written it.
        await done;
        return value;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended already; the first error says why.
        }
        throw transaction.error ?? error;
      }
    } catch (error) {
      throw asFailure(error);
    }
  };

  const withDevice = <T>(mode: IDBTransactionMode, work: (area: IDBObjectStore) => Promise<T>) =>
    transact(mode, (transaction) => work(transaction.objectStore(deviceArea)), [deviceArea]);

  return {
    read: (work) => transact("readonly", (transaction) => work(asTransaction(transaction))),
    write: (work) => transact("readwrite", (transaction) => work(asTransaction(transaction))),
    // Opening makes what is missing; overwriting what was deleted is not offered (docs/security.md says what that means).
    make: async () => undefined,
    scrub: async () => undefined,
    rest,
    async destroy() {
      rest();
      await answered(indexedDB.deleteDatabase(name)).catch((error: unknown) => {
        throw asFailure(error);
      });
    },
    device: {
      async make() {
        const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
        await withDevice("readwrite", async (area) => {
          if (!(await answered(area.get("key")))) area.put(key, "key");
        });
      },
      async answer(salt) {
        const key = await withDevice("readonly", (area) => answered<CryptoKey | undefined>(area.get("key")));
        return key && new Uint8Array(await crypto.subtle.sign("HMAC", key, salt));
      },
      forget: () => withDevice("readwrite", async (area) => void area.delete("key")),
    },
  };
}

function connect(name: string, rest: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, schemaVersion);
  request.onupgradeneeded = () => {
    for (const area of [...areas, deviceArea]) request.result.createObjectStore(area);
  };
  return answered(request).then((database) => {
    // Another tab erases everything, or brings a newer version: hold nothing up.
    database.onversionchange = rest;
    database.onclose = rest;
    return database;
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

function asTransaction(transaction: IDBTransaction): Transaction {
  const area = (name: string) => transaction.objectStore(name);
  return {
    get: (name, key) => answered<Uint8Array | undefined>(area(name).get(key)),
    keys: async (name) => (await answered(area(name).getAllKeys())) as string[],
    async all(name) {
      const [keys, all] = await Promise.all([
        answered(area(name).getAllKeys()),
        answered<Uint8Array[]>(area(name).getAll()),
      ]);
      return keys.map((key, i) => [key as string, all[i]!] as const);
    },
    // A write that fails aborts its transaction, and that is where it is noticed.
    put: (name, key, bytes) => void area(name).put(bytes, key),
    remove: (name, key) => void area(name).delete(key),
  };
}

/** What the exceptions of IndexedDB mean for a person; all others mean that the browser keeps nothing (any more). */
const failures: Readonly<Record<string, Failure>> = {
  QuotaExceededError: "no-space",
  VersionError: "newer-version",
  NotReadableError: "damaged",
};

function asFailure(error: unknown): unknown {
  const storing = error instanceof DOMException || typeof indexedDB === "undefined";
  return storing ? new Failed(failures[(error as Error).name] ?? "no-storage") : error;
}
