/** A number for a text: 53 bits, a multiplication a letter in two lanes and two rounds of multiply and xor (the mixing of MurmurHash3). Equal texts give equal numbers everywhere. */
export function fingerprint(text: string, seed = 0): number {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    two = Math.imul(two ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two >>> 0) * 0x20_0000 + (one >>> 11);
}

/** A UUID of version 7 that is the same for the same thing, whichever export it comes from: time, then a fingerprint. */
export function entryId(ts: number, what: string): string {
  const time = Math.floor(ts).toString(16).padStart(12, "0");
  const hex = (
    fingerprint(what, 1).toString(16).padStart(14, "0") + fingerprint(what, 2).toString(16).padStart(14, "0")
  ).slice(0, 18);
  const variant = ((Number.parseInt(hex[3]!, 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(6, 18)}`;
}
