import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { type Bytes, fromU32, joined, randomBytes, toU32, toUtf8 } from "./bytes.ts";
import { Failed } from "./result.ts";

/** The one version of every sealed record there is so far; readers refuse higher ones as `newer-version`. */
export const formatVersion = 1;

const nonceLength = 24;
const tagLength = 16;
const smallest = 256;

/**
 * The length a record of `length` bytes is padded to: at least 256, above that Padmé (Nikitin et al. 2019, "Reducing
 * Metadata Leakage from Encrypted Files and Communication with PURBs"), which adds at most 12 % and leaks
 * O(log log n) bits of the length.
 */
export function paddedLength(length: number): number {
  if (length <= smallest) return smallest;
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(length / step) * step;
}

const bound = (context: string) => toUtf8(`rekindle/${formatVersion}/${context}`);

/** Throws `newer-version` for a higher version than this package writes, `damaged` for one that never was. */
export function checkVersion(version: number | undefined): void {
  if (version !== formatVersion) throw new Failed(version! > formatVersion ? "newer-version" : "damaged");
}

/** Seals `body` under `key`. It opens only with the same `context`, which says what it is, whose, and its name. */
export function seal(key: Uint8Array, context: string, body: Uint8Array): Bytes {
  const plain = new Uint8Array(paddedLength(4 + body.length));
  plain.set(toU32(body.length));
  plain.set(body, 4);
  const nonce = randomBytes(nonceLength);
  const sealed = xchacha20poly1305(key, nonce, bound(context)).encrypt(plain);
  plain.fill(0);
  return joined(Uint8Array.of(formatVersion), nonce, sealed);
}

/** What `seal` was given. Throws `damaged` for anything else than exactly that, `newer-version` by the first byte. */
export function open(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < 1 + nonceLength + tagLength + smallest) throw new Failed("damaged");
  checkVersion(sealed[0]);
  let plain: Uint8Array;
  try {
    const cipher = xchacha20poly1305(key, sealed.subarray(1, 1 + nonceLength), bound(context));
    plain = cipher.decrypt(sealed.subarray(1 + nonceLength));
  } catch {
    throw new Failed("damaged");
  }
  const length = fromU32(plain, 0);
  if (length > plain.length - 4) throw new Failed("damaged");
  return plain.subarray(4, 4 + length);
}
