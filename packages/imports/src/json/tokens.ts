/** Marks of JSON as bytes, and where a token ends. */
export const quote = 34;
export const comma = 44;
export const backslash = 92;
export const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** The position after the string that starts at `from`, or -1 where its end is not there. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at + 1;
  }
  return -1;
}

/** The position after the number or word that starts at `from`, or -1 where its end is not there. */
export function wordEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const bracket = byte | 32;
    if (isBlank(byte) || byte === comma || byte === 58 || byte === quote || bracket === 123 || bracket === 125)
      return at === from ? at + 1 : at;
  }
  return -1;
}
