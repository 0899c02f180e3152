import { ImportFailure, type Source } from "./model.ts";

/** Handed out at once. Strings of this size, also of two bytes a letter and with the end of the piece before, stay out of the heap's space for large objects, which halves the memory of a reading (measured). */
export const chunkBytes = 3 * 2 ** 14;
/** Read at once: reading costs little beside parsing, and a phone does not notice. */
const readBytes = 4 * chunkBytes;
/** Looked at before a stream is given away for good. */
const keptBytes = 2 ** 20;

/** Pieces of at most `chunkBytes`, without copying. */
export function* pieces(bytes: Uint8Array, length = chunkBytes): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

/** Bytes that are already in memory. `chunk` is for tests: the result of a reading must not depend on it. */
export function bytesSource(name: string, bytes: Uint8Array, chunk = chunkBytes): Source {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield* pieces(bytes, chunk);
    },
    slice: async (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  };
}

/** A File or Blob of the browser, read slice by slice. Fails as the Blob does when the file changes or is taken away. */
export function blobSource(
  blob: Blob & { readonly name?: string; readonly lastModified?: number },
  name?: string,
): Source {
  // A file that was taken away says that it is empty; read as a whole, it fails as it should.
  const part = (start: number, end: number) => (blob.size === 0 ? blob : blob.slice(start, end));
  const slice = async (start: number, end: number) => new Uint8Array(await part(start, end).arrayBuffer());
  return {
    name: name ?? blob.name ?? "",
    size: blob.size,
    ...(blob.lastModified === undefined ? {} : { modified: blob.lastModified }),
    async *chunks() {
      for (let start = 0; start < blob.size; start += readBytes) yield* pieces(await slice(start, start + readBytes));
    },
    slice,
  };
}

/** A pipe: it can be read once only, so what has been looked at is kept until the reading proper begins. */
export function streamSource(name: string, stream: AsyncIterable<Uint8Array>): Source {
  const kept: Uint8Array[] = [];
  const rest = stream[Symbol.asyncIterator]();
  let handedOver = false;
  return {
    name,
    size: undefined,
    async *chunks() {
      if (handedOver) throw new Error("A stream can be read only once.");
      for (const chunk of kept) yield chunk;
      for (;;) {
        const next = await rest.next();
        if (next.done) return;
        // The first megabyte stays at hand for a second start; past it the stream is given away for good.
        if (kept.reduce((sum, chunk) => sum + chunk.length, 0) < keptBytes) kept.push(next.value);
        else handedOver = true;
        yield next.value;
      }
    },
  };
}

/** Up to `length` bytes from the start; of a file that is torn, what comes before the tear. */
export async function head(source: Source, length: number): Promise<Uint8Array> {
  if (source.slice) return source.slice(0, length);
  const parts: Uint8Array[] = [];
  let sum = 0;
  try {
    for await (const chunk of source.chunks()) {
      parts.push(chunk);
      sum += chunk.length;
      if (sum >= length) break;
    }
  } catch (error) {
    // The reading proper meets the tear again, and tells it.
    if (!(error instanceof ImportFailure) || error.code !== "truncated") throw error;
  }
  return joined(parts).subarray(0, length);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Photos, recordings and the like by their names: no reader opens them. */
export function isMedia(name: string): boolean {
  return /\.(jpe?g|png|gif|webp|heic|mp4|mov|3gp|m4a|mp3|opus|ogg|oga|aac|amr|wav|pdf|docx?|xlsx?|thumb|tgs|css|js|woff2?)$/i.test(
    name,
  );
}
