import { type Bytes, joined, sameBytes } from "./bytes.ts";
import { sha256 } from "./keys.ts";
import { Failed } from "./result.ts";

/** Crockford's base32: no I, L, O, U, so that what is written by hand is read back as it was meant. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const secretLength = 32;
/** 24 bits: a code mistyped at random passes once in 16 million, and then still opens nothing. */
const checkLength = 3;

/** 56 letters in 14 groups of 4: 256 bits and a checksum. */
export async function codeFrom(secret: Bytes): Promise<string> {
  const bytes = joined(secret, (await sha256(secret)).subarray(0, checkLength));
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const text = bits.replace(/.{5}/g, (five) => letters[Number.parseInt(five, 2)]!);
  return text.replace(/.{4}(?=.)/g, "$&-");
}

/** The secret of a code as somebody typed it: any case, spaces and dashes, O for 0, I and L for 1. */
export async function secretFrom(code: string): Promise<Bytes> {
  const text = code
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  let bits = "";
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) throw new Failed("mistyped-code");
    bits += value.toString(2).padStart(5, "0");
  }
  if (bits.length !== (secretLength + checkLength) * 8) throw new Failed("mistyped-code");
  const bytes = Uint8Array.from(bits.match(/.{8}/g)!, (eight) => Number.parseInt(eight, 2));
  const secret = bytes.slice(0, secretLength);
  if (!sameBytes((await sha256(secret)).subarray(0, checkLength), bytes.subarray(secretLength))) {
    throw new Failed("mistyped-code");
  }
  return secret;
}

/**
 * Whether this was meant as a code, also with a letter wrong, missing or too many. A passphrase is shorter, or has no
 * figure in it.
 */
export const looksLikeCode = (text: string): boolean =>
  /^(?=.*\d)(?:[\s\p{Pd}]*[\dA-Z]){55,57}[\s\p{Pd}]*$/iu.test(text);
