import { ImportFailure, type Run, type Source } from "./model.ts";
import { head } from "./source.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The encoding of a text from its first bytes: a byte order mark; zeros in every second place (UTF-16 without a mark); valid UTF-8,
 * also where cut at the end; single bytes above 127 without any valid UTF-8 letter (Windows-1252). Undefined for what is no text.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  let controls = 0;
  let invalid = 0;
  let letters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) zeros[at & 1]!++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 11 && byte !== 12 && byte !== 27)
      controls++;
    else if (byte >= 0x80) {
      const length =
        byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
      let good = length > 0;
      for (let next = 1; next < length; next++) {
        if (at + next >= bytes.length) break;
        if ((bytes[at + next]! & 0xc0) !== 0x80) good = false;
      }
      if (good) {
        letters++;
        at += length - 1;
      } else invalid++;
    }
  }
  const half = bytes.length / 2;
  if (zeros[1]! > half * 0.3 && zeros[0]! < half * 0.02) return "utf-16le";
  if (zeros[0]! > half * 0.3 && zeros[1]! < half * 0.02) return "utf-16be";
  if (controls + zeros[0]! + zeros[1]! > bytes.length * 0.1 || (letters === 0 && invalid > bytes.length * 0.4))
    return undefined;
  return invalid > 0 && letters === 0 ? "windows-1252" : "utf-8";
}

/**
 * A text file as pieces of string in its own encoding, without a byte order mark. Bytes that are no letter become U+FFFD, NULs are
 * left out, and both are counted as `bad-bytes`. Throws ImportFailure `unreadable-encoding` for what is no text.
 */
export async function* textChunks(source: Source, run: Run, file: number): AsyncGenerator<string> {
  const encoding = encodingOf(await head(source, 65_536));
  if (!encoding)
    throw new ImportFailure(
      "unreadable-encoding",
      "This file is not text.",
      "Give the file that the app exported, as it is.",
    );
  const decoder = new TextDecoder(encoding);
  const count = (text: string, letter: string) => {
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) run.skip("bad-bytes", file, 0);
  };
  const clean = (text: string, zeros: boolean) => {
    count(text, "\ufffd");
    if (!zeros) return text;
    count(text, "\0");
    return text.replaceAll("\0", "");
  };
  for await (const chunk of run.chunks(source)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield clean(text, hasZero(chunk));
  }
  const last = decoder.decode();
  if (last) yield clean(last, false);
}

/** The highest bit of each of four bytes. */
const highBits = 0x80808080 | 0;

/** Whether a zero stands among the bytes: sixteen at a time, for both strings and arrays look for a zero one by one. */
function hasZero(bytes: Uint8Array): boolean {
  const before = -bytes.byteOffset & 3;
  if (bytes.length < before + 4) return bytes.includes(0);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
  // The highest bit of a byte is set by the subtraction, and was not before, only where the byte was zero (or one above a zero).
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const one = words[at]!;
    const two = words[at + 1]!;
    const three = words[at + 2]!;
    const four = words[at + 3]!;
    const high =
      ((one - 0x01010101) & ~one) |
      ((two - 0x01010101) & ~two) |
      ((three - 0x01010101) & ~three) |
      ((four - 0x01010101) & ~four);
    if ((high & highBits) !== 0) return true;
  }
  return bytes.subarray(0, before).includes(0) || bytes.subarray(before + whole * 4).includes(0);
}
