import { type Bytes, toHex, toUtf8 } from "./bytes.ts";

/** Everything that follows from a vault key. The HMAC keys are not extractable, so a lock only has to drop them. */
export interface Keys {
  readonly vaultKey: Bytes;
  /** Vault id in hex: SHA-256 of the Ed25519 public key that the vault will sign requests to a relay with. */
  readonly id: string;
  readonly entry: Bytes;
  readonly pack: Bytes;
  readonly local: Bytes;
  readonly backup: Bytes;
  /** Gives an entry its id: nobody without this key can test a guess of what an entry says. */
  readonly ids: CryptoKey;
  /** Gives a sealed value the name it is stored under. */
  readonly names: CryptoKey;
}

const hash = { name: "HMAC", hash: "SHA-256" } as const;

/** HKDF-SHA256 (RFC 5869) of 32 bytes. */
export async function derived(secret: Bytes, purpose: string, salt: Bytes = new Uint8Array()): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: toUtf8(`rekindle/1/${purpose}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

export async function keysFrom(vaultKey: Bytes): Promise<Keys> {
  const key = (purpose: string) => derived(vaultKey, purpose);
  const mac = async (purpose: string) => crypto.subtle.importKey("raw", await key(purpose), hash, false, ["sign"]);
  // Side by side: each waits for the browser's own threads several times, which adds up where the page's is slow.
  const [id, entry, pack, local, backup, ids, names] = await Promise.all([
    key("auth").then(publicKey).then(sha256).then(toHex),
    key("entry"),
    key("pack"),
    key("local"),
    key("backup"),
    mac("id"),
    mac("name"),
  ]);
  return { vaultKey, id, entry, pack, local, backup, ids, names };
}

export function forgetKeys(keys: Keys): void {
  for (const key of [keys.vaultKey, keys.entry, keys.pack, keys.local, keys.backup]) key.fill(0);
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

const macOf = async (key: CryptoKey, text: string) =>
  new Uint8Array(await crypto.subtle.sign("HMAC", key, toUtf8(text)));

/** Id of an entry, in hex: the first 16 bytes of HMAC-SHA256 over its canonical line. */
export const entryId = async (keys: Keys, line: string): Promise<string> =>
  toHex((await macOf(keys.ids, line)).subarray(0, 16));

export const valueKey = async (keys: Keys, name: string): Promise<string> => toHex(await macOf(keys.names, name));

/** RFC 8410 wrapping of a raw Ed25519 seed, the only form in which WebCrypto takes a private key. */
const pkcs8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Ed25519 public key of a seed, by WebCrypto where it knows the curve (Chromium from 137, Safari 17, Firefox 129). */
export async function publicKey(seed: Bytes): Promise<Bytes> {
  try {
    const wrapped = Uint8Array.from([...pkcs8, ...seed]);
    const key = await crypto.subtle.importKey("pkcs8", wrapped, "Ed25519", true, ["sign"]);
    const { x } = await crypto.subtle.exportKey("jwk", key);
    return Uint8Array.from(atob(x!.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const { ed25519 } = await import("@noble/curves/ed25519.js");
    return Uint8Array.from(ed25519.getPublicKey(seed));
  }
}
