import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Bytes } from "../bytes.ts";
import { Failed, type Failure } from "../result.ts";
import { areas, type DeviceKey, type Store, type Transaction } from "../store.ts";

const schemaVersion = 1;
/** Holds the device key alone: a CryptoKey whose bytes no script can read. */
const deviceArea = "device";

/** Keeps bytes in one IndexedDB database. */
export function indexedDbStore(name: string): Store & { readonly device: DeviceKey } {
  let current: Promise<IDBPDatabase> | undefined;

  const opened = () => {
    current ??= openDB(name, schemaVersion, {
      upgrade(database) {
        for (const area of [...areas, deviceArea]) database.createObjectStore(area);
      },
      // Another tab erases everything, or brings a newer version: hold nothing up.
      blocking: rest,
      terminated: () => (current = undefined),
    });
    return current;
  };
  const rest = () => {
    void current?.then((database) => database.close()).catch(() => undefined);
    current = undefined;
  };

  const transact = async <T>(
    mode: IDBTransactionMode,
    work: (transaction: IDBPTransaction<unknown, string[], IDBTransactionMode>) => Promise<T>,
    names: readonly string[] = areas,
  ): Promise<T> => {
    try {
      let transaction: IDBPTransaction<unknown, string[], IDBTransactionMode>;
      const begin = async () => (await opened()).transaction([...names], mode, { durability: "strict" });
      try {
        transaction = await begin();
      } catch (error) {
        // The browser may close a database behind our back (cleared data, a phone asleep); the handle then stays dead.
        if ((error as Error).name !== "InvalidStateError") throw error;
        current = undefined;
        transaction = await begin();
      }
      const done = transaction.done;
      done.catch(() => undefined);
      try {
        const value = await work(transaction);
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
      // A database that did not open is tried anew next time.
      if (!(error instanceof Failed)) current = undefined;
      throw asFailure(error);
    }
  };

  const run = <T>(mode: IDBTransactionMode, work: (transaction: Transaction) => Promise<T>) =>
    transact(mode, (transaction) => work(asTransaction(transaction)));

  return {
    read: (work) => run("readonly", work),
    write: (work) => run("readwrite", work),
    async make() {
      await run("readonly", async () => undefined);
    },
    // IndexedDB offers no way to overwrite; docs/security.md says what that means.
    scrub: async () => undefined,
    rest,
    async destroy() {
      rest();
      try {
        await deleteDB(name);
      } catch (error) {
        throw asFailure(error);
      }
    },
    device: {
      async make() {
        const hmac = { name: "HMAC", hash: "SHA-256" };
        const key = await crypto.subtle.generateKey(hmac, false, ["sign"]);
        const keep = async (transaction: IDBPTransaction<unknown, string[], IDBTransactionMode>) => {
          const area = transaction.objectStore(deviceArea);
          if (!(await area.get("key"))) await area.put!(key, "key");
        };
        await transact("readwrite", keep, [deviceArea]);
      },
      async answer(salt) {
        const key = await transact(
          "readonly",
          (transaction) => transaction.objectStore(deviceArea).get("key") as Promise<CryptoKey | undefined>,
          [deviceArea],
        );
        return key && (new Uint8Array(await crypto.subtle.sign("HMAC", key, salt)) satisfies Bytes);
      },
      async forget() {
        await transact("readwrite", (transaction) => transaction.objectStore(deviceArea).delete!("key"), [deviceArea]);
      },
    },
  };
}

function asTransaction(transaction: IDBPTransaction<unknown, string[], IDBTransactionMode>): Transaction {
  // A request that fails aborts its transaction, which says so; without a listener it would be reported twice.
  const quietly = (request: Promise<unknown>) => void request.catch(() => undefined);
  return {
    get: (area, key) => transaction.objectStore(area).get(key) as Promise<Uint8Array | undefined>,
    keys: async (area) => (await transaction.objectStore(area).getAllKeys()) as string[],
    async all(area) {
      const store = transaction.objectStore(area);
      const [keys, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, i) => [key as string, all[i] as Uint8Array] as const);
    },
    put: (area, key, bytes) => quietly(transaction.objectStore(area).put!(bytes, key)),
    remove: (area, key) => quietly(transaction.objectStore(area).delete!(key)),
  };
}

const failures: Readonly<Record<string, Failure>> = {
  QuotaExceededError: "no-space",
  VersionError: "newer-version",
  InvalidStateError: "no-storage",
  SecurityError: "no-storage",
  NotFoundError: "damaged",
  DataError: "damaged",
  UnknownError: "no-storage",
  AbortError: "no-storage",
  NotReadableError: "damaged",
};

function asFailure(error: unknown): unknown {
  if (error instanceof Failed) return error;
  const failure = typeof indexedDB === "undefined" ? "no-storage" : failures[(error as Error).name];
  return failure ? new Failed(failure) : error;
}
