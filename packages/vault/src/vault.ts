import type { Appended, Change, Reading, Restored, Secret, Vault, Way } from "./api.ts";
import { openFrames, readFrames, type SealedValue, writeBackup } from "./backup.ts";
import { randomBytes } from "./bytes.ts";
import { entryLine, erasedBy, eraseLine } from "./canonical.ts";
import { allLines, type Contents, dropBroken, join, load, missingFrom, nothing } from "./contents.ts";
import { openCount } from "./count.ts";
import { entryId, forgetKeys, type Keys, keysFrom, valueKey } from "./keys.ts";
import type { Lines } from "./pack.ts";
import { codeFrom } from "./recovery.ts";
import { caught, Failed, failed, type Result } from "./result.ts";
import { openSlots, readableSlot, slotFor, wayOf } from "./slots.ts";
import type { Platform } from "./store.ts";
import { openValue, sealedValues, sealValue } from "./values.ts";

/** An erase entry of so many ids stays well below the longest entry. */
const idsPerErase = 1000;

/** An open vault over a platform. `keys` belong to it from here on: it forgets them when it is locked. */
export function openVault(platform: Platform, keys: Keys): Vault {
  const { store, channel } = platform;
  const listeners = new Set<(change: Change) => void>();
  let contents: Contents = nothing;
  let reading: Reading | undefined;
  let locked = false;
  let busy = 0;
  let pause: number | undefined;
  let lastUse = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (what: Change["what"], elsewhere = false) => {
    for (const listener of listeners) listener({ what, elsewhere });
    if (!elsewhere) channel?.post(what);
  };
  const stopListening = channel?.listen((message) => {
    if (message === "locked") close(true);
    else tell(message as Change["what"], true);
  });

  // Keys that work under way still seals with must not turn to zeros under it.
  const wipe = () => {
    if (locked && busy === 0) forgetKeys(keys);
  };
  const close = (elsewhere: boolean) => {
    if (locked) return;
    locked = true;
    clearTimeout(timer);
    stopListening?.();
    contents = nothing;
    reading = undefined;
    wipe();
    for (const listener of listeners) listener({ what: "locked", elsewhere });
    listeners.clear();
    if (busy === 0) store.rest();
  };
  const touch = () => {
    if (pause === undefined || locked) return;
    // A sleeping device stops timers, not the clock.
    if (lastUse > 0 && Date.now() - lastUse >= pause) return close(false);
    lastUse = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => close(false), pause);
    // In Node a waiting timer would keep the program from ending.
    if (typeof timer === "object") (timer as { unref?: () => void }).unref?.();
  };

  const use = async <T>(work: (keys: Keys) => Promise<T>): Promise<Result<T>> => {
    touch();
    if (locked) return failed("locked");
    busy++;
    try {
      return await caught(() => work(keys));
    } finally {
      busy--;
      if (locked && busy === 0) {
        contents = nothing;
        wipe();
        store.rest();
      }
    }
  };

  const fresh = async () => {
    const known = contents;
    contents = await store.read((transaction) => load(transaction, keys, known));
    if (contents !== known) reading = undefined;
    return contents;
  };

  /** Joins entries with the store and keeps what it learned there, once it is on disk. */
  const joinEntries = async (entries: Lines, healing = false, values: readonly SealedValue[] = []) => {
    const joined = await store.write(async (transaction) => {
      const loaded = await load(transaction, keys, contents);
      const result = join(transaction, keys, loaded, entries, healing);
      for (const [key, bytes] of values) {
        if (!(await transaction.get("values", key))) transaction.put("values", key, bytes);
      }
      return result;
    });
    contents = joined.contents;
    reading = undefined;
    if (joined.added + joined.erased > 0) tell("entries");
    if (values.length > 0) tell("values");
    return joined;
  };

  const named = async (lines: readonly string[]): Promise<Map<string, string>> => {
    const ids = await Promise.all(lines.map((line) => entryId(keys, line)));
    return new Map(lines.map((line, i) => [ids[i]!, line]));
  };

  const slots = () => store.read((transaction) => transaction.all("slots"));
  const prove = async (secret: Secret) => {
    const bytes = (await slots()).map(([, slot]) => slot);
    (await openSlots(platform, keys.id, bytes, secret)).fill(0);
  };
  const make = (secret: Secret, credential?: Uint8Array) =>
    slotFor(platform, keys.id, keys.vaultKey, secret, credential);

  /** Puts new slots in place of all that have one of the given kinds, all at once. */
  const replaceSlots = async (made: readonly Awaited<ReturnType<typeof make>>[], kinds: readonly Way["kind"][]) => {
    await store.write(async (transaction) => {
      for (const [key, bytes] of await transaction.all("slots")) {
        const slot = readableSlot(bytes);
        if (slot && kinds.includes(slot.kind)) transaction.remove("slots", key);
      }
      for (const { way, bytes } of made) transaction.put("slots", way.id, bytes);
    });
    await store.scrub();
    tell("ways");
  };

  return {
    id: keys.id,
    get locked() {
      return locked;
    },

    read: () =>
      use(async () => {
        const now = await fresh();
        reading ??= readingOf(keys, now);
        return reading;
      }),

    append: (entries) =>
      use(async (): Promise<Appended> => {
        const lines = [...new Set(entries.map(entryLine))];
        const { added, skipped } = await joinEntries(await named(lines));
        return { added, skipped: skipped + entries.length - lines.length };
      }),

    erase: (ids, instead = []) =>
      use(async () => {
        const kept = await named(instead.map(entryLine));
        const wanted = new Set(ids);
        let erased = 0;
        // Another tab may keep an entry of that id while this one looks: so look again until there is none.
        for (;;) {
          const names: string[] = [];
          for (const [name, line] of allLines(await fresh())) {
            const entry = JSON.parse(line) as { id?: string };
            if (wanted.has(entry.id ?? "") && !kept.has(name) && erasedBy(line) === undefined) names.push(name);
          }
          if (names.length === 0) break;
          const lines = [];
          for (let at = 0; at < names.length; at += idsPerErase)
            lines.push(eraseLine(names.slice(at, at + idsPerErase)));
          const joined = await joinEntries(new Map([...(await named(lines)), ...kept]));
          erased += joined.erased;
        }
        await store.scrub();
        return { erased };
      }),

    values: sealedValues(store, use, () => tell("values")),

    ways: () => use(async () => waysOf((await slots()).map(([, bytes]) => bytes))),

    protect: (passphrase) =>
      use(async () => {
        refuseEmpty(passphrase);
        const { recoveryCode, slot } = await newCode(make);
        await replaceSlots([await make({ passphrase }), slot], ["device", "passphrase", "recovery"]);
        await platform.device?.forget();
        return { recoveryCode };
      }),

    changePassphrase: (proof, next) =>
      use(async () => {
        refuseEmpty(next);
        await prove(proof);
        await replaceSlots([await make({ passphrase: next })], ["passphrase"]);
      }),

    newRecoveryCode: (proof) =>
      use(async () => {
        await prove(proof);
        const { recoveryCode, slot } = await newCode(make);
        await replaceSlots([slot], ["recovery"]);
        return { recoveryCode };
      }),

    addPasskey: (credential, prf) =>
      use(async () => {
        if (!writable(waysOf((await slots()).map(([, bytes]) => bytes)))) throw new Failed("needs-passphrase");
        const slot = await make({ passkey: prf }, credential);
        await replaceSlots([slot], []);
        return wayOf(slot.way);
      }),

    addDevice: () =>
      use(async () => {
        if (!platform.device) throw new Failed("no-storage");
        await platform.device.make();
        const slot = await make({ device: true });
        await replaceSlots([slot], ["device"]);
        return wayOf(slot.way);
      }),

    removeWay: (id) =>
      use(async () => {
        const removed = await store.write(async (transaction) => {
          const ways = waysOf((await transaction.all("slots")).map(([, bytes]) => bytes));
          const left = ways.filter((way) => way.id !== id);
          if (left.length === ways.length) return undefined;
          if (left.length < 2 || !writable(left)) throw new Failed("last-way-in");
          transaction.remove("slots", id);
          return ways.find((way) => way.id === id);
        });
        if (!removed) return;
        if (removed.kind === "device") await platform.device?.forget();
        await store.scrub();
        tell("ways");
      }),

    backup: () =>
      use(async () => {
        const now = await fresh();
        const [kept, values] = await store.read(async (transaction) => [
          await transaction.all("slots"),
          await transaction.all("values"),
        ]);
        // A device key opens nothing elsewhere, so its slot stays behind.
        const travelling = kept
          .map(([, bytes]) => bytes)
          .filter((bytes) => (readableSlot(bytes)?.kind ?? "device") !== "device");
        if (!writable(waysOf(travelling))) throw new Failed("needs-passphrase");
        return writeBackup(keys, travelling, allLines(now), values);
      }),

    restore: (backup, secret) =>
      use(async (): Promise<Restored> => {
        const frames = readFrames(backup);
        const own = frames.vault === keys.id;
        if (!own && !secret) throw new Failed("another-vault");
        const theirs = own ? keys : await keysFrom(await openSlots(platform, frames.vault, frames.slots, secret!));
        const { lines, complete } = await openFrames(theirs, frames);
        const values: SealedValue[] = [];
        let whole = complete;
        for (const [key, bytes] of frames.values) {
          try {
            const value = openValue(theirs, key, bytes);
            const name = await valueKey(keys, value.name);
            values.push([name, sealValue(keys, name, value)]);
          } catch (error) {
            if (!(error instanceof Failed)) throw error;
            whole = false;
          }
        }
        // What another vault erased is not in its backup; its erase entries name ids that mean nothing here.
        const entries = own ? lines : await named([...lines.values()].filter((line) => erasedBy(line) === undefined));
        const { added, skipped } = await joinEntries(entries, true, values);
        if (!own) forgetKeys(theirs);
        await store.scrub();
        return { added, skipped, complete: whole };
      }),

    repair: () =>
      use(async () => {
        const dropped = await store.write(async (transaction) => {
          const loaded = await load(transaction, keys, nothing);
          dropBroken(transaction, keys, loaded);
          return loaded.broken.size;
        });
        contents = nothing;
        reading = undefined;
        tell("entries");
        return { dropped };
      }),

    lock(everywhere = false) {
      if (everywhere && !locked) channel?.post("locked");
      close(false);
    },
    lockAfter(minutes) {
      clearTimeout(timer);
      pause = minutes === undefined ? undefined : minutes * 60_000;
      lastUse = 0;
      touch();
    },
    touch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readingOf(keys: Keys, contents: Contents): Reading {
  const lines = [...allLines(contents).values()].filter((line) => erasedBy(line) === undefined);
  let damaged = contents.broken.size;
  let missing = 0;
  try {
    missing = missingFrom(contents, openCount(keys, contents.count));
  } catch (error) {
    if (!(error instanceof Failed) || error.failure !== "damaged") throw error;
    damaged++;
  }
  return { lines, damaged, missing };
}

/** The ways in that can be read; a broken slot is none. */
export const waysOf = (slots: readonly Uint8Array[]): Way[] =>
  slots
    .map(readableSlot)
    .filter((slot) => slot !== undefined)
    .map(wayOf);

/** True where one of them can be kept in the head or on paper. */
const writable = (ways: readonly Way[]) => ways.some(({ kind }) => kind === "passphrase" || kind === "recovery");

export function refuseEmpty(passphrase: string): void {
  if (passphrase === "") throw new Failed("empty-passphrase");
}

/** A new recovery code and the slot it opens. */
export async function newCode<Slot>(
  make: (secret: Secret) => Promise<Slot>,
): Promise<{ recoveryCode: string; slot: Slot }> {
  const recoveryCode = await codeFrom(randomBytes(32));
  return { recoveryCode, slot: await make({ recoveryCode }) };
}
