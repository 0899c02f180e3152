import { isMark, isSpace, lettersOf, standsAt } from "./letters.ts";

/** WhatsApp allows 25 letters in a name, contacts of a phone more. */
const longestName = 60;
const quotes = /["“”„«»]/;

/** A name as it is kept: without marks, with plain spaces, without the "~" of people who are not in the contacts. */
export function authorName(raw: string): string {
  let name = "";
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (!isMark(code)) name += isSpace(code) ? " " : raw[at];
  }
  return name.trim().replace(/^~ ?/, "");
}

interface Known {
  readonly name: string;
  /** The name as it stands in the file, with its colon. */
  readonly prefix: Uint16Array;
}

/**
 * Tells who wrote a line, from what stands after the stamp. A text before the first ": " is a name when it was seen twice in the
 * beginning of the file, or does not look like a sentence of the app ("Ana changed the subject to: …").
 */
export class Authors {
  /** By the length of the prefix, longest first, so that a name with a colon wins over its own beginning. */
  readonly #known: Known[] = [];
  readonly #names = new Map<string, string>();
  /** Where the text starts, after `known` or `meet`. */
  textAt = 0;
  #last: Known | undefined;

  /** How often each text before the first ": " stood in the beginning of the file; what stood there once has to be met in its place. */
  survey(counts: ReadonlyMap<string, number>): void {
    for (const [raw, count] of counts) if (count >= 2) this.#learn(raw);
  }

  /** The name with which the text of a line starts, where it is known already. */
  known(text: string, at: number, end: number): string | undefined {
    return this.#find(text, at, end);
  }

  /** The name of a writer who is not known yet, from now on known; undefined for a line of the app. */
  meet(text: string, at: number, end: number): string | undefined {
    const colon = text.indexOf(": ", at);
    const close = colon >= 0 && colon < end ? colon : text.charCodeAt(end - 1) === 58 ? end - 1 : -1;
    if (close < 0) return undefined;
    const raw = text.slice(at, close);
    if (!this.#plausible(raw)) return undefined;
    this.textAt = Math.min(close + 2, end);
    return this.#learn(raw).name;
  }

  /** True where a name stands there, known or one that could be met. Learns nothing. */
  likely(text: string, at: number, end: number): boolean {
    if (this.#find(text, at, end) !== undefined) return true;
    const colon = text.indexOf(": ", at);
    return colon > at && colon < end && colon - at <= longestName && this.#plausible(text.slice(at, colon));
  }

  #find(text: string, at: number, end: number): string | undefined {
    const last = this.#last;
    if (last && this.#known.length <= 2 && standsAt(text, at, last.prefix)) return this.#take(last, text, at, end);
    if (this.#known.length <= 12) {
      for (const known of this.#known) if (standsAt(text, at, known.prefix)) return this.#take(known, text, at, end);
      return undefined;
    }
    for (let colon = text.indexOf(":", at); colon >= 0 && colon < end; colon = text.indexOf(":", colon + 1)) {
      const name = this.#names.get(text.slice(at, colon));
      if (name === undefined) continue;
      this.textAt = colon + 1 < end && isSpace(text.charCodeAt(colon + 1)) ? colon + 2 : colon + 1;
      return name;
    }
    return undefined;
  }

  #take(known: Known, text: string, at: number, end: number): string {
    this.#last = known;
    const colon = at + known.prefix.length;
    this.textAt = colon < end && isSpace(text.charCodeAt(colon)) ? colon + 1 : colon;
    return known.name;
  }

  #learn(slice: string): Known {
    // Copied, so that the chunk it was cut from can go.
    const raw = Array.from(slice).join("");
    const known = { name: authorName(raw), prefix: lettersOf(`${raw}:`) };
    this.#names.set(raw, known.name);
    this.#known.push(known);
    this.#known.sort((one, other) => other.prefix.length - one.prefix.length);
    return known;
  }

  /** False for what reads like a sentence: quotation marks, or a known name followed by words that are no name. */
  #plausible(raw: string): boolean {
    if (quotes.test(raw)) return false;
    const name = authorName(raw);
    for (const known of this.#names.values()) {
      if (known === "" || !name.startsWith(`${known} `)) continue;
      const rest = name.slice(known.length + 1).split(" ");
      if (rest.length >= 2 && /^\p{L}/u.test(rest[0]!) && !/^\p{Lu}/u.test(rest[0]!)) return false;
    }
    return true;
  }
}
