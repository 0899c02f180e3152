/** Digits, spaces and invisible marks as they stand in stamps around the world. */

/** Zeros of the decimal digits outside ASCII (Unicode 16, general category Nd, basic plane). */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
const values = new Map(
  zeros.flatMap((zero) => Array.from({ length: 10 }, (_, digit) => [zero + digit, digit] as const)),
);

/** 0 to 9, or -1. */
export function digitValue(code: number): number {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : -1;
  return code < 0x660 ? -1 : (values.get(code) ?? -1);
}

export function isMark(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    code === 0xfeff ||
    code === 0x61c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** A stamp in ASCII digits with plain spaces and without marks. For looking at, not for counting positions. */
export function plainStamp(text: string): string {
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isMark(code)) continue;
    const digit = digitValue(code);
    plain += digit >= 0 ? digit : isSpace(code) ? " " : text[at];
  }
  return plain;
}

/** The letters of a text as numbers, to be looked for with `standsAt`. */
export const lettersOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** Whether these letters (the first `length` of them) stand at a place: for every line of a file, where `startsWith` is too slow (it looks at both strings anew). */
export function standsAt(text: string, at: number, letters: Uint16Array, length = letters.length): boolean {
  for (let index = 0; index < length; index++) if (text.charCodeAt(at + index) !== letters[index]) return false;
  return true;
}
