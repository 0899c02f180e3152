/** What seldom stands in markup, over bytes as far as they are here. */

import { AMPERSAND, GT, isLetter, isSpace, LONGEST_NAME, SLASH } from "./bytes.ts";
import type { Gathered } from "./gathered.ts";
import type { Names } from "./names.ts";

/**
 * After the subset of a document type, which ends with "]", spaces, ">"; what it declares is never used. Negative where more bytes are
 * needed: `-1 - at`, where to go on.
 */
export function subsetEnd(bytes: Uint8Array, from: number, final: boolean): number {
  for (let at = bytes.indexOf(0x5d, from); at >= 0; at = bytes.indexOf(0x5d, at + 1)) {
    let after = at + 1;
    while (after < bytes.length && isSpace(bytes[after]!) && after - at < LONGEST_NAME) after++;
    if (after === bytes.length && !final) return -1 - at;
    if (bytes[after] === GT) return after + 1;
  }
  return -1 - bytes.length;
}

/** Whether the "<" at `at` opens or closes an element that is known here; null when too few bytes are here to say. */
export function opensElement(bytes: Uint8Array, at: number, final: boolean, elements: Names): boolean | null {
  let end = at + 1;
  if (bytes[end] === SLASH) end++;
  const start = end;
  while (end < bytes.length && isLetter(bytes[end]!) && end - start < LONGEST_NAME) end++;
  if (end === bytes.length && !final) return null;
  return end > start && (isSpace(bytes[end] ?? 0) || bytes[end] === GT) && elements.at(bytes, start, end) !== null;
}

/** Gathers bytes of CDATA: a reference in them is plain text, so its first letter is hidden from whoever resolves references. */
export function gatherPlain(gathered: Gathered, bytes: Uint8Array, from: number, end: number): void {
  for (let at = from; at < end; ) {
    let amp = bytes.indexOf(0x26, at);
    if (amp < 0 || amp >= end) amp = end;
    gathered.add(bytes, at, amp, true);
    if (amp < end) gathered.add(AMPERSAND, 0, AMPERSAND.length, false);
    at = amp + 1;
  }
}
