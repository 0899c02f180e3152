import type { Channel } from "../model.ts";
import phrases from "./data/phrases.json" with { type: "json" };
import { entryId } from "./ids.ts";

/** `clear`: words that ask for an end or for distance. `soft`: words that put off, or name a pause. Both are asked about, never decided. */
export type BoundaryWeight = "clear" | "soft";

/** A sentence of theirs to put before the person: "did they ask you to stop, or to give space?" */
export interface BoundarySentence {
  readonly ts: number;
  readonly channel: Channel;
  readonly weight: BoundaryWeight;
  /** Their words around the phrase, at most 240 characters. Data: see text.ts before showing it. */
  readonly sentence: string;
}

interface Found extends BoundarySentence {
  readonly author: number;
}

const longest = 240;
/** More than this of one kind nobody can confirm one by one; the newest are kept. */
const most = 2_000;

interface Phrase {
  readonly text: string;
  readonly weight: BoundaryWeight;
}

/**
 * Room that is asked for. The lists hold "need time" and "i need some space"; with another word between them only the latter asks by
 * itself. Of time it has to be said what for: "I need some time to find the keys" asks for nothing.
 */
const roomAsked = ["need", "want", "would like", "i'd like", "give me"].flatMap((wish) =>
  ["some", "a bit of", "a little", "more", "my own"].flatMap((much) =>
    [
      "space",
      "distance",
      ...["for myself", "to myself", "by myself", "alone", "apart", "to think", "away from you", "away from us"].map(
        (what) => `time ${what}`,
      ),
    ].map((what) => `${wish} ${much} ${what}`),
  ),
);

/** Phrases by their first two letters: one look-up a word tells that nothing begins there. The lists are those of data/phrases.json, and ours. */
const byStart = new Map<number, Phrase[]>();
const startOf = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
for (const [list, weight] of [
  [phrases.explicit_no, "clear"],
  [phrases.soft_no, "soft"],
  [phrases.pause_named, "soft"],
  [roomAsked, "soft"],
] as const)
  for (const text of list) {
    const start = startOf(text, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), { text, weight }]);
  }

const isWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code >= 0xc0;
const odd = /[\u2019\u02bc]|\s{2,}|[\n\t\u00a0]/;

const none: readonly Phrase[] = [];

/** Looks for the phrases while messages pass; holds the sentences found, nothing else. */
export class BoundarySearch {
  readonly found: Found[] = [];

  /** `lower` is the text in lower case, which the caller has anyway. */
  look(
    text: string,
    lower: string,
    from: { readonly author: number; readonly ts: number; readonly channel: Channel },
  ): void {
    // One kind of apostrophe and single spaces, as the phrases have them.
    const clean = odd.test(lower) ? text.replace(/[\u2019\u02bc]/g, "'").replace(/\s+/g, " ") : text;
    const plain = clean === text ? lower : clean.toLowerCase();
    // In a few languages lower case is longer; the places of the phrase then hold in the lower text only.
    const shown = plain.length === text.length ? text : plain.length === clean.length ? clean : plain;
    let soft: { at: number; end: number } | undefined;
    let before = 0;
    for (let at = 0; at < plain.length - 2; at++) {
      const code = plain.charCodeAt(at);
      if (code >= 97 && code <= 122 && !isWord(before)) {
        for (const phrase of byStart.get(startOf(plain, at)) ?? none) {
          const end = at + phrase.text.length;
          if (!plain.startsWith(phrase.text, at) || isWord(plain.charCodeAt(end))) continue;
          if (phrase.weight === "clear") {
            this.#keep({
              ...from,
              weight: "clear",
              sentence: around(shown, at, end),
            });
            return;
          }
          soft ??= { at, end };
        }
      }
      before = code;
    }
    if (soft)
      this.#keep({
        ...from,
        weight: "soft",
        sentence: around(shown, soft.at, soft.end),
      });
  }

  /** Takes over what another search found; `authors` are its authors here. The same sentence at the same time is one. */
  absorb(other: BoundarySearch, authors: readonly number[]): void {
    const known = new Set(this.found.map(({ ts, sentence }) => `${ts} ${sentence}`));
    for (const found of other.found)
      if (!known.has(`${found.ts} ${found.sentence}`)) this.#keep({ ...found, author: authors[found.author]! });
  }

  #keep(found: Found): void {
    this.found.push(found);
    if (this.found.length > most * 2) this.found.splice(0, most);
  }
}

/** The sentence in which a phrase stands, as a string of its own. */
function around(text: string, at: number, end: number): string {
  const before = Math.max(
    text.lastIndexOf(". ", at),
    text.lastIndexOf("! ", at),
    text.lastIndexOf("? ", at),
    text.lastIndexOf("\n", at),
  );
  const start = Math.max(before < 0 ? 0 : before + 1, at - longest / 2);
  const after = /[.!?\n]/.exec(text.slice(end, start + longest));
  const stop = after ? end + after.index + 1 : Math.min(text.length, start + longest);
  return text.slice(start, stop).trim().split("").join("");
}

/** The `screening` entry that holds until the person has looked at sentences found. The same sentences always give the same id. */
export function screeningFor(
  found: readonly BoundarySentence[],
  at: string,
): { readonly id: string; readonly at: string; readonly kind: "screening"; readonly answer: "unsure" } {
  const newest = Math.max(...found.map(({ ts }) => ts));
  const what = found.map(({ ts, weight }) => `${ts} ${weight}`).join("\n");
  return { id: entryId(newest, `boundaries ${what}`), at, kind: "screening", answer: "unsure" };
}
