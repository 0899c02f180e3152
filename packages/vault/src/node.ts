import { argon2 } from "node:crypto";
import { promisify } from "node:util";
import type { VaultPlace } from "./api.ts";
import { sqliteStore } from "./node/sqlite-store.ts";
import { placeOn } from "./place.ts";
import type { Platform } from "./store.ts";
import { usualCost } from "./store.ts";

const derive = promisify(argon2);

/** Node's own Argon2id (RFC 9106); the same bytes as in the browser. */
export const argon2id: Platform["argon2id"] = async (message, nonce, { memory, passes, lanes }) =>
  new Uint8Array(await derive("argon2id", { message, nonce, memory, passes, parallelism: lanes, tagLength: 32 }));

/**
 * The vault in one file (SQLite). The folder must exist; the file is made by `create` or `restore`, readable by its
 * owner alone. Another file at this path is never opened, changed or erased: it gives `damaged`, `already-here` or, to
 * `eraseEverything`, `no-vault`. There is no device key: `createLater` gives `no-storage`.
 */
export function fileVault(path: string): VaultPlace {
  return placeOn({ store: sqliteStore(path), argon2id, cost: usualCost, device: undefined, channel: undefined });
}
