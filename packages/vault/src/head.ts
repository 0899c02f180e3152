/** The head of a vault, the one record in the clear: magic, version, vault id. */
import { type Bytes, fromHex, joined, sameBytes, toHex, toUtf8 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { Failed } from "./result.ts";
import { checkVersion, formatVersion } from "./seal.ts";
import type { Store, Transaction } from "./store.ts";

const magic = toUtf8("REKINDLE");

export const headOf = (keys: Keys): Bytes => joined(magic, Uint8Array.of(formatVersion), fromHex(keys.id));

/** The id of the vault that is here. Throws `no-vault`, `damaged`, `newer-version`. */
export async function vaultIn(transaction: Transaction): Promise<string> {
  const head = await transaction.get("header", "vault");
  if (!head) throw new Failed("no-vault");
  if (head.length !== magic.length + 33 || !sameBytes(head.subarray(0, magic.length), magic))
    throw new Failed("damaged");
  checkVersion(head[magic.length]);
  return toHex(head.subarray(magic.length + 1));
}

/**
 * The store as long as this vault is in it; afterwards `no-vault`. Another tab or program may have erased it, and made
 * another one in its place, which a handle that has not heard of that must not write into.
 */
export function storeOf(store: Store, { id }: Keys): Store {
  const guarded = <T>(work: (transaction: Transaction) => Promise<T>) => {
    return async (transaction: Transaction) => {
      if ((await vaultIn(transaction)) !== id) throw new Failed("no-vault");
      return work(transaction);
    };
  };
  return {
    ...store,
    read: (work) => store.read(guarded(work)),
    write: (work) => store.write(guarded(work)),
  };
}
