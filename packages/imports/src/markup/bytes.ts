/** The bytes of markup. */

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;

/** Names of elements and attributes longer than this are not names. */
export const LONGEST_NAME = 256;
/** A closing tag or an unquoted value longer than this is not one. */
export const LONGEST_PLAIN = 4096;

export const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
export const isLetter = (byte: number) =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
export const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const COMMENT_END = bytesOf("-->");
export const CDATA_END = bytesOf("]]>");
export const INSTRUCTION_END = bytesOf("?>");
export const AMPERSAND = bytesOf("&amp;");
