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
 * A text file as pieces of string in its own encoding, without a byte order mark. Bytes that are no letter become U+FFFD and are
 * counted as `bad-bytes`. Throws ImportFailure `unreadable-encoding` for what is no text.
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
  const bad = (text: string) => {
    for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) run.skip("bad-bytes", file, 0);
    return text;
  };
  for await (const chunk of run.chunks(source)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield bad(text);
  }
  const last = decoder.decode();
  if (last) yield bad(last);
}
