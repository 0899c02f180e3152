/**
 * One person's visit: what is kept, what is open, and the moment. Made once a page; nothing of it lives in module
 * scope. Before anything is worth keeping it lives in memory alone, and `add` then asks how it shall be protected.
 */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Entry, validateEntry } from "@rekindle/journal";
import { type Failure, failureSentence, type Secret, type Vault, type VaultPlace, type Way } from "@rekindle/vault";
import { browserVault } from "@rekindle/vault/browser";
import type { Clock } from "./clock.ts";
import { newId } from "./ids.ts";
import { type Kept, nothingKept, readKept } from "./kept.ts";
import type { Look } from "./look.ts";
import { createSealed, type Sealed } from "./sealed.ts";

/** `new`: nothing is here yet. `locked`: a secret is needed. `open`: all is readable. `none`: the browser keeps nothing. */
export type Phase = "starting" | "new" | "locked" | "open" | "none";

type WithoutIds<E> = E extends Entry ? Omit<E, "id" | "at"> & { readonly at?: string } : never;
/** An entry as a screen gathers it: `id` is given here, `at` is now unless said. */
export type NewEntry = WithoutIds<Entry>;

export interface Session {
  readonly clock: Clock;
  readonly look: Look;
  readonly phase: ReadonlySignal<Phase>;
  readonly kept: ReadonlySignal<Kept>;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** Ways in that exist while locked. */
  readonly ways: ReadonlySignal<readonly Way[]>;
  /** True while the sheet asks how the journal shall be protected; set by the first `add`. */
  readonly asksProtection: Signal<boolean>;
  /** True while what was written stands in memory alone. */
  readonly unkept: ReadonlySignal<boolean>;
  /** The sentence of the last thing that went wrong with keeping; empty where nothing did. */
  readonly trouble: Signal<string>;
  /** Form drafts, held drafts, letters and settings: sealed, by name. In memory while nothing is kept. */
  readonly sealed: Sealed;
  /** The open vault; undefined while new or locked. Settings and backups speak to it directly. */
  readonly vault: ReadonlySignal<Vault | undefined>;
  readonly place: VaultPlace;

  readonly start: () => Promise<void>;
  /** Another tab may have made, changed or erased the journal: looks again what is here. What is unkept here stays. */
  readonly lookAgain: () => Promise<void>;
  readonly open: (secret: Secret) => Promise<Failure | undefined>;
  /** Keeps entries and gives them back with id and time; undefined where they could not be kept (`trouble` says why). */
  readonly add: (...entries: readonly NewEntry[]) => Promise<readonly Entry[] | undefined>;
  /** Keeps entries that have their id and time already (an import). */
  readonly addWhole: (entries: readonly Entry[]) => Promise<boolean>;
  /** The named entry no longer counts; undone by retracting the retraction. */
  readonly retract: (id: string) => Promise<void>;
  /** Answers the protection sheet: a passphrase (gives the recovery code to show once), or later. */
  readonly protect: (passphrase: string) => Promise<{ readonly recoveryCode: string } | { readonly failure: Failure }>;
  readonly protectLater: () => Promise<Failure | undefined>;
  /** The backup's vault becomes this device's. */
  readonly restore: (
    backup: Uint8Array,
    secret: Secret,
  ) => Promise<Failure | { readonly added: number; readonly complete: boolean }>;
  /** Drops keys and what was read from memory, in every tab. What forms hold unsealed is sealed on the way. */
  readonly lock: () => void;
  /** Registers what must be sealed before the keys go; gives a function that takes it back. */
  readonly beforeLock: (write: () => Promise<void>) => () => void;
  /** Resolves when everything registered has been sealed. */
  readonly settled: () => Promise<void>;
  /** From `none`: goes on in memory alone, and asks for no protection, since nothing can be kept. */
  readonly goOnUnkept: () => void;
  /** Reads anew what stands in the vault, after something was changed there directly. */
  readonly refresh: () => Promise<void>;
  readonly eraseEverything: () => Promise<Failure | undefined>;
}

export function createSession({ clock, look }: { readonly clock: Clock; readonly look: Look }): Session {
  const place = browserVault();
  const phase = signal<Phase>("starting");
  const kept = signal<Kept>(nothingKept);
  const ways = signal<readonly Way[]>([]);
  const vault = signal<Vault | undefined>(undefined);
  const asksProtection = signal(false);
  const trouble = signal("");
  const sealed = createSealed(vault, () => phase.value === "new");
  const writers = new Set<() => Promise<void>>();
  let keepsNothing = false;
  const unkept = computed(() => phase.value === "new" && (kept.value.entries.length > 0 || sealed.held.value > 0));

  /** One reading at a time; a change during a reading starts another one behind it. */
  let reading: Promise<void> = Promise.resolve();
  const refresh = () => {
    reading = reading.then(async () => {
      const from = vault.value;
      const fresh = from && (await readKept(from));
      if (fresh && vault.value === from) kept.value = fresh;
    });
    return reading;
  };

  async function adopt(opened: Vault): Promise<Failure | undefined> {
    opened.subscribe(({ what }) => {
      if (what === "locked") closed();
      else if (what === "entries") void refresh();
      else if (what === "ways") void listWays();
    });
    vault.value = opened;
    await listWays();
    const inMemory = kept.value.entries;
    if (inMemory.length > 0) {
      const moved = await opened.append(inMemory as readonly Record<string, unknown>[]);
      if (!moved.ok) return moved.failure;
    }
    const carried = await sealed.carry();
    if (carried) return carried;
    await refresh();
    opened.lockAfter(opened.locked ? undefined : look.values.value.lockAfter);
    phase.value = "open";
    return undefined;
  }

  async function listWays(): Promise<void> {
    const listed = await vault.value?.ways();
    if (listed?.ok) ways.value = listed.value;
  }

  async function lookAgain(): Promise<void> {
    if (phase.value !== "new") return;
    const state = await place.state();
    if (!state.ok || !state.value.exists) return;
    ways.value = state.value.ways;
    if (!unkept.value) phase.value = "locked";
  }

  function closed(): void {
    vault.value = undefined;
    kept.value = nothingKept;
    sealed.forget();
    asksProtection.value = false;
    // At once, so that no screen is drawn over an empty journal while the place is asked.
    phase.value = "locked";
    void start();
  }

  const settled = async () => {
    await Promise.all([...writers].map((write) => write()));
  };

  async function start(): Promise<void> {
    const state = await place.state();
    if (!state.ok) {
      trouble.value = failureSentence(state.failure);
      phase.value = "none";
      return;
    }
    ways.value = state.value.ways;
    if (!state.value.exists) {
      phase.value = "new";
      return;
    }
    const byItself = state.value.ways.some(({ kind }) => kind === "device");
    // A device key opens at the start of a visit; after a lock by hand the person asks for it with "Open".
    if (byItself && phase.value === "starting") {
      const failure = await open({ device: true });
      if (!failure) return;
    }
    phase.value = "locked";
  }

  async function open(secret: Secret): Promise<Failure | undefined> {
    const opened = await place.open(secret);
    return opened.ok ? adopt(opened.value) : opened.failure;
  }

  async function addWhole(entries: readonly Entry[]): Promise<boolean> {
    trouble.value = "";
    const into = vault.value;
    if (into) {
      const done = await into.append(entries as readonly Record<string, unknown>[]);
      if (!done.ok) {
        trouble.value = failureSentence(done.failure);
        return false;
      }
      // The vault tells other handles; this one reads at once, so that a screen sees what it just wrote.
      await refresh();
      return true;
    }
    if (phase.value === "locked") {
      trouble.value = failureSentence("locked");
      return false;
    }
    kept.value = { ...kept.value, entries: [...kept.value.entries, ...entries] };
    if (phase.value === "new") asksProtection.value = !keepsNothing;
    return true;
  }

  async function add(...fresh: readonly NewEntry[]): Promise<readonly Entry[] | undefined> {
    const at = clock.renew();
    const entries = fresh.map((entry) => ({ at, ...entry, id: newId() }) as Entry);
    for (const entry of entries) {
      const checked = validateEntry(entry);
      if (!checked.ok)
        throw new Error(`${entry.kind}.${checked.problem.field}: accepted is ${checked.problem.accepted}`);
    }
    return (await addWhole(entries)) ? entries : undefined;
  }

  return {
    clock,
    look,
    phase,
    kept,
    entries: computed(() => kept.value.entries),
    ways,
    asksProtection,
    unkept,
    trouble,
    sealed,
    vault,
    place,
    start,
    lookAgain,
    open,
    add,
    addWhole,
    async retract(id) {
      await add({ kind: "retraction", entry: id });
    },
    async protect(passphrase) {
      if (vault.value) {
        const done = await vault.value.protect(passphrase);
        return done.ok ? done.value : { failure: done.failure };
      }
      const made = await place.create({ passphrase });
      if (!made.ok) return { failure: made.failure };
      const failure = await adopt(made.value.vault);
      return failure ? { failure } : { recoveryCode: made.value.recoveryCode };
    },
    async protectLater() {
      const made = await place.createLater();
      return made.ok ? adopt(made.value) : made.failure;
    },
    async restore(backup, secret) {
      if (vault.value) {
        const joined = await vault.value.restore(backup, secret);
        if (!joined.ok) return joined.failure;
        await refresh();
        return joined.value;
      }
      const restored = await place.restore(backup, secret);
      if (!restored.ok) return restored.failure;
      return (await adopt(restored.value.vault)) ?? restored.value.restored;
    },
    beforeLock(write) {
      writers.add(write);
      return () => writers.delete(write);
    },
    settled,
    goOnUnkept() {
      keepsNothing = true;
      trouble.value = "";
      phase.value = "new";
    },
    lock() {
      // The vault keeps its keys until what has begun is sealed.
      void settled();
      if (vault.value) vault.value.lock(true);
      else {
        kept.value = nothingKept;
        sealed.forget();
      }
    },
    refresh,
    async eraseEverything() {
      const erased = await place.eraseEverything();
      if (!erased.ok) return erased.failure;
      look.forget();
      vault.value = undefined;
      kept.value = nothingKept;
      sealed.forget();
      phase.value = "new";
      return undefined;
    },
  };
}
