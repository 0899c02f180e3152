/**
 * Finds `needle` among bytes, skipping as far as the letters allow (Boyer, Moore, Horspool 1980): a line mark is found in
 * megabytes of attachment by looking at one byte in many. Gives the offset at or after `from` of a whole match before `to`, or -1.
 */
export function searcher(needle: Uint8Array): (bytes: Uint8Array, from: number, to: number) => number {
  const last = needle.length - 1;
  const skips = new Uint16Array(256).fill(needle.length);
  for (let at = 0; at < last; at++) skips[needle[at]!] = last - at;
  const end = needle[last]!;
  return (bytes, from, to) => {
    for (let at = from + last; at < to; ) {
      const byte = bytes[at]!;
      if (byte === end) {
        let back = 1;
        while (back <= last && bytes[at - back] === needle[last - back]) back++;
        if (back > last) return at - last;
      }
      at += skips[byte]!;
    }
    return -1;
  };
}
