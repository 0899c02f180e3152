/** The table of contents of a zip (APPNOTE.TXT 6.3.10, sections 4.3 and 4.5), read from its end without reading the rest. */
import { ImportFailure, type Source } from "../model.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number | undefined;
  readonly packed: number;
  /** Undefined in a torn zip whose local header does not tell. */
  readonly size: number | undefined;
  /** Where the local header starts. */
  readonly at: number;
  /** Epoch ms, from the DOS time, which has no zone: read as UTC, so up to a day off. */
  readonly modified: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const centralSignature = 0x02014b50;
export const localSignature = 0x04034b50;

export const torn = (size: number) =>
  new ImportFailure(
    "truncated",
    `The zip is incomplete: its end is missing (${size} bytes are there).`,
    "Export it again, or copy it again to the end.",
  );
const broken = () => new ImportFailure("unreadable", "The zip is damaged.", "Export it again.");

export const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export async function readDirectory(source: Source): Promise<ZipEntry[]> {
  const size = source.size ?? 0;
  const slice = source.slice!.bind(source);
  // The end record is 22 bytes and a comment of up to 64 KiB.
  const tailStart = Math.max(0, size - 22 - 0xffff);
  const tail = await slice(tailStart, size);
  const tailView = view(tail);
  let end = -1;
  for (let at = tail.length - 22; at >= 0 && end < 0; at--)
    if (tailView.getUint32(at, true) === endSignature && tailView.getUint16(at + 20, true) <= tail.length - at - 22)
      end = at;
  if (end < 0) throw torn(size);

  let count = tailView.getUint16(end + 10, true);
  let length = tailView.getUint32(end + 12, true);
  let start = tailView.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && tailView.getUint32(locator, true) === locatorSignature) {
    const at = Number(tailView.getBigUint64(locator + 8, true));
    const record = await slice(at, at + 56);
    if (record.length < 56 || view(record).getUint32(0, true) !== end64Signature) throw broken();
    count = Number(view(record).getBigUint64(32, true));
    length = Number(view(record).getBigUint64(40, true));
    start = Number(view(record).getBigUint64(48, true));
  }
  if (count * 46 > length || start + length > size) throw torn(size);
  if (length > 256 * 2 ** 20)
    throw new ImportFailure("zip-bomb", "The zip lists more files than an export has.", "Export one conversation.");

  const directory = await slice(start, start + length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || view(directory).getUint32(at, true) !== centralSignature) throw broken();
    const record = centralRecord(directory, at);
    at = record.next;
    entries.push(record.entry);
  }
  refuseOverlaps(entries);
  return entries;
}

function centralRecord(directory: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const data = view(directory);
  const flags = data.getUint16(at + 8, true);
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  const extraEnd = nameEnd + data.getUint16(at + 30, true);
  let packed = data.getUint32(at + 20, true);
  let size = data.getUint32(at + 24, true);
  let place = data.getUint32(at + 42, true);
  // Zip64: the fields that did not fit, in this order, each only where its place holds all ones.
  for (let extra = nameEnd; extra + 4 <= Math.min(extraEnd, directory.length); ) {
    const id = data.getUint16(extra, true);
    const extraSize = data.getUint16(extra + 2, true);
    if (id === 1) {
      let field = extra + 4;
      const next = () => {
        field += 8;
        return field <= Math.min(extra + 4 + extraSize, directory.length)
          ? Number(data.getBigUint64(field - 8, true))
          : 0;
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (place === 0xffffffff) place = next();
    }
    extra += 4 + extraSize;
  }
  return {
    entry: {
      name: entryName(directory.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      method: data.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: data.getUint32(at + 16, true),
      packed,
      size,
      at: place,
      modified: dosTime(data.getUint16(at + 12, true), data.getUint16(at + 14, true)),
    },
    next: extraEnd + data.getUint16(at + 32, true),
  };
}

/** UTF-8 where flagged, and where it happens to be valid; else one byte a character, so that nothing is lost. */
export function entryName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !utf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

export function dosTime(time: number, date: number): number {
  return Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

/** Entries that share bytes are how a small zip unpacks to a huge one without nesting (Fifield, "A better zip bomb", 2019). */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = entries.toSorted((one, other) => one.at - other.at);
  for (let index = 1; index < inOrder.length; index++) {
    const before = inOrder[index - 1]!;
    // A local header has at least 30 bytes.
    if (inOrder[index]!.at < before.at + 30 + before.packed)
      throw new ImportFailure(
        "zip-bomb",
        "Files in the zip overlap, which no export does.",
        "Export it again from the app.",
      );
  }
}
