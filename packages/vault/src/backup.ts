/** One sealed file with everything: head, slots, packs, values, and an end that tells whether the file is whole. */
import { type Bytes, fromHex, fromU32, joined, randomBytes, sameBytes, toHex, toU32, toUtf8 } from "./bytes.ts";
import { headEnd, headOf, idIn } from "./head.ts";
import { type Keys, sha256 } from "./keys.ts";
import { type Lines, openPack, sealPack } from "./pack.ts";
import { Failed, tried } from "./result.ts";
import { open, seal } from "./seal.ts";

const magic = toUtf8("REKINDLE BACKUP\n");
const headLength = headEnd(magic);
const packSize = 1024;

/** Kinds of frame: a letter, the length of what follows in four bytes, and that. */
const slotFrame = 0x53; // S
const packFrame = 0x50; // P
const valueFrame = 0x56; // V
const endFrame = 0x45; // E

export type SealedValue = readonly [key: string, bytes: Uint8Array];

/** A backup that has been cut into its frames; nothing of it has been opened yet. */
export interface Frames {
  readonly vault: string;
  readonly slots: readonly Uint8Array[];
  readonly packs: readonly Uint8Array[];
  readonly values: readonly SealedValue[];
  /** Everything before the end frame, and what the end frame seals; undefined where the file is cut. */
  readonly end: { readonly before: Uint8Array; readonly sealed: Uint8Array } | undefined;
}

export async function writeBackup(
  keys: Keys,
  slots: readonly Uint8Array[],
  lines: Lines,
  values: readonly SealedValue[],
): Promise<Bytes> {
  const frames: Uint8Array[] = [headOf(magic, keys)];
  const add = (kind: number, ...parts: Uint8Array[]) => {
    const body = joined(...parts);
    frames.push(Uint8Array.of(kind), toU32(body.length), body);
  };
  for (const slot of slots) add(slotFrame, slot);
  const all = [...lines];
  for (let at = 0; at < all.length; at += packSize) {
    const name = randomBytes(16);
    add(packFrame, name, sealPack(keys, toHex(name), new Map(all.slice(at, at + packSize))));
  }
  for (const [key, bytes] of values) add(valueFrame, fromHex(key), bytes);
  add(endFrame, seal(keys.backup, `end/${keys.id}`, await sha256(joined(...frames))));
  return joined(...frames);
}

/** Throws `not-a-backup`, `newer-version`, and `nothing-whole`; a cut file gives the frames that are whole. */
export function readFrames(file: Uint8Array): Frames {
  const vault = idIn(magic, file, "not-a-backup");
  const slots: Uint8Array[] = [];
  const packs: Uint8Array[] = [];
  const values: SealedValue[] = [];
  let end: Frames["end"];
  let at = headLength;
  while (at < file.length && !end) {
    const length = fromU32(file, at + 1);
    const body = file.subarray(at + 5, at + 5 + length);
    if (length < 0 || body.length < length) break;
    if (file[at] === slotFrame) slots.push(body);
    else if (file[at] === packFrame) packs.push(body);
    else if (file[at] === valueFrame) values.push([toHex(body.subarray(0, 32)), body.subarray(32)]);
    else if (file[at] === endFrame) end = { before: file.subarray(0, at), sealed: body };
    else break;
    at += 5 + length;
  }
  if (!end && packs.length + values.length === 0) throw new Failed("nothing-whole");
  return { vault, slots, packs, values, end: at === file.length ? end : undefined };
}

/**
 * Throws `nothing-whole` where no pack of a backup opens: a journal made from that would be empty, and look as if nothing
 * had ever been said. Looks no further than the first that opens.
 */
export function wholeInPart(keys: Keys, { packs }: Frames): void {
  if (packs.length > 0 && !packs.some((pack) => packIn(keys, pack))) throw new Failed("nothing-whole");
}

const packIn = (keys: Keys, pack: Uint8Array): Lines | undefined =>
  tried(() => openPack(keys, toHex(pack.subarray(0, 16)), pack.subarray(16)));

/** What a backup holds. `complete` only where every byte of it is as it was written. */
export async function openFrames(keys: Keys, { packs, end }: Frames): Promise<{ lines: Lines; complete: boolean }> {
  const opened = packs.map((pack) => packIn(keys, pack));
  const lines = new Map(opened.flatMap((lines) => [...(lines ?? [])]));
  const digest = end && tried(() => open(keys.backup, `end/${keys.id}`, end.sealed));
  const whole = digest && sameBytes(digest, await sha256(Uint8Array.from(end.before)));
  return { lines, complete: Boolean(whole) && !opened.includes(undefined) };
}
