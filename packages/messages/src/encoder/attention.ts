/** Each token looks at all tokens of its text, with four heads, and takes from what it looks at. */
import { type Kernel, type Place, pack, padded } from "./kernel.ts";

export const HEADS = 4;

/** Room for one head of one text. */
export interface Attention {
  /** Tokens x part: what is looked for, and later what is taken. */
  readonly query: Place;
  /** Packed: what is there to be looked at, and later to be taken. */
  readonly other: Place;
  /** Tokens x tokens, the latter filled up to a multiple of eight. */
  readonly shares: Place;
}

const wide = (tokens: number): number => (tokens + 7) & ~7;

/** @param part columns of a head. @param longest tokens of one text. */
export function attentionRoom(kernel: Kernel, part: number, longest: number): Attention {
  return {
    query: kernel.room(padded(longest) * part),
    other: kernel.room(wide(longest) * part),
    shares: kernel.room(padded(longest) * wide(longest)),
  };
}

/** @param qkv tokens x 3 columns: looked for, looked at, taken; in each the heads behind each other. */
export function attend(
  kernel: Kernel,
  qkv: Float32Array,
  starts: readonly number[],
  columns: number,
  { query, other, shares }: Attention,
  to: Float32Array,
): void {
  const part = columns / HEADS;
  const scale = 1 / Math.sqrt(part);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const first = starts[text]!;
    const length = starts[text + 1]! - first;
    const across = wide(length);
    const turned = new Float32Array(part * across);
    const taken = new Float32Array(across * part);
    for (let head = 0; head < HEADS; head += 1) {
      for (let i = 0; i < length; i += 1) {
        const at = (first + i) * 3 * columns + head * part;
        for (let d = 0; d < part; d += 1) {
          query.values[i * part + d] = qkv[at + d]! * scale;
          turned[d * across + i] = qkv[at + columns + d]!;
          taken[i * part + d] = qkv[at + 2 * columns + d]!;
        }
      }
      pack(turned, other.values, part, across);
      kernel.multiply(query, other, shares, length, part, across);
      for (let i = 0; i < length; i += 1) share(shares.values, i * across, length, across);
      pack(taken, other.values, across, part);
      kernel.multiply(shares, other, query, length, across, part);
      for (let i = 0; i < length; i += 1) {
        to.set(query.values.subarray(i * part, i * part + part), (first + i) * columns + head * part);
      }
    }
  }
}

/** Turns a row into shares that sum to 1; what fills it up gets none. */
function share(values: Float32Array, at: number, length: number, across: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < length; k += 1) if (values[at + k]! > most) most = values[at + k]!;
  let total = 0;
  for (let k = 0; k < length; k += 1) {
    const much = Math.exp(values[at + k]! - most);
    values[at + k] = much;
    total += much;
  }
  for (let k = 0; k < length; k += 1) values[at + k] = values[at + k]! / total;
  values.fill(0, at + length, at + across);
}
