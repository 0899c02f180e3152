/** WebCrypto and the stores want bytes over a plain ArrayBuffer, never a shared one. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const toUtf8 = (text: string): Bytes => encoder.encode(text);
/** Throws TypeError on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += digits[byte];
  return text;
}

/** The bytes of hex text that this package wrote itself. */
export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A number below 2^32 as four bytes, least significant first. */
export const toU32 = (number: number): Bytes => Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24);

/** The number at `at`, or -1 where the bytes end before it does. */
export const fromU32 = (bytes: Uint8Array, at: number): number =>
  at + 4 > bytes.length ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && a.join() === b?.join();

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
