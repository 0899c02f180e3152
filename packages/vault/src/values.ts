import type { SealedValues } from "./api.ts";
import { type Bytes, fromU32, fromUtf8, joined, toU32, toUtf8 } from "./bytes.ts";
import { longest } from "./canonical.ts";
import { type Keys, valueKey } from "./keys.ts";
import { Failed, tried } from "./result.ts";
import { open, seal } from "./seal.ts";
import type { Session } from "./session.ts";
import type { Store, Transaction } from "./store.ts";

const context = (keys: Keys, key: string) => `value/${keys.id}/${key}`;

export interface Value {
  readonly name: string;
  readonly text: string;
}

/** A value that lies outside the store, so under no key of it. */
const loose = (keys: Keys) => `loose/${keys.id}`;

export const sealValue = (keys: Keys, key: string, value: Value): Bytes =>
  seal(keys.local, context(keys, key), bodyOf(value));

export const openValue = (keys: Keys, key: string, bytes: Uint8Array): Value =>
  partsOf(open(keys.local, context(keys, key), bytes));

function bodyOf({ name, text }: Value): Bytes {
  const nameBytes = toUtf8(name);
  const body = joined(toU32(nameBytes.length), nameBytes, toUtf8(text));
  if (body.length > longest) throw new Failed("too-large");
  return body;
}

function partsOf(body: Uint8Array): Value {
  const end = 4 + fromU32(body, 0);
  return { name: fromUtf8(body.subarray(4, end)), text: fromUtf8(body.subarray(end)) };
}

/** The small sealed texts of an open vault. One that cannot be opened is left out of a list; `read` counts it. */
export function sealedValues(store: Store, keys: Keys, session: Session): SealedValues {
  const { use, tell } = session;
  const write = (name: string, change: (transaction: Transaction, key: string) => void) =>
    use(async () => {
      const key = await valueKey(keys, name);
      await store.write(async (transaction) => change(transaction, key));
      tell("values");
    });
  return {
    get: (name) =>
      use(async () => {
        const key = await valueKey(keys, name);
        const bytes = await store.read((transaction) => transaction.get("values", key));
        return bytes && openValue(keys, key, bytes).text;
      }),
    set: (name, text) =>
      write(name, (transaction, key) => transaction.put("values", key, sealValue(keys, key, { name, text }))),
    remove: (name) => write(name, (transaction, key) => transaction.remove("values", key)),
    list: (prefix = "") =>
      use(async () => {
        const all = await store.read((transaction) => transaction.all("values"));
        return all
          .flatMap(([key, bytes]) => tried(() => openValue(keys, key, bytes)) ?? [])
          .filter(({ name }) => name.startsWith(prefix))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      }),
    sealNow: (name, text) => (session.locked ? undefined : seal(keys.local, loose(keys), bodyOf({ name, text }))),
    unseal: (bytes) => use(async () => partsOf(open(keys.local, loose(keys), bytes))),
  };
}
