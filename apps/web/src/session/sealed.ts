import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Vault } from "@rekindle/vault";

/**
 * Small texts by name that outlive a reload: drafts of forms, held drafts, letters, settings. Sealed in the vault;
 * in memory while there is none, and carried over when one is made. Names in use: see `names.ts`.
 */
export interface Sealed {
  readonly get: (name: string) => Promise<string | undefined>;
  readonly set: (name: string, text: string) => Promise<Failure | undefined>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: (prefix: string) => Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** How many stand in memory alone. */
  readonly held: ReadonlySignal<number>;
  /** Moves what stands in memory into the vault that was just made. */
  readonly carry: () => Promise<Failure | undefined>;
  readonly forget: () => void;
}

export function createSealed(vault: ReadonlySignal<Vault | undefined>): Sealed {
  const memory = new Map<string, string>();
  const held = signal(0);
  const count = () => {
    held.value = memory.size;
  };
  return {
    held,
    async get(name) {
      if (!vault.value) return memory.get(name);
      const found = await vault.value.values.get(name);
      return found.ok ? found.value : undefined;
    },
    async set(name, text) {
      if (vault.value) {
        const done = await vault.value.values.set(name, text);
        return done.ok ? undefined : done.failure;
      }
      memory.set(name, text);
      count();
      return undefined;
    },
    async remove(name) {
      if (vault.value) await vault.value.values.remove(name);
      memory.delete(name);
      count();
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
      count();
    },
  };
}
