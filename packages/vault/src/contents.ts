/**
 * The set of entries as it lies in the store: recent ones sealed one by one, older ones in packs, and a sealed count
 * that tells when one of them is gone. What is read once is kept in memory until the store changes.
 */

import { randomBytes, sameBytes, toHex } from "./bytes.ts";
import { erasedBy } from "./canonical.ts";
import { type Count, noCount, openCount, sealCount, summed } from "./count.ts";
import type { Keys } from "./keys.ts";
import { type Lines, openEntry, openPack, sealEntry, sealPack } from "./pack.ts";
import { Failed } from "./result.ts";
import type { Area, Records, Transaction } from "./store.ts";
import { openValue } from "./values.ts";

/** Measured: packs of 256 to 1,024 read equally fast; more than 512 loose entries slow opening noticeably. */
const packSize = 1024;
const smallestPack = 256;
const mostLoose = 512;

export interface Contents {
  /** The sealed count this was read with; the same bytes in the store mean that nothing has changed since. */
  readonly count: Uint8Array | undefined;
  readonly loose: Lines;
  readonly packs: ReadonlyMap<string, Lines>;
  /** Records that did not open, as area and key. */
  readonly broken: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

export const nothing: Contents = {
  count: undefined,
  loose: new Map(),
  packs: new Map(),
  broken: new Set(),
  erased: new Set(),
};

const parts = ({ loose, packs }: Contents): Lines[] => [loose, ...packs.values()];

/** Every entry once, the vault's own erase entries included. */
export const allLines = (contents: Contents): Map<string, string> =>
  new Map(parts(contents).flatMap((lines) => [...lines]));

const holds = (contents: Contents, id: string): boolean => parts(contents).some((lines) => lines.has(id));

/** What sealed packs hold that were read before there was a key. `load` opens what is missing, and drops what is gone. */
export async function packsFrom(sealed: Records, keys: Keys): Promise<Contents> {
  const packs = new Map<string, Lines>();
  await Promise.allSettled(sealed.map(async ([name, bytes]) => packs.set(name, openPack(keys, name, bytes))));
  return { ...nothing, packs };
}

/**
 * What the store holds now; opens only what `known` does not have yet. A record that does not open is set apart and
 * never closes the others: what a newer version writes shows in the head of the vault, not here.
 */
export async function load(transaction: Transaction, keys: Keys, known: Contents): Promise<Contents> {
  const count = await transaction.get("header", "count");
  if (sameBytes(count, known.count)) return known;
  const broken = new Set<string>();
  const erased = new Set<string>();

  const take = async <T>(
    area: Area,
    had: ReadonlyMap<string, T>,
    read: (keys: Keys, key: string, bytes: Uint8Array) => T,
  ) => {
    const now = new Map<string, T>();
    const opened = (key: string, bytes: Uint8Array) => {
      try {
        now.set(key, read(keys, key, bytes));
      } catch (error) {
        // Bytes that are not UTF-8 throw TypeError: they come from a broken writer, and are as unreadable as any.
        if (!(error instanceof TypeError || error instanceof Failed)) throw error;
        broken.add(`${area}/${key}`);
      }
    };
    if (had.size === 0) for (const [key, bytes] of await transaction.all(area)) opened(key, bytes);
    else {
      for (const key of await transaction.keys(area)) {
        const text = had.get(key);
        if (text === undefined) opened(key, (await transaction.get(area, key))!);
        else now.set(key, text);
      }
    }
    return now;
  };

  const [packs, loose] = await Promise.all([
    take<Lines>("packs", known.packs, openPack),
    take<string>("entries", known.loose, openEntry),
    // Values are read one by one when they are asked for; once, at the start, all are tried.
    known.count ? undefined : take("values", new Map(), openValue),
  ]);
  const contents: Contents = { count, loose, packs, broken, erased };
  for (const lines of parts(contents)) {
    for (const line of lines.values()) for (const id of erasedBy(line) ?? []) erased.add(id);
  }
  return contents;
}

/** What was joined, and the contents as they are once the transaction is on disk. */
export interface Joined {
  readonly contents: Contents;
  readonly added: number;
  readonly skipped: number;
  readonly erased: number;
}

/**
 * Joins entries with those of the store: set union, minus what any erase entry names. `contents` must come from `load`
 * in the same transaction. Throws `damaged` where the count cannot be read: it could no longer tell what is missing.
 * With `healing` (from a backup) entries fill the gap where some are missing, and broken records go once it is closed.
 */
export function join(
  transaction: Transaction,
  keys: Keys,
  contents: Contents,
  entries: Lines,
  healing = false,
): Joined {
  let count = openCount(keys, contents.count);
  const erased = new Set(contents.erased);
  for (const line of entries.values()) for (const id of erasedBy(line) ?? []) erased.add(id);
  // An erase entry is never itself erased, whatever another one names: copies would disagree on what is gone.
  const victim = (id: string, line: string) => erased.has(id) && erasedBy(line) === undefined;

  const loose = new Map(contents.loose);
  const packs = new Map(contents.packs);
  const left: string[] = [];
  const writePack = (lines: Lines) => {
    const name = toHex(randomBytes(16));
    transaction.put("packs", name, sealPack(keys, name, lines));
    packs.set(name, lines);
  };

  if (erased.size > contents.erased.size) {
    for (const [id, line] of contents.loose) {
      if (!victim(id, line)) continue;
      loose.delete(id);
      transaction.remove("entries", id);
      left.push(id);
    }
    for (const [name, lines] of contents.packs) {
      const kept = new Map([...lines].filter(([id, line]) => !victim(id, line)));
      if (kept.size === lines.size) continue;
      for (const id of lines.keys()) if (!kept.has(id)) left.push(id);
      packs.delete(name);
      transaction.remove("packs", name);
      if (kept.size > 0) writePack(kept);
    }
  }
  const gone = left.length;
  count = { size: count.size - gone, sum: summed(left, count.sum) };

  const fresh = [...entries].filter(([id, line]) => !holds(contents, id) && !victim(id, line));
  let rest = fresh;
  while (rest.length >= smallestPack) {
    writePack(new Map(rest.slice(0, packSize)));
    rest = rest.slice(packSize);
  }
  for (const [id, line] of rest) loose.set(id, line);
  if (loose.size > mostLoose) {
    writePack(new Map(loose));
    for (const id of contents.loose.keys()) if (loose.has(id)) transaction.remove("entries", id);
    loose.clear();
  } else for (const [id, line] of rest) transaction.put("entries", id, sealEntry(keys, id, line));

  const theirs = (lines: readonly string[]) => lines.filter((line) => erasedBy(line) === undefined).length;
  const added = theirs(fresh.map(([, line]) => line));
  const skipped = theirs([...entries.values()]) - added;
  if (fresh.length + gone === 0) return { contents, added, skipped, erased: 0 };
  let now: Contents = { ...contents, loose, packs, erased };
  const size = sizeOf(now);
  if (!healing || size > count.size) {
    count = {
      size: count.size + fresh.length,
      sum: summed(
        fresh.map(([id]) => id),
        count.sum,
      ),
    };
  } else if (isWhole(now, count)) {
    for (const record of contents.broken) transaction.remove(...(record.split("/") as [Area, string]));
    now = { ...now, broken: new Set() };
  }
  const sealed = sealCount(keys, count);
  transaction.put("header", "count", sealed);
  return { contents: { ...now, count: sealed }, added, skipped, erased: gone };
}

/**
 * The lines of all entries but the vault's own, and how many the count knows of that are not here; 1 where the number
 * fits but not the entries.
 */
export function linesOf(contents: Contents, count: Count): { readonly lines: string[]; readonly missing: number } {
  const whole = isWhole(contents, count);
  const all = whole ? parts(contents).flatMap((lines) => [...lines.values()]) : [...allLines(contents).values()];
  const lines = contents.erased.size > 0 ? all.filter((line) => !erasedBy(line)) : all;
  return { lines, missing: whole ? 0 : Math.max(1, count.size - all.length) };
}

/** Every entry that the count knows of is here, once, and no other. 100,000 are not put into one map for this. */
function isWhole(contents: Contents, { size, sum }: Count): boolean {
  if (sizeOf(contents) !== size) return false;
  return parts(contents).reduce((found, lines) => summed(lines.keys(), found), noCount.sum) === sum;
}

const sizeOf = (contents: Contents): number => parts(contents).reduce((size, lines) => size + lines.size, 0);
