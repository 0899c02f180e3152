/** What a vault and a backup begin with, the one part in the clear: magic, version, vault id. */
import { type Bytes, fromHex, joined, sameBytes, toHex, toUtf8 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { Failed, type Failure } from "./result.ts";
import { checkVersion, formatVersion } from "./seal.ts";
import type { Store, Transaction } from "./store.ts";

export const vaultMagic = toUtf8("REKINDLE");

export const headOf = (magic: Bytes, { id }: Keys): Bytes => joined(magic, Uint8Array.of(formatVersion), fromHex(id));

/** Where the head ends: behind the magic a byte for the version and 32 for the id. */
export const headEnd = (magic: Bytes): number => magic.length + 33;

/** The vault's id in bytes that begin with a head. Throws `otherwise` where they do not, or `newer-version`. */
export function idIn(magic: Bytes, bytes: Uint8Array, otherwise: Failure): string {
  const { length } = magic;
  if (bytes.length < headEnd(magic) || !sameBytes(bytes.subarray(0, length), magic)) throw new Failed(otherwise);
  checkVersion(bytes[length]);
  return toHex(bytes.subarray(length + 1, headEnd(magic)));
}

/** The id of the vault that is here. Throws `no-vault`, `damaged`, `newer-version`. */
export async function vaultIn(transaction: Transaction): Promise<string> {
  const head = await transaction.get("header", "vault");
  if (!head) throw new Failed("no-vault");
  return idIn(vaultMagic, head, "damaged");
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
