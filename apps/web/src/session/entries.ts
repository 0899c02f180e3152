import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Entry, validateEntry } from "@rekindle/journal";
import { type Failure, failureSentence, type Vault } from "@rekindle/vault";
import { during } from "./begun.ts";
import type { Clock } from "./clock.ts";
import { newId } from "./ids.ts";
import { type Kept, nothingKept, readKept } from "./kept.ts";

type WithoutIds<E> = E extends Entry ? Omit<E, "id" | "at"> & { readonly at?: string; readonly id?: string } : never;
/** An entry as a screen gathers it: `at` is now unless said; `id` is given here, unless the screen wrote it down before. */
export type NewEntry = WithoutIds<Entry>;

/** The journal of this visit: sealed in the vault, or in memory while there is none. */
export interface Entries {
  readonly kept: ReadonlySignal<Kept>;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** Keeps entries and gives them back with id and time; undefined where they could not be kept (`trouble` says why). */
  readonly add: (...entries: readonly NewEntry[]) => Promise<readonly Entry[] | undefined>;
  /** Keeps entries that have their id and time already (an import). */
  readonly addWhole: (entries: readonly Entry[]) => Promise<boolean>;
  /** The named entry no longer counts; undone by retracting the retraction. */
  readonly retract: (id: string) => Promise<void>;
  /** Reads anew what stands in the vault, after something was changed there directly. */
  readonly refresh: () => Promise<void>;
  /** Moves what stands in memory into the vault that was just opened. */
  readonly carry: () => Promise<Failure | undefined>;
  readonly forget: () => void;
  /** Resolves once everything that is being kept has been. */
  readonly settled: () => Promise<void>;
}

interface Around {
  readonly clock: Clock;
  readonly vault: ReadonlySignal<Vault | undefined>;
  readonly trouble: { value: string };
}

/** @param locked true while nothing may be held in memory. @param onHeld something was put into memory alone. */
export function createEntries({ clock, vault, trouble }: Around, locked: () => boolean, onHeld: () => void): Entries {
  const kept = signal<Kept>(nothingKept);
  const begun = during();

  /** One reading at a time; a change during a reading starts another one behind it. */
  let reading: Promise<void> = Promise.resolve();
  const refresh = () => {
    reading = reading.then(async () => {
      const from = vault.value;
      const fresh = from && (await readKept(from));
      if (!fresh || vault.value !== from) return;
      // What another tab has just written counts at once; both together, since the guide is read anew for each.
      batch(() => {
        clock.renew();
        kept.value = fresh;
      });
    });
    return reading;
  };
  const append = (into: Vault, entries: readonly Entry[]) =>
    begun.run(into.append(entries as readonly Record<string, unknown>[]));

  async function addWhole(entries: readonly Entry[]): Promise<boolean> {
    trouble.value = "";
    const into = vault.value;
    if (into) {
      const done = await append(into, entries);
      if (!done.ok) {
        trouble.value = failureSentence(done.failure);
        return false;
      }
      // The vault tells other handles; this one reads at once, so that a screen sees what it just wrote.
      await refresh();
      return true;
    }
    if (locked()) {
      trouble.value = failureSentence("locked");
      return false;
    }
    kept.value = { ...kept.value, entries: [...kept.value.entries, ...entries] };
    onHeld();
    return true;
  }

  async function add(...fresh: readonly NewEntry[]): Promise<readonly Entry[] | undefined> {
    const at = clock.renew();
    const entries = fresh.map((entry) => ({ at, id: newId(), ...entry }) as Entry);
    for (const entry of entries) {
      const checked = validateEntry(entry);
      if (!checked.ok)
        throw new Error(`${entry.kind}.${checked.problem.field}: accepted is ${checked.problem.accepted}`);
    }
    return (await addWhole(entries)) ? entries : undefined;
  }

  return {
    kept,
    entries: computed(() => kept.value.entries),
    add,
    addWhole,
    async retract(id) {
      await add({ kind: "retraction", entry: id });
    },
    refresh,
    async carry() {
      const { entries } = kept.value;
      if (!vault.value || entries.length === 0) return undefined;
      const moved = await append(vault.value, entries);
      return moved.ok ? undefined : moved.failure;
    },
    forget() {
      kept.value = nothingKept;
    },
    settled: begun.settled,
  };
}
