import { type Bytes, fromU32, joined, toU32 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { Failed } from "./result.ts";
import { open, seal } from "./seal.ts";

/** How many entries the store should hold, and their ids under exclusive or: a lost or smuggled one changes it. */
export interface Count {
  readonly size: number;
  /** Of 128 bits, as an id is. */
  readonly sum: bigint;
}

export const noCount: Count = { size: 0, sum: 0n };

/** The exclusive or of ids in hex, on top of `from`. */
export function summed(ids: Iterable<string>, from = noCount.sum): bigint {
  let sum = from;
  for (const id of ids) sum ^= BigInt(`0x${id}`);
  return sum;
}

const context = (keys: Keys) => `count/${keys.id}`;
/** Where the four numbers of 32 bits stand in the sum, the first ones first. */
const shifts = [96n, 64n, 32n, 0n];

export const sealCount = (keys: Keys, { size, sum }: Count): Bytes => {
  const numbers = [size, ...shifts.map((shift) => Number(BigInt.asUintN(32, sum >> shift)))];
  return seal(keys.local, context(keys), joined(...numbers.map(toU32)));
};

/** Throws `damaged` where it is gone or does not open. */
export function openCount(keys: Keys, sealed: Uint8Array | undefined): Count {
  if (!sealed) throw new Failed("damaged");
  const body = open(keys.local, context(keys), sealed);
  const sum = shifts.reduce((sum, _, i) => (sum << 32n) | BigInt(fromU32(body, 4 + 4 * i)), 0n);
  return { size: fromU32(body, 0), sum };
}
