/** Where `needle`, which holds no capital letter, begins in `bytes` at or after `from`, in any letter case; or -1. */
export function find(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(needle[0]!, from); at >= 0; at = bytes.indexOf(needle[0]!, at + 1)) {
    let same = 1;
    while (
      same < needle.length &&
      (bytes[at + same] === needle[same] || ((bytes[at + same] ?? 0) | 0x20) === needle[same])
    )
      same++;
    if (same === needle.length) return at;
  }
  return -1;
}

/** Finds names among bytes without making a string of each: most attributes of a file are not wanted. */
export class Names {
  readonly #known = new Map<number, { readonly bytes: Uint8Array; readonly name: string }[]>();
  readonly #fold: number;

  /** `fold`: names are compared in any letter case (HTML). */
  constructor(names: Iterable<string>, fold: boolean) {
    this.#fold = fold ? 0x20 : 0;
    for (const name of names) {
      const bytes = new TextEncoder().encode(name);
      if (bytes.length === 0) continue;
      const key = this.#key(bytes, 0, bytes.length);
      this.#known.set(key, [...(this.#known.get(key) ?? []), { bytes, name }]);
    }
  }

  #key(bytes: Uint8Array, from: number, to: number): number {
    return ((to - from) << 16) | ((bytes[from]! | this.#fold) << 8) | (bytes[to - 1]! | this.#fold);
  }

  /** The known name that stands at `from` up to `to`, or null. */
  at(bytes: Uint8Array, from: number, to: number): string | null {
    const candidates = this.#known.get(this.#key(bytes, from, to));
    if (candidates === undefined) return null;
    for (const { bytes: letters, name } of candidates) {
      let same = 0;
      while (same < letters.length && (bytes[from + same]! | this.#fold) === (letters[same]! | this.#fold)) same++;
      if (same === letters.length) return name;
    }
    return null;
  }
}
