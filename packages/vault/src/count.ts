import { type Bytes, fromU32, joined, toU32 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { Failed } from "./result.ts";
import { open, seal } from "./seal.ts";

/** How many entries the store should hold, and their ids under exclusive or: a lost or smuggled one changes it. */
export interface Count {
  readonly size: number;
  readonly sum: readonly number[];
}

export const noCount: Count = { size: 0, sum: [0, 0, 0, 0] };

/** The exclusive or of ids in hex, as four numbers of 32 bits, on top of `from`. */
export function summed(ids: Iterable<string>, from: readonly number[] = noCount.sum): readonly number[] {
  const sum = [...from];
  for (const id of ids) {
    for (let part = 0; part < 4; part++) {
      sum[part] = (sum[part]! ^ Number.parseInt(id.slice(part * 8, part * 8 + 8), 16)) >>> 0;
    }
  }
  return sum;
}

const context = (keys: Keys) => `count/${keys.id}`;

export const sealCount = (keys: Keys, { size, sum }: Count): Bytes =>
  seal(keys.local, context(keys), joined(...[size, ...sum].map(toU32)));

/** Throws `damaged` where it is gone or does not open. */
export function openCount(keys: Keys, sealed: Uint8Array | undefined): Count {
  if (!sealed) throw new Failed("damaged");
  const body = open(keys.local, context(keys), sealed);
  const [size, ...sum] = [0, 4, 8, 12, 16].map((at) => fromU32(body, at));
  return { size: size!, sum };
}
