import type { Appended, Reading, Restored, Vault } from "./api.ts";
import { openFrames, readFrames, type SealedValue, writeBackup } from "./backup.ts";
import { entryLine, erasedBy, eraseLine } from "./canonical.ts";
import { allLines, type Contents, join, linesOf, load, nothing, packsFrom } from "./contents.ts";
import { openCount } from "./count.ts";
import { storeOf } from "./head.ts";
import { entryId, forgetKeys, type Keys, keysFrom, valueKey } from "./keys.ts";
import type { Lines } from "./pack.ts";
import { Failed, tried } from "./result.ts";
import { sessionOn } from "./session.ts";
import { openSlots, slotsIn, waysOf } from "./slots.ts";
import type { Platform, Records } from "./store.ts";
import { openValue, sealedValues, sealValue } from "./values.ts";
import { canLeaveDevice, waysInto } from "./ways.ts";

/** An erase entry of so many ids stays well below the longest entry. */
const idsPerErase = 1000;

/**
 * An open vault over a platform. `keys` belong to it from here on: it forgets them when it is locked.
 * @param ahead the sealed packs, if they were read already.
 */
export function openVault(place: Platform, keys: Keys, ahead?: Promise<Records>): Vault {
  const store = storeOf(place.store, keys);
  const platform = { ...place, store };
  let contents: Contents = nothing;
  let reading: Reading | undefined;
  const learn = (now: Contents) => {
    if (now !== contents) reading = undefined;
    contents = now;
    return now;
  };
  const session = sessionOn(platform, keys, () => learn(nothing));
  const { use, tell } = session;

  let sealed = ahead;
  const fresh = async () => {
    const known = sealed ? await packsFrom(await sealed, keys) : contents;
    sealed = undefined;
    return learn(await store.read((transaction) => load(transaction, keys, known)));
  };

  /** Joins entries with the store and keeps what it learned there, once it is on disk. */
  const joinEntries = async (entries: Lines, healing = false, values: readonly SealedValue[] = []) => {
    const joined = await store.write(async (transaction) => {
      const result = join(transaction, keys, await load(transaction, keys, contents), entries, healing);
      for (const [key, bytes] of values) {
        if (!(await transaction.get("values", key))) transaction.put("values", key, bytes);
      }
      return result;
    });
    learn(joined.contents);
    if (joined.added + joined.erased > 0) tell("entries");
    if (values.length > 0) tell("values");
    return joined;
  };

  const named = async (lines: readonly string[]): Promise<Lines> => {
    const ids = await Promise.all(lines.map((line) => entryId(keys, line)));
    return new Map(lines.map((line, i) => [ids[i]!, line]));
  };

  const entries: Pick<Vault, "read" | "append" | "erase"> = {
    read: () =>
      use(async () => {
        const now = await fresh();
        reading ??= readingOf(keys, now);
        return reading;
      }),

    append: (inputs) =>
      use(async (): Promise<Appended> => {
        const lines = await named(inputs.map(entryLine));
        const { added } = await joinEntries(lines);
        return { added, skipped: inputs.length - added };
      }),

    erase: (ids, instead = []) =>
      use(async () => {
        const kept = await named(instead.map(entryLine));
        const wanted = new Set(ids);
        let erased = 0;
        let names: string[];
        // Another tab may keep an entry of that id while this one looks: so look again until there is none.
        do {
          const all = [...allLines(await fresh())];
          names = all.filter(([name, line]) => !kept.has(name) && wanted.has(idOf(line))).map(([name]) => name);
          const lines = [];
          for (let at = 0; at < names.length; at += idsPerErase) {
            lines.push(eraseLine(names.slice(at, at + idsPerErase)));
          }
          erased += (await joinEntries(new Map([...(await named(lines)), ...kept]))).erased;
        } while (names.length > 0);
        await store.scrub?.();
        return { erased };
      }),
  };

  const copies: Pick<Vault, "backup" | "restore"> = {
    backup: () =>
      use(async () => {
        const lines = allLines(await fresh());
        const [slots, values] = await store.read((transaction) =>
          Promise.all([slotsIn(transaction), transaction.all("values")]),
        );
        // A device key opens nothing elsewhere, so its slot stays behind.
        const travelling = slots.filter((bytes) => waysOf([bytes])[0]?.kind !== "device");
        if (!canLeaveDevice(waysOf(travelling))) throw new Failed("needs-passphrase");
        return writeBackup(keys, travelling, lines, values);
      }),

    restore: (backup, secret) =>
      use(async (): Promise<Restored> => {
        const frames = readFrames(backup);
        const own = frames.vault === keys.id;
        if (!own && !secret) throw new Failed("another-vault");
        const theirs = secret ? await keysFrom(await openSlots(platform, frames.vault, frames.slots, secret)) : keys;
        const { lines, complete } = await openFrames(theirs, frames);
        const values: SealedValue[] = [];
        let whole = complete;
        for (const [key, bytes] of frames.values) {
          const value = tried(() => openValue(theirs, key, bytes));
          if (value) {
            const name = await valueKey(keys, value.name);
            values.push([name, sealValue(keys, name, value)]);
          } else whole = false;
        }
        // What another vault erased is not in its backup; its erase entries name ids that mean nothing here.
        const joining = own ? lines : await named([...lines.values()].filter((line) => !erasedBy(line)));
        const { added, skipped } = await joinEntries(joining, true, values);
        if (theirs !== keys) forgetKeys(theirs);
        await store.scrub?.();
        return { added, skipped, complete: whole };
      }),
  };

  const { lock, lockAfter, touch, subscribe } = session;
  return {
    id: keys.id,
    get locked() {
      return session.locked;
    },
    ...entries,
    values: sealedValues(store, keys, session),
    ...waysInto(platform, keys, session),
    ...copies,
    lock,
    lockAfter,
    touch,
    subscribe,
  };
}

/** The id that the journal knows an entry by; of the vault's own entries none that anybody may ask for. */
const idOf = (line: string): string => (JSON.parse(line) as { id?: string }).id ?? "";

function readingOf(keys: Keys, contents: Contents): Reading {
  const { size } = contents.broken;
  const count = tried(() => openCount(keys, contents.count));
  if (count) return { ...linesOf(contents, count), damaged: size };
  const lines = [...allLines(contents).values()].filter((line) => !erasedBy(line));
  return { lines, damaged: size + 1, missing: 0 };
}
