/** The fewest digits two numbers must share at their end to be one number. Shorter ones are service numbers and stay apart. */
const shared = 8;

/**
 * Tells which phone numbers are one and the same: a number with its country code, without, with a zero before it.
 * Two are the same where one, without zeros before it, is the end of the other. No region has to be known.
 */
export class Numbers {
  readonly #known = new Map<string, { digits: string; id: string }[]>();
  readonly #seen = new Map<string, string>();

  /** The id of a number or address: the first form of it that was seen. */
  id(address: string): string {
    const known = this.#seen.get(address);
    if (known !== undefined) return known;
    const id = this.#find(address);
    this.#seen.set(address, id);
    return id;
  }

  #find(address: string): string {
    if (address.includes("@")) return address.trim().toLowerCase();
    const bare = address.replace(/[\s\u00a0\u202f().\-/\u200e\u202a-\u202e]/g, "");
    // Russia writes 8 for its own country code at home.
    const digits = bare.replace(/^\+?0*/, "").replace(/^8(?=\d{10}$)/, bare.startsWith("+") ? "8" : "");
    if (!/^\d+$/.test(digits)) return address.trim();
    if (digits.length < shared) return bare;
    const end = digits.slice(-shared);
    const bucket = this.#known.get(end) ?? [];
    const same = bucket.find((one) => one.digits.endsWith(digits) || digits.endsWith(one.digits));
    if (same) return same.id;
    bucket.push({ digits, id: bare });
    this.#known.set(end, bucket);
    return bare;
  }
}
