import fc from "fast-check";
import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import type { Span } from "../src/finding.ts";
import { fold } from "../src/fold.ts";
import { phraseSource, phrases } from "../src/phrases.ts";
import { parsed } from "../src/scan/parts.ts";
import { createScan } from "../src/scan.ts";
import { signals } from "../src/signals/index.ts";

const all = [...draftChecks, ...signals];
const lists = all.flatMap(({ find, unless, ask }) => [find, ...(unless ? [unless] : []), ...(ask ? [ask] : [])]);
const scan = createScan(lists);
/** The same with regular expressions: each list tried at each word, from left to right. */
const slow = lists.map(({ worded }) => new RegExp(`(?:${worded.map(phraseSource).join("|")})\\b`, "y"));

function slowly(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(/\b\w[\w']*/g)) {
    // A word that begins behind an apostrophe is the rest of another.
    if (/\w'+$/.test(text.slice(0, index)) || index < (spans.at(-1)?.end ?? 0)) continue;
    pattern.lastIndex = index;
    if (pattern.test(text)) spans.push({ start: index, end: pattern.lastIndex });
  }
  return spans;
}

const words = [
  ...all
    .flatMap(({ flags, allows }) => [...flags, ...allows])
    .flatMap((text) => text.replace(/\[\[|\]\]/g, "").split(" ")),
  "you're",
  "dont",
  "u",
  "sooo",
  "-",
  ",",
];

test("one pass finds, to the letter, what regular expressions find that are tried at every word", () => {
  const near = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 });
  const phrase = fc.constantFrom(...all.flatMap(({ flags }) => flags).map((text) => text.replace(/\[\[|\]\]/g, "")));
  const gap = fc.constantFrom(" ", "  ", ", ", ". ", "\n", "-", "'", "");
  const some = fc.oneof(
    near.map((list) => list.join(" ")),
    fc
      .array(fc.tuple(fc.oneof(phrase, fc.constantFrom(...words)), gap), { maxLength: 12 })
      .map((list) => list.flat().join("")),
  );
  fc.assert(
    fc.property(some, (text) => {
      const folded = fold(text);
      const found = scan(folded);
      for (const [i, list] of lists.entries()) {
        if (!list.marks) expect(found[i], `${list.worded[0]}: ${folded}`).toEqual(slowly(folded, slow[i]!));
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("a word that may be any is read to twenty letters, wherever in it a phrase goes on", () => {
  const found = (text: string): number => createScan([phrases("miss * face", "you .. home")])(text)[0]!.length;
  expect(found(`miss ${"a".repeat(20)} face`)).toBe(1);
  expect(found(`miss ${"a".repeat(21)} face`)).toBe(0);
  expect(found(`you ${"a".repeat(20)} b ${"c".repeat(20)} d home`)).toBe(1);
  expect(found(`you ${"a".repeat(20)} b ${"c".repeat(21)} d home`)).toBe(0);
  expect(found("you a b c d e home")).toBe(0);
});

test("a sign that means nothing in a phrase is refused, with where it stands", () => {
  for (const source of ["a*", "a$", "[a-z]", "(a", "a)", "(?=a)"])
    expect(() => parsed(source), source).toThrow(RangeError);
  expect(() => parsed("miss* you")).toThrow("* you");
});

test("optional words, runs of one letter and words of any kind are found by how they begin", () => {
  const spans = (phrase: string, text: string): string[] =>
    createScan([phrases(phrase)])(text)[0]!.map(({ start, end }) => text.slice(start, end));
  expect(spans("(i )?(really )?miss you", "and miss you, i really miss you")).toEqual([
    "miss you",
    "i really miss you",
  ]);
  expect(spans("so+ happy", "sooo happy")).toEqual(["sooo happy"]);
  expect(spans("your * car", "your new car")).toEqual(["your new car"]);
  expect(spans("don't", "dont or don't")).toEqual(["dont", "don't"]);
  expect(spans("you owe", "your owed")).toEqual([]);
});
