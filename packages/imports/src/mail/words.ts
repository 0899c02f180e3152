/** Bytes of mail to text: character sets, transfer encodings, and the encoded words of headers (RFC 2045, RFC 2047, RFC 2231). */

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(charset: string): TextDecoder | null {
  const label = charset.trim().toLowerCase();
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(
        label === "cp1252" ? "windows-1252" : label.replace(/^(cp|win)-?(125\d)$/, "windows-$2"),
      );
    } catch {
      decoder = null;
    }
    // Labels come from files: a map of them must not grow without end.
    if (decoders.size < 200) decoders.set(label, decoder);
  }
  return decoder;
}

const strict = new TextDecoder("utf-8", { fatal: true });
const single = new TextDecoder("windows-1252");

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Text without a named character set: UTF-8 where it is valid, else one byte a letter. */
export const decodeUnnamed = (bytes: Uint8Array): string => validUtf8(bytes) ?? single.decode(bytes);

/** `known` is false where the character set is none that can be read; the text is then a guess. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): { text: string; known: boolean } {
  const label = charset?.replace(/\*.*$/, "");
  // What calls itself ASCII and is not was written by a program that did not look.
  if (!label || /^(us-)?ascii$/i.test(label)) return { text: decodeUnnamed(bytes), known: true };
  const decoder = decoderFor(label);
  if (decoder) return { text: decoder.decode(bytes), known: true };
  const text = validUtf8(bytes);
  return text === null ? { text: single.decode(bytes), known: false } : { text, known: true };
}

const sixBits = new Int8Array(256).fill(-1);
const sixBitLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
for (let value = 0; value < 64; value++) sixBits[sixBitLetters.charCodeAt(value)] = value;

/** Base64, whatever else stands between; ends at the first "=". */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.floor((bytes.length * 3) / 4) + 3);
  let size = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < bytes.length; at++) {
    const value = sixBits[bytes[at]!]!;
    if (value < 0) {
      if (bytes[at] === 0x3d) break;
      continue;
    }
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      decoded[size++] = (held >> bits) & 0xff;
    }
  }
  return decoded.subarray(0, size);
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Quoted-printable. A "=" that is no escape stays as it is. In headers "_" is a space. */
export function fromQuotedPrintable(bytes: Uint8Array, header = false): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x5f && header) decoded[size++] = 0x20;
    else if (byte !== 0x3d) decoded[size++] = byte;
    else {
      const high = hexDigit(bytes[at + 1]);
      const low = hexDigit(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        decoded[size++] = high * 16 + low;
        at += 2;
        continue;
      }
      let end = at + 1;
      while (end - at < 80 && (bytes[end] === 0x20 || bytes[end] === 0x09 || bytes[end] === 0x0d)) end++;
      if (bytes[end] === 0x0a || end === bytes.length) at = end;
      else decoded[size++] = byte;
    }
  }
  return decoded.subarray(0, size);
}

const toBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

/**
 * Resolves encoded words. Neighbours of one character set are joined as bytes before they are read, because programs cut
 * letters in two. What is no encoded word stays.
 */
export function decodeWords(text: string): string {
  if (!text.includes("=?")) return text;
  const word = /=\?([^?\s]{1,60})\?([BbQq])\?([^?]{0,4096})\?=/g;
  let decoded = "";
  let end = 0;
  let charset = "";
  let pieces: Uint8Array[] = [];
  const flush = () => {
    if (pieces.length === 0) return;
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    decoded += decodeText(bytes, charset).text;
    pieces = [];
  };
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const between = text.slice(end, match.index);
    const next = match[1]!.toLowerCase();
    // White space between two encoded words belongs to neither.
    if (pieces.length === 0 || between.trim() !== "") {
      flush();
      decoded += between;
    } else if (next !== charset) flush();
    charset = next;
    const bytes = toBytes(match[3]!);
    pieces.push(match[2]!.toLowerCase() === "b" ? fromBase64(bytes) : fromQuotedPrintable(bytes, true));
    end = match.index + match[0].length;
  }
  flush();
  return decoded + text.slice(end);
}
