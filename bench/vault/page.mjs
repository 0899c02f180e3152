// Runs in the browser's page: the vault, and Dexie with the same seal, one row an entry.
import { argon2id, browserVault } from "@rekindle/vault/browser";
import Dexie from "dexie";
import { toUtf8 } from "../../packages/vault/src/bytes.ts";
import { entryLine } from "../../packages/vault/src/canonical.ts";
import { entryId, keysFrom } from "../../packages/vault/src/keys.ts";
import { openEntry, sealEntry } from "../../packages/vault/src/pack.ts";
import { usualCost } from "../../packages/vault/src/store.ts";
import { journalOf } from "./journal.mjs";

const value = (result) => {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
};
const timed = async (work) => {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
};

const ours = {
  // "Later": the device's own key opens it, so that no key is derived from a passphrase.
  make: async () => value(await browserVault().createLater()),
  open: async () => value(await browserVault().open({ device: true })),
  append: async (vault, entries) => value(await vault.append(entries)),
  read: async (vault) => value(await vault.read()).lines.length,
  close: (vault) => vault.lock(),
  erase: async () => value(await browserVault().eraseEverything()),
};

const peer = {
  async make() {
    const database = new Dexie("peer", { chromeTransactionDurability: "strict" });
    database.version(1).stores({ entries: "id" });
    await database.open();
    return { database, keys: await keysFrom(new Uint8Array(32).fill(7)) };
  },
  open: () => peer.make(),
  async append({ database, keys }, entries) {
    const rows = await Promise.all(
      entries.map(async (entry) => {
        const line = entryLine(entry);
        const id = await entryId(keys, line);
        return { id, bytes: sealEntry(keys, id, line) };
      }),
    );
    await database.transaction("rw", database.entries, () => database.entries.bulkPut(rows));
  },
  async read({ database, keys }) {
    const rows = await database.entries.toArray();
    return rows.map(({ id, bytes }) => openEntry(keys, id, bytes)).length;
  },
  close: ({ database }) => database.close(),
  erase: () => Dexie.delete("peer"),
};

const stores = { ours, peer };
globalThis.bench = {
  derive: async () =>
    (await timed(() => argon2id(toUtf8("four quiet river stones"), new Uint8Array(16), usualCost))).ms,
  async append(store) {
    const { make, append, close, erase } = stores[store];
    const entries = journalOf(10_000);
    const kept = await make();
    const { ms } = await timed(() => append(kept, entries));
    close(kept);
    await erase();
    return ms;
  },
  async single(store) {
    const { make, append, close, erase } = stores[store];
    const kept = await make();
    const times = [];
    for (const entry of journalOf(100)) times.push((await timed(() => append(kept, [entry]))).ms);
    close(kept);
    await erase();
    return times.toSorted((a, b) => a - b)[50];
  },
  async fill(store) {
    const { make, append, close } = stores[store];
    const entries = journalOf(100_000);
    const kept = await make();
    for (let at = 0; at < entries.length; at += 10_000) await append(kept, entries.slice(at, at + 10_000));
    close(kept);
  },
  async read(store) {
    const { open, read, close } = stores[store];
    const { ms, result } = await timed(async () => {
      const kept = await open();
      const count = await read(kept);
      close(kept);
      return count;
    });
    if (result !== 100_000) throw new Error(`${result} entries were read`);
    return ms;
  },
};
