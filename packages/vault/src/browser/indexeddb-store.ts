import type { DeviceKey, Store } from "../store.ts";
import { asFailure, type Bucket, type Database, databaseIn, deviceArea } from "./database.ts";
import { twinOf } from "./twin.ts";

/** The Storage Buckets API (wicg.github.io/storage-buckets), Chromium alone: a bucket has files of its own. */
interface Buckets {
  open(name: string): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

/** Keeps bytes in the IndexedDB database `name`, and where the browser has buckets a second time in one of them. */
export function indexedDbStore(name: string): Store & { readonly device: DeviceKey } {
  const kept = keptIn(name);
  return {
    ...kept,
    device: {
      async make() {
        const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
        await kept.write(async (areas) => {
          if (!(await areas.get(deviceArea, "key"))) areas.put(deviceArea, "key", key);
        });
      },
      async answer(salt) {
        const key = await kept.read((areas) => areas.get<CryptoKey>(deviceArea, "key"));
        return key && new Uint8Array(await crypto.subtle.sign("HMAC", key, salt));
      },
      forget: () => kept.write(async (areas) => areas.remove(deviceArea, "key")),
    },
  };
}

function keptIn(name: string): Database {
  const first = databaseIn(async () => globalThis, name);
  const { storageBuckets: buckets, locks } = navigator as Navigator & { readonly storageBuckets?: Buckets };
  if (!buckets) return first;
  const bucket = `${name}-twin`;
  const inBucket = databaseIn(() => buckets.open(bucket), name);
  const second: Database = {
    ...inBucket,
    // With its files, the damaged ones too.
    async destroy() {
      inBucket.rest();
      await buckets.delete(bucket).catch((error: unknown) => {
        throw asFailure(error);
      });
    },
  };
  const room = async () => {
    try {
      const cache = await caches.open(bucket);
      await cache.put("/room", new Response(new Uint8Array(1_000_000)));
      return true;
    } catch {
      return false;
    } finally {
      await caches.delete(bucket).catch(() => false);
    }
  };
  return twinOf(first, second, (work) => locks.request(`${name}/vault`, work), room);
}
