import type { SealedValues } from "./api.ts";
import { type Bytes, fromU32, fromUtf8, joined, toU32, toUtf8 } from "./bytes.ts";
import { longest } from "./canonical.ts";
import { type Keys, valueKey } from "./keys.ts";
import { Failed, type Result } from "./result.ts";
import { open, seal } from "./seal.ts";
import type { Store } from "./store.ts";

const context = (keys: Keys, key: string) => `value/${keys.id}/${key}`;

export interface Value {
  readonly name: string;
  readonly text: string;
}

export function sealValue(keys: Keys, key: string, { name, text }: Value): Bytes {
  const nameBytes = toUtf8(name);
  const body = joined(toU32(nameBytes.length), nameBytes, toUtf8(text));
  if (body.length > longest) throw new Failed("too-large");
  return seal(keys.local, context(keys, key), body);
}

export function openValue(keys: Keys, key: string, bytes: Uint8Array): Value {
  const body = open(keys.local, context(keys, key), bytes);
  const end = 4 + fromU32(body, 0);
  return { name: fromUtf8(body.subarray(4, end)), text: fromUtf8(body.subarray(end)) };
}

/** `use` runs work on an open vault or gives `locked`; `changed` tells whoever listens. */
export function sealedValues(
  store: Store,
  use: <T>(work: (keys: Keys) => Promise<T>) => Promise<Result<T>>,
  changed: () => void,
): SealedValues {
  return {
    get: (name) =>
      use(async (keys) => {
        const key = await valueKey(keys, name);
        const bytes = await store.read((transaction) => transaction.get("values", key));
        return bytes && openValue(keys, key, bytes).text;
      }),
    set: (name, text) =>
      use(async (keys) => {
        const key = await valueKey(keys, name);
        const bytes = sealValue(keys, key, { name, text });
        await store.write(async (transaction) => transaction.put("values", key, bytes));
        changed();
      }),
    remove: (name) =>
      use(async (keys) => {
        const key = await valueKey(keys, name);
        await store.write(async (transaction) => transaction.remove("values", key));
        changed();
      }),
    list: (prefix = "") =>
      use(async (keys) => {
        const all = await store.read((transaction) => transaction.all("values"));
        return all
          .map(([key, bytes]) => openValue(keys, key, bytes))
          .filter(({ name }) => name.startsWith(prefix))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      }),
  };
}
