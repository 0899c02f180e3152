import type { ImportReport } from "../src/index.ts";
import { bytesSource } from "../src/source.ts";
import { type Read, reading } from "./reading.ts";

/** The sizes in which a file is handed out; a reading must not depend on them. */
export const chunkSizes = [1, 2, 3, 4, 5, 7, 13, 16, 31, 64, 1000, 2 ** 21];

/** What a reading says that must be the same whatever the chunks: messages and report without the bytes counted. */
export function essence({ bytes: _bytes, failure, ...rest }: Read | ImportReport): unknown {
  return { ...rest, failure: failure?.code };
}

/** Bytes with one bit turned, at places spread over the file. Deterministic. */
export function* flipped(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  const step = Math.max(1, Math.floor(bytes.length / most));
  for (let at = 0; at < bytes.length; at += step) {
    const copy = bytes.slice();
    copy[at]! ^= 1 << ((at * 7) % 8);
    yield copy;
  }
}

/** The file cut at every offset, or at `most` of them spread over it. */
export function* cut(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
  const step = Math.max(1, Math.floor(bytes.length / most));
  for (let end = 0; end < bytes.length; end += step) yield bytes.subarray(0, end);
}

/** One line for a reading: what failed, or how many, who, first, last; and what was skipped. */
export function summary(read: Read): string {
  const skipped = read.skipped.map(({ reason, count }) => `${reason} ${count}`).join(", ");
  const rest = skipped ? ` [${skipped}]` : "";
  const warned = read.warnings.length > 0 ? ` (${read.warnings.join(", ")})` : "";
  if (read.failure) return `${read.failure.code}${rest}${warned}`;
  const people = new Set(read.conversations.flatMap(({ participants }) => participants.map(({ id }) => id)));
  const times = read.messages.map(({ ts }) => ts);
  const at = (ts: number) => new Date(ts).toISOString().replace(".000Z", "Z");
  return `${read.messages.length} by ${[...people].join(" + ")} ${at(Math.min(...times))} ${at(Math.max(...times))}${rest}${warned}`;
}

/** Reads damaged bytes; every failure must be one of the codes that a person is told about, and no message may stand at a made-up time. */
export async function readDamaged(
  name: string,
  bytes: Uint8Array,
  options: Parameters<typeof reading>[1],
): Promise<Read> {
  const read = await reading([bytesSource(name, bytes)], { notAfter: Date.UTC(2026, 0), ...options });
  for (const message of read.messages)
    if (!(message.ts >= Date.UTC(1990, 0) && message.ts <= Date.UTC(2026, 0, 2)))
      throw new Error(`a message at ${message.ts}`);
  return read;
}
