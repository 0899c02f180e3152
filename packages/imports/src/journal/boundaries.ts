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

const wordsOf = (text: string) =>
  [
    ...text
      .toLowerCase()
      .replace(/[\u2019\u02bc]/g, "'")
      .matchAll(/[\p{L}\p{N}']+/gu),
  ].map((match) => ({
    word: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }));

interface Phrase {
  readonly words: readonly string[];
  readonly weight: BoundaryWeight;
}

/** Phrases by their first word. The lists are those of data/phrases.json (see data/ORIGIN.md). */
const byFirst = new Map<string, Phrase[]>();
for (const [list, weight] of [
  [phrases.explicit_no, "clear"],
  [phrases.soft_no, "soft"],
  [phrases.pause_named, "soft"],
] as const)
  for (const phrase of list) {
    const words = wordsOf(phrase).map(({ word }) => word);
    const first = words[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, weight }]);
  }
/** A quick look before a text is taken apart: some phrase's first two letters must stand at the start of a word. */
const anyFirst = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:${[...byFirst.keys()].map((word) => word.replace("'", "['\u2019\u02bc]")).join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Looks for the phrases while messages pass; holds the sentences found, nothing else. */
export class BoundarySearch {
  readonly found: Found[] = [];

  look(text: string, from: { readonly author: number; readonly ts: number; readonly channel: Channel }): void {
    if (!anyFirst.test(text)) return;
    const words = wordsOf(text);
    let soft: { at: number; end: number } | undefined;
    for (const [index, { word, at }] of words.entries()) {
      for (const phrase of byFirst.get(word) ?? []) {
        if (!phrase.words.every((each, step) => words[index + step]?.word === each)) continue;
        const end = words[index + phrase.words.length - 1]!.end;
        if (phrase.weight === "clear") {
          this.#keep({ ...from, weight: "clear", sentence: around(text, at, end) });
          return;
        }
        soft ??= { at, end };
      }
    }
    if (soft) this.#keep({ ...from, weight: "soft", sentence: around(text, soft.at, soft.end) });
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
