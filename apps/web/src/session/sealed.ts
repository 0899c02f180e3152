import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Vault } from "@rekindle/vault";
import { during } from "./begun.ts";
import { notes } from "./notes.ts";

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
  /** Seals at once what may not reach the vault any more, beside it, under this id until it is dropped. */
  readonly note: (id: string, name: string, text: string) => void;
  /** Puts what an earlier visit noted where it belongs. */
  readonly takeNotes: () => Promise<void>;
  /** Resolves once everything that is being written or removed has been. */
  readonly settled: () => Promise<void>;
}

/** @param mayHold true while there is no vault and what is written may wait in memory. */
export function createSealed(vault: ReadonlySignal<Vault | undefined>, mayHold: () => boolean): Sealed {
  const memory = new Map<string, string>();
  /** On its way to the disk: read back from here, so that a form drawn anew sees what was just typed. */
  const underWay = new Map<string, { readonly text: string }>();
  const begun = during();
  const held = signal(0);
  const count = () => {
    held.value = memory.size;
  };
  /** What was noted of a name, here or in a tab that is closed, is old once the name was written or removed after it. */
  async function dropNotes(name: string, before: ReturnType<typeof notes.all>): Promise<void> {
    for (const [id, bytes] of before) {
      const found = await vault.value?.values.unseal(bytes);
      if (found?.ok && found.value.name === name) notes.drop(id, bytes);
    }
  }
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
        const before = notes.all();
        const done = await begun.run(vault.value.values.set(name, text));
        if (underWay.get(name) === writing) underWay.delete(name);
        if (!done.ok) return done.failure;
        await dropNotes(name, before);
        return undefined;
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
      if (!vault.value) return;
      const before = notes.all();
      const done = await begun.run(vault.value.values.remove(name));
      if (done.ok) await dropNotes(name, before);
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
    note(id, name, text) {
      try {
        const bytes = vault.value?.values.sealNow(name, text);
        if (bytes) notes.put(id, bytes);
      } catch {
        // Too long for a value, so the vault would not take it either: what calls this must go on and be gone.
      }
    },
    async takeNotes() {
      for (const [id, bytes] of notes.all()) {
        const found = await vault.value?.values.unseal(bytes);
        const kept = found?.ok ? await vault.value?.values.set(found.value.name, found.value.text) : found;
        // One that does not open is another vault's; one that could not be kept is tried again at the next opening.
        if (kept?.ok || (found && !found.ok && found.failure === "damaged")) notes.drop(id);
      }
    },
    settled: begun.settled,
  };
}
