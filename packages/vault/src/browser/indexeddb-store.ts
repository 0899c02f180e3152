import type { DeviceKey, Store } from "../store.ts";
import { type Database, databaseIn, deviceArea } from "./database.ts";
import { twinOf } from "./twin.ts";

/** The Storage Buckets API (wicg.github.io/storage-buckets), Chromium alone: a bucket has files of its own. */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Keeps bytes in the IndexedDB database `name`, and where the browser has buckets a second time in one of them. */
export function indexedDbStore(name: string): Store & { readonly device: DeviceKey } {
  const { read, write, rest, destroy } = keptIn(name);
  return {
    read,
    write,
    // Opening makes what is missing; overwriting what was deleted is not offered (docs/security.md says what that means).
    make: async () => undefined,
    scrub: async () => undefined,
    rest,
    destroy,
    device: {
      async make() {
        const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
        await write(async (areas) => {
          if (!(await areas.get(deviceArea, "key"))) areas.put(deviceArea, "key", key);
        });
      },
      async answer(salt) {
        const key = await read((areas) => areas.get<CryptoKey>(deviceArea, "key"));
        return key && new Uint8Array(await crypto.subtle.sign("HMAC", key, salt));
      },
      forget: () => write(async (areas) => areas.remove(deviceArea, "key")),
    },
  };
}

function keptIn(name: string): Database {
  const first = databaseIn(async () => indexedDB, name);
  const { storageBuckets: buckets, locks } = navigator as Navigator & { readonly storageBuckets?: Buckets };
  if (!buckets) return first;
  const second = databaseIn(async () => (await buckets.open("rekindle-twin")).indexedDB, name);
  return twinOf(first, second, (work) => locks.request(`${name}/vault`, work));
}
