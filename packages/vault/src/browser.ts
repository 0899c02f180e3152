import type { VaultPlace } from "./api.ts";
import { indexedDbStore } from "./browser/indexeddb-store.ts";
import { placeOn } from "./place.ts";
import { type Channel, type Platform, usualCost } from "./store.ts";

export { makePasskey, passkeysPossible, usePasskey } from "./browser/passkey.ts";

/** Argon2id in WebAssembly; in plain JavaScript (about ten times slower) where a policy or the browser forbids that. */
export const argon2id: Platform["argon2id"] = async (password, salt, { memory, passes, lanes }) =>
  Uint8Array.from(
    await import("./browser/argon2-wasm.ts")
      .then((wasm) =>
        wasm.argon2id({
          password,
          salt,
          memorySize: memory,
          iterations: passes,
          parallelism: lanes,
          hashLength: 32,
          outputType: "binary",
        }),
      )
      .catch(async () => {
        const plain = await import("@noble/hashes/argon2.js");
        return plain.argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: 32 });
      }),
  );

/** The vault of this browser, in the IndexedDB database `name` (lower-case letters, digits, dashes). One place per page. */
export function browserVault(name = "rekindle"): VaultPlace {
  const store = indexedDbStore(name);
  return placeOn({ store, argon2id, cost: usualCost, device: store.device, channel: tabs(name) });
}

/**
 * Asks the browser to keep the storage. `persisted` false: it may be cleared (Safari: after seven days without use,
 * unless the app is on the home screen); `sentence` says so to the person and advises a backup.
 */
export async function keepStorage(): Promise<{ readonly persisted: boolean; readonly sentence: string }> {
  const persisted = (await navigator.storage?.persist?.()) ?? false;
  const sentence = persisted
    ? "The browser will keep this journal until you erase it."
    : "The browser may clear this journal when space runs low or after some days without use. Put the app on the home screen, and save a backup file now and then.";
  return { persisted, sentence };
}

/** Undefined where the browser lets no tab speak to another (Safari before 15.4): then each sees changes when it reads. */
function tabs(name: string): Channel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel(`${name}/vault`);
  return {
    post: (message) => channel.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent<string>) => listener(data);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}
