import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Vault } from "@rekindle/vault";

/**
 * Small texts by name that outlive a reload: drafts of forms, held drafts, letters, settings. Sealed in the vault;
 * in memory while there is none, and carried over when one is made. Names in use: see `names.ts`.
 */
export interface Sealed {
  readonly get: (name: string) => Promise<string | undefined>;
  /** Fails with `locked` once the journal is locked: nothing may then be left in memory. */
  readonly set: (name: string, text: string) => Promise<Failure | undefined>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: (prefix: string) => Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** How many stand in memory alone. */
  readonly held: ReadonlySignal<number>;
  /** Moves what stands in memory into the vault that was just made. */
  readonly carry: () => Promise<Failure | undefined>;
  readonly forget: () => void;
}

/** @param mayHold true while there is no vault and what is written may wait in memory. */
export function createSealed(vault: ReadonlySignal<Vault | undefined>, mayHold: () => boolean): Sealed {
  const memory = new Map<string, string>();
  /** On its way to the disk: read back from here, so that a form drawn anew sees what was just typed. */
  const underWay = new Map<string, { readonly text: string }>();
  const held = signal(0);
  const count = () => {
    held.value = memory.size;
  };
  return {
    held,
    async get(name) {
      const fresh = underWay.get(name);
      if (fresh) return fresh.text;
      if (!vault.value) return memory.get(name);
      const found = await vault.value.values.get(name);
      return found.ok ? found.value : undefined;
    },
    async set(name, text) {
      if (vault.value) {
        const writing = { text };
        underWay.set(name, writing);
        const done = await vault.value.values.set(name, text);
        if (underWay.get(name) === writing) underWay.delete(name);
        return done.ok ? undefined : done.failure;
      }
      if (!mayHold()) return "locked";
      memory.set(name, text);
      count();
      return undefined;
    },
    async remove(name) {
      underWay.delete(name);
      memory.delete(name);
      count();
      if (vault.value) await vault.value.values.remove(name);
    },
    async list(prefix) {
      if (vault.value) {
        const found = await vault.value.values.list(prefix);
        return found.ok ? found.value : [];
      }
      return [...memory]
        .filter(([name]) => name.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => ({ name, text }));
    },
    async carry() {
      for (const [name, text] of memory) {
        const done = await vault.value?.values.set(name, text);
        if (done && !done.ok) return done.failure;
        memory.delete(name);
      }
      count();
      return undefined;
    },
    forget() {
      memory.clear();
      underWay.clear();
      count();
    },
  };
}
