import type { Source } from "./model.ts";

/** Big enough that reading costs little beside parsing, small enough that a phone does not notice. */
const chunkBytes = 2 ** 20;

/** Bytes that are already in memory. `chunk` is for tests: the result of a reading must not depend on it. */
export function bytesSource(name: string, bytes: Uint8Array, chunk = chunkBytes): Source {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
    },
    slice: async (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  };
}

/** A File or Blob of the browser, read slice by slice. Fails as the Blob does when the file changes or is taken away. */
export function blobSource(
  blob: Blob & { readonly name?: string; readonly lastModified?: number },
  name?: string,
): Source {
  const slice = async (start: number, end: number) => new Uint8Array(await blob.slice(start, end).arrayBuffer());
  return {
    name: name ?? blob.name ?? "",
    size: blob.size,
    ...(blob.lastModified === undefined ? {} : { modified: blob.lastModified }),
    async *chunks() {
      for (let start = 0; start < blob.size; start += chunkBytes) yield slice(start, start + chunkBytes);
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
        if (kept.reduce((sum, chunk) => sum + chunk.length, 0) < chunkBytes) kept.push(next.value);
        else handedOver = true;
        yield next.value;
      }
    },
  };
}

/** Up to `length` bytes from the start. */
export async function head(source: Source, length: number): Promise<Uint8Array> {
  if (source.slice) return source.slice(0, length);
  const parts: Uint8Array[] = [];
  let sum = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    sum += chunk.length;
    if (sum >= length) break;
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
