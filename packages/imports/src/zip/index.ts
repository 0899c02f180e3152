import { defaultLimits, ImportFailure, type Limits, type Source } from "../model.ts";
import { joined } from "../source.ts";
import { crc32 } from "./crc.ts";
import { localSignature, readDirectory, torn, view, type ZipEntry } from "./directory.ts";
import { readLocalHeaders } from "./torn.ts";

const chunkBytes = 2 ** 18;
/** A zip that comes through a pipe is held in memory, up to this. */
const pipedBytes = 512 * 2 ** 20;

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/**
 * The files in a zip, each a Source that unpacks as it is read: nothing is written anywhere, so no name in it can lead outside.
 * Folders, `__MACOSX/` and `.DS_Store` are left out; a zip inside a zip is not opened. Where the end of the zip is missing, what the
 * local headers tell is given and `whole` is false. Throws ImportFailure: truncated, unreadable, zip-bomb. An encrypted entry fails when read.
 */
export async function openZip(
  zip: Source,
  limits: Limits = defaultLimits,
): Promise<{ files: Source[]; whole: boolean }> {
  const source = zip.slice ? zip : await inMemory(zip);
  let entries: ZipEntry[];
  let whole = true;
  try {
    entries = await readDirectory(source);
  } catch (error) {
    if (!(error instanceof ImportFailure) || error.code !== "truncated") throw error;
    entries = await readLocalHeaders(source);
    whole = false;
  }
  const files = entries
    .filter(({ name }) => !/(^|\/)(__MACOSX\/|\.DS_Store$|\._)|[\\/]$/.test(name))
    .map((entry) => entrySource(source, entry, limits));
  return { files, whole };
}

async function inMemory(zip: Source): Promise<Source> {
  const parts: Uint8Array[] = [];
  let sum = 0;
  for await (const chunk of zip.chunks()) {
    sum += chunk.length;
    if (sum > pipedBytes)
      throw new ImportFailure(
        "too-large",
        "The zip is too large to come through a pipe.",
        "Give the path of the file.",
      );
    parts.push(chunk);
  }
  const bytes = joined(parts);
  return {
    name: zip.name,
    size: bytes.length,
    chunks: () => zip.chunks(),
    slice: async (start, end) => bytes.subarray(start, end),
  };
}

function entrySource(zip: Source, entry: ZipEntry, limits: Limits): Source {
  return {
    name: entry.name.replaceAll("\\", "/"),
    size: entry.size,
    container: zip.name,
    modified: entry.modified,
    chunks: () => guarded(zip, entry, limits),
  };
}

/** The unpacked bytes, stopped at the limits, and their checksum compared where the zip is whole. */
async function* guarded(zip: Source, entry: ZipEntry, limits: Limits): AsyncGenerator<Uint8Array> {
  if (entry.encrypted)
    throw new ImportFailure(
      "encrypted",
      "The zip is locked with a password.",
      "Unpack it first, or export without a password.",
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw new ImportFailure(
      "unreadable",
      "The zip is packed in a way that is not read here.",
      "Unpack it and give the file inside.",
    );
  const bomb = () =>
    new ImportFailure("zip-bomb", "The zip unpacks to far more than an export has.", "Export it again from the app.");
  let sum = 0;
  let crc = 0;
  for await (const chunk of entry.method === 0 ? packed(zip, entry) : inflated(zip, entry)) {
    sum += chunk.length;
    if (sum > limits.entryBytes) throw bomb();
    if (entry.size !== undefined && sum > entry.size) throw bomb();
    if (sum > 10 * 2 ** 20 && sum > entry.packed * limits.ratio) throw bomb();
    if (entry.crc !== undefined) crc = crc32(chunk, crc);
    yield chunk;
  }
  if ((entry.crc !== undefined && crc !== entry.crc) || (entry.size !== undefined && sum !== entry.size))
    throw new ImportFailure("truncated", "A file in the zip is damaged.", "Export it again.");
}

async function* packed(zip: Source, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await zip.slice!(entry.at, entry.at + 30);
  if (header.length < 30 || view(header).getUint32(0, true) !== localSignature) throw torn(zip.size ?? 0);
  let at = entry.at + 30 + view(header).getUint16(26, true) + view(header).getUint16(28, true);
  const end = at + entry.packed;
  while (at < end) {
    const chunk = await zip.slice!(at, Math.min(at + chunkBytes, end));
    if (chunk.length === 0) throw torn(zip.size ?? 0);
    at += chunk.length;
    yield chunk;
  }
}

async function* inflated(zip: Source, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const unpacking = new DecompressionStream("deflate-raw");
  const writer = unpacking.writable.getWriter();
  let failure: unknown;
  // Fed beside the reading below; what goes wrong here is told there.
  const fed = (async () => {
    for await (const chunk of packed(zip, entry)) {
      await writer.ready;
      await writer.write(chunk as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  })().catch(async (error: unknown) => {
    failure = error;
    await writer.abort(error).catch(() => undefined);
  });
  const reader = unpacking.readable.getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      yield next.value;
    }
    await fed;
  } catch {
    failure ??= new Error("inflate");
  } finally {
    await reader.cancel().catch(() => undefined);
    await writer.abort().catch(() => undefined);
  }
  if (failure instanceof ImportFailure) throw failure;
  if (failure !== undefined)
    throw new ImportFailure("truncated", "A file in the zip is damaged or cut off.", "Export it again.");
}
