/** A zip without its end: the local headers, from the front, as far as they go. */
import { ImportFailure, type Source } from "../model.ts";
import { dosTime, entryName, localSignature, view, type ZipEntry } from "./directory.ts";

/** How far the next signature is looked for where a header does not tell the size. */
const window = 2 ** 20;

export async function readLocalHeaders(source: Source): Promise<ZipEntry[]> {
  const size = source.size ?? 0;
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 30 <= size && entries.length < 100_000) {
    const header = await source.slice!(at, at + 30);
    const fields = view(header);
    if (header.length < 30 || fields.getUint32(0, true) !== localSignature) break;
    const flags = fields.getUint16(6, true);
    const nameLength = fields.getUint16(26, true);
    const dataAt = at + 30 + nameLength + fields.getUint16(28, true);
    if (dataAt > size) break;
    const name = entryName(await source.slice!(at + 30, at + 30 + nameLength), (flags & 0x800) !== 0);
    const described = (flags & 8) !== 0;
    const told = fields.getUint32(18, true);
    const end = described && told === 0 ? await nextSignature(source, dataAt) : Math.min(dataAt + told, size);
    const whole = !described && dataAt + told <= size;
    entries.push({
      name,
      method: fields.getUint16(8, true),
      encrypted: (flags & 1) !== 0,
      crc: whole ? fields.getUint32(14, true) : undefined,
      packed: end - dataAt,
      size: whole ? fields.getUint32(22, true) : undefined,
      at,
      modified: dosTime(fields.getUint16(10, true), fields.getUint16(12, true)),
    });
    at = await nextHeader(source, end);
  }
  if (entries.length === 0)
    throw new ImportFailure("truncated", "The zip is incomplete.", "Export it again, or copy it again to the end.");
  return entries;
}

async function nextHeader(source: Source, from: number): Promise<number> {
  const found = await find(source, from, [0x50, 0x4b, 0x03, 0x04], 64);
  return found ?? source.size ?? 0;
}

/** The end of packed data whose length is not told: the descriptor or the next header, or the end of the file. */
async function nextSignature(source: Source, from: number): Promise<number> {
  const descriptor = await find(source, from, [0x50, 0x4b, 0x07, 0x08]);
  const header = await find(source, from, [0x50, 0x4b, 0x03, 0x04]);
  return Math.min(descriptor ?? Number.POSITIVE_INFINITY, header ?? Number.POSITIVE_INFINITY, source.size ?? 0);
}

async function find(source: Source, from: number, signature: readonly number[], within = Number.POSITIVE_INFINITY) {
  const size = source.size ?? 0;
  for (let at = from; at < Math.min(size, from + within); at += window) {
    const bytes = await source.slice!(at, at + window + 3);
    for (let index = bytes.indexOf(0x50); index >= 0; index = bytes.indexOf(0x50, index + 1))
      if (signature.every((byte, step) => bytes[index + step] === byte)) return at + index;
  }
  return undefined;
}
