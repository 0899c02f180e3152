/** `fileVault` with the least that a passphrase may cost: the command line is tried here, not how long guessing takes. */
import { sqliteStore } from "../../../packages/vault/src/node/sqlite-store.ts";
import { argon2id } from "../../../packages/vault/src/node.ts";
import { placeOn } from "../../../packages/vault/src/place.ts";

export const fileVault = (path: string) =>
  placeOn({
    store: sqliteStore(path),
    argon2id,
    cost: { memory: 19 * 1024, passes: 1, lanes: 1 },
    device: undefined,
    channel: undefined,
  });
