import type { Secret, Way, WayKind } from "./api.ts";
import { type Bytes, fromU32, joined, randomBytes, toHex, toU32, toUtf8 } from "./bytes.ts";
import { derived } from "./keys.ts";
import { secretFrom } from "./recovery.ts";
import { Failed, tried } from "./result.ts";
import { checkVersion, formatVersion, open, seal } from "./seal.ts";
import { bearable, type Cost, type Platform, type Transaction } from "./store.ts";

/** A slot holds the vault key, sealed under one way in. Its number on disk is its place in this list, from 1. */
const kinds: readonly WayKind[] = ["passphrase", "recovery", "passkey", "device"];

const idLength = 16;
const saltLength = 16;
const fixedLength = 2 + idLength + 12 + saltLength + 4;

interface Slot {
  readonly way: Way;
  readonly cost: Cost;
  readonly salt: Bytes;
  /** Everything before the sealed key; bound into the seal. */
  readonly head: Uint8Array;
  readonly sealed: Uint8Array;
}

/** A slot as it goes into the store under `way.id`. */
export interface MadeSlot {
  readonly way: Way;
  readonly bytes: Bytes;
}

/** Seals the vault key under a secret. For a passkey, `credential` is kept beside it in the clear. */
export async function slotFor(
  platform: Platform,
  vault: string,
  vaultKey: Uint8Array,
  secret: Secret,
  credential: Uint8Array = new Uint8Array(),
): Promise<MadeSlot> {
  const kind = kindOf(secret);
  const { memory, passes, lanes } = platform.cost;
  const id = randomBytes(idLength);
  const salt = randomBytes(saltLength);
  const head = joined(
    Uint8Array.of(formatVersion, kinds.indexOf(kind) + 1),
    id,
    ...[memory, passes, lanes].map((cost) => toU32(kind === "passphrase" ? cost : 0)),
    salt,
    toU32(credential.length),
    credential,
  );
  const kek = await keyOf(platform, secret, salt, platform.cost);
  if (!kek) throw new Failed("wrong-passphrase");
  const bytes = joined(head, seal(kek, context(vault, head), vaultKey));
  kek.fill(0);
  return { way: waysOf([bytes])[0]!, bytes };
}

/** What a slot says of itself. Throws `damaged`, or `newer-version` by the first byte. */
function readSlot(bytes: Uint8Array): Slot {
  if (bytes.length < fixedLength) throw new Failed("damaged");
  checkVersion(bytes[0]);
  const kind = kinds[bytes[1]! - 1];
  const end = fixedLength + fromU32(bytes, fixedLength - 4);
  if (!kind || end > bytes.length) throw new Failed("damaged");
  const cost = { memory: fromU32(bytes, 18), passes: fromU32(bytes, 22), lanes: fromU32(bytes, 26) };
  if (kind === "passphrase" && !bearable(cost)) throw new Failed("damaged");
  const id = toHex(bytes.subarray(2, 2 + idLength));
  return {
    way: kind === "passkey" ? { id, kind, credential: bytes.slice(fixedLength, end) } : { id, kind },
    cost,
    salt: bytes.slice(30, 30 + saltLength),
    head: bytes.subarray(0, end),
    sealed: bytes.subarray(end),
  };
}

export const slotsIn = async (transaction: Transaction): Promise<Uint8Array[]> =>
  (await transaction.all("slots")).map(([, bytes]) => bytes);

/** The ways in that can be read, as the app may see them. A slot that is broken or newer is none. */
export const waysOf = (slots: readonly Uint8Array[]): Way[] => readable(slots).map(({ way }) => way);

/**
 * The vault key, by the slots that fit the kind of secret. Every such slot is tried to the end, and a passphrase costs
 * its time also where no slot has one: neither the answer nor its time tells what was wrong.
 */
export async function openSlots(
  platform: Platform,
  vault: string,
  slots: readonly Uint8Array[],
  secret: Secret,
): Promise<Bytes> {
  const fitting = readable(slots).filter(({ way }) => way.kind === kindOf(secret));
  if (fitting.length === 0) await keyOf(platform, secret, randomBytes(saltLength), platform.cost);
  let found: Bytes | undefined;
  for (const { salt, cost, head, sealed } of fitting) {
    const kek = await keyOf(platform, secret, salt, cost);
    if (!kek) continue;
    found = tried(() => open(kek, context(vault, head), sealed).slice()) ?? found;
    kek.fill(0);
  }
  if (found) return found;
  throw new Failed(slots.some(([version]) => version! > formatVersion) ? "newer-version" : "wrong-passphrase");
}

/** A slot that is broken, or newer than this version, is no way in, and must not close the others. */
const readable = (slots: readonly Uint8Array[]): Slot[] => slots.flatMap((bytes) => tried(() => readSlot(bytes)) ?? []);

const context = (vault: string, head: Uint8Array) => `slot/${vault}/${toHex(head)}`;

function kindOf(secret: Secret): WayKind {
  if ("passphrase" in secret) return "passphrase";
  if ("recoveryCode" in secret) return "recovery";
  return "passkey" in secret ? "passkey" : "device";
}

/** The key that a secret gives with a salt; undefined where this device has no key of its own. */
async function keyOf(platform: Platform, secret: Secret, salt: Bytes, cost: Cost): Promise<Bytes | undefined> {
  // NFKC: the same passphrase typed on another keyboard gives the same bytes.
  if ("passphrase" in secret) return platform.argon2id(toUtf8(secret.passphrase.normalize("NFKC")), salt, cost);
  const bytes = await bytesOf(platform, secret, salt);
  return bytes && derived(bytes, kindOf(secret), salt);
}

async function bytesOf({ device }: Platform, secret: Exclude<Secret, { passphrase: string }>, salt: Bytes) {
  if ("recoveryCode" in secret) return secretFrom(secret.recoveryCode);
  return "passkey" in secret ? Uint8Array.from(secret.passkey) : device?.answer(salt);
}
