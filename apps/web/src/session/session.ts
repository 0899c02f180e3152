/**
 * One person's visit: what is kept, what is open, and the moment. Made once a page; nothing of it lives in module
 * scope. Before anything is worth keeping it lives in memory alone, and `add` then asks how it shall be protected.
 */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Failure, failureSentence, type Secret, type Vault, type VaultPlace, type Way } from "@rekindle/vault";
import { browserVault } from "@rekindle/vault/browser";
import { type BeforeLock, createBeforeLock } from "./before-lock.ts";
import { breath } from "./breath.ts";
import type { Clock } from "./clock.ts";
import { createEntries, type Entries } from "./entries.ts";
import type { Look } from "./look.ts";
import { sealedNames } from "./names.ts";
import { notes } from "./notes.ts";
import { restoredSentence } from "./restored.ts";
import { createSaid, type Said } from "./said.ts";
import { createSealed, type Sealed } from "./sealed.ts";

/** `new`: nothing is here yet. `locked`: a secret is needed. `open`: all is readable. `none`: the browser keeps nothing. */
export type Phase = "starting" | "new" | "locked" | "open" | "none";

/** `to-keep`: something was written down that is lost without an answer. `by-choice`: the person came by themselves. */
export type AsksProtection = "to-keep" | "by-choice";

export type { NewEntry } from "./entries.ts";

export interface Session extends Omit<Entries, "carry" | "forget" | "settled">, Said {
  readonly clock: Clock;
  readonly look: Look;
  readonly phase: ReadonlySignal<Phase>;
  /** Ways in that exist while locked. */
  readonly ways: ReadonlySignal<readonly Way[]>;
  /** Why the sheet asks how the journal shall be protected, while it does; the first `add` sets it. */
  readonly asksProtection: Signal<AsksProtection | undefined>;
  /** False where the browser keeps nothing, and one goes on in memory alone. */
  readonly canKeep: ReadonlySignal<boolean>;
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
  /** Answers the protection sheet: a passphrase (gives the recovery code to show once), or later. */
  readonly protect: (passphrase: string) => Promise<{ readonly recoveryCode: string } | { readonly failure: Failure }>;
  readonly protectLater: () => Promise<Failure | undefined>;
  /** The backup's vault becomes this device's; that it was cut is said from then on, until it is dismissed. */
  readonly restore: (
    backup: Uint8Array,
    secret: Secret,
  ) => Promise<Failure | { readonly added: number; readonly complete: boolean }>;
  /** Drops keys and what was read from memory, in every tab. What forms hold unsealed is sealed on the way. */
  readonly lock: () => void;
  /** Registers what must be sealed before the keys go; gives a function that takes it back. */
  readonly beforeLock: BeforeLock["add"];
  /** Resolves when everything registered, and everything begun, has been sealed. */
  readonly settled: () => Promise<void>;
  /** From `none`: goes on in memory alone, and asks for no protection, since nothing can be kept. */
  readonly goOnUnkept: () => void;
  readonly eraseEverything: () => Promise<Failure | undefined>;
}

export function createSession({ clock, look }: { readonly clock: Clock; readonly look: Look }): Session {
  const place = browserVault();
  const phase = signal<Phase>("starting");
  const ways = signal<readonly Way[]>([]);
  const vault = signal<Vault | undefined>(undefined);
  const asksProtection = signal<AsksProtection | undefined>(undefined);
  const canKeep = signal(true);
  const trouble = signal("");
  const sealed = createSealed(vault, () => phase.value === "new");
  const { say, takeSealed, ...said } = createSaid(sealed);
  const entries = createEntries(
    { clock, vault, trouble },
    () => phase.value === "locked",
    () => {
      if (phase.value === "new" && canKeep.value) asksProtection.value = "to-keep";
    },
  );
  const { add: beforeLock, settled } = createBeforeLock(sealed, entries);
  const unkept = computed(() => phase.value === "new" && (entries.entries.value.length > 0 || sealed.held.value > 0));

  async function adopt(opened: Vault): Promise<Failure | undefined> {
    opened.subscribe(({ what }) => {
      // What an earlier journal's handle still says is not about this one.
      if (vault.value !== opened) return;
      if (what === "locked") closed();
      else if (what === "locking") void settled();
      else if (what === "entries") void entries.refresh();
      else if (what === "ways") void listWays();
    });
    vault.value = opened;
    const listed = listWays();
    const left = (await entries.carry()) ?? (await sealed.carry());
    if (left) return left;
    await Promise.all([sealed.takeNotes().then(takeSealed), entries.refresh(), listed]);
    await breath();
    // Meanwhile another tab may have locked or erased it.
    if (vault.value !== opened) return "locked";
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
    entries.forget();
    sealed.forget();
    asksProtection.value = undefined;
    say("");
    // At once, so that no screen is drawn over an empty journal while the place is asked.
    phase.value = "locked";
    void start();
  }

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

  return {
    clock,
    look,
    phase,
    kept: entries.kept,
    entries: entries.entries,
    add: entries.add,
    addWhole: entries.addWhole,
    retract: entries.retract,
    refresh: entries.refresh,
    ways,
    asksProtection,
    canKeep,
    unkept,
    trouble,
    ...said,
    sealed,
    vault,
    place,
    start,
    lookAgain,
    open,
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
        await entries.refresh();
        return joined.value;
      }
      const restored = await place.restore(backup, secret);
      if (!restored.ok) return restored.failure;
      const { vault: made, restored: what } = restored.value;
      // Before anything is shown, and sealed, so that it outlives a page that is closed at once.
      if (!what.complete) await made.values.set(sealedNames.said, restoredSentence(what));
      const failure = await adopt(made);
      if (failure) return failure;
      // Also where there was no space left to seal it.
      if (!what.complete) say(restoredSentence(what));
      return what;
    },
    beforeLock,
    settled,
    goOnUnkept() {
      canKeep.value = false;
      trouble.value = "";
      phase.value = "new";
    },
    lock() {
      if (vault.value) vault.value.lock(true);
      else {
        entries.forget();
        sealed.forget();
      }
    },
    async eraseEverything() {
      const erased = await place.eraseEverything();
      if (!erased.ok) return erased.failure;
      look.forget();
      notes.forget();
      // Locked, or its pause would end in the journal that is begun next.
      const old = vault.value;
      vault.value = undefined;
      old?.lock();
      entries.forget();
      sealed.forget();
      say("Everything was erased from this device.");
      phase.value = "new";
      return undefined;
    },
  };
}
