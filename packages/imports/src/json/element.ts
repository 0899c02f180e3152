import { backslash, comma, isBlank, quote } from "./tokens.ts";

/** 1 for every byte that neither starts a string nor opens or closes anything. */
const plain = new Uint8Array(256).fill(1);
for (const mark of '"{}[]') plain[mark.charCodeAt(0)] = 0;

/** Finds the end of one element of a list, over bytes in pieces: nothing of it is understood but strings and brackets. */
export class ElementScan {
  /** Where the last scan stopped. */
  at = 0;
  /** Brackets within brackets, at most, in this element. */
  deepest = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** An element begins. */
  begin(): void {
    this.#depth = 0;
    this.deepest = 0;
    this.#inString = false;
    this.#escaped = false;
  }

  /** Goes on from `from` to the end of the element. True where it is reached; `at` is then after it, else at the end of the bytes. */
  goOn(bytes: Uint8Array, from: number): boolean {
    const length = bytes.length;
    let at = from;
    let depth = this.#depth;
    if (this.#escaped && at < length) {
      at++;
      this.#escaped = false;
    }
    let deepest = this.deepest;
    let inString = this.#inString;
    let done = false;
    scan: while (at < length) {
      if (inString) {
        for (; at < length; at++) {
          const byte = bytes[at]!;
          if (byte === quote) break;
          if (byte === backslash) at++;
        }
        if (at >= length) break;
        at++;
        inString = false;
        if (depth === 0) {
          done = true;
          break;
        }
      }
      // Inside an object or array nothing counts but quotes and brackets; "{" and "[" differ in one bit, as do their ends.
      while (depth > 0) {
        while (at < length && plain[bytes[at]!] === 1) at++;
        if (at >= length) break scan;
        const byte = bytes[at++]!;
        if (byte === quote) {
          inString = true;
          continue scan;
        }
        const bracket = byte | 32;
        if (bracket === 123) {
          depth++;
          if (depth > deepest) deepest = depth;
        } else if (bracket === 125) {
          depth--;
          if (depth === 0) {
            done = true;
            break scan;
          }
        }
      }
      const byte = bytes[at]!;
      if (byte === quote) {
        inString = true;
        at++;
      } else if (byte === 123 || byte === 91) {
        depth++;
        if (depth > deepest) deepest = depth;
        at++;
      } else if (byte === 125 || byte === 93 || byte === comma || isBlank(byte)) {
        done = true;
        break;
      } else at++;
    }
    this.deepest = deepest;
    if (at > length) {
      at = length;
      this.#escaped = true;
    }
    this.at = at;
    this.#depth = depth;
    this.#inString = inString;
    return done;
  }
}
