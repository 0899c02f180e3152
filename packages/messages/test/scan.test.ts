import fc from "fast-check";
import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { beginningsOf } from "../src/first-words.ts";
import { fold } from "../src/fold.ts";
import { phraseSource, phrases } from "../src/phrases.ts";
import { createScan } from "../src/scan.ts";
import { signals } from "../src/signals/index.ts";

const all = [...draftChecks, ...signals.map((one) => ({ ...one, ask: undefined }))];
const lists = all.flatMap(({ find, unless, ask }) => [find, ...(unless ? [unless] : []), ...(ask ? [ask] : [])]);
const scan = createScan(lists);
/** Every phrase tried at every word, one list at a time. */
const slow = lists.map(({ worded }) => new RegExp(`\\b(?:${worded.map(phraseSource).join("|")})\\b`, "g"));

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

test("one pass finds something wherever trying every phrase at every word does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (some) => {
      const text = fold(some.join(" "));
      const found = scan(text);
      for (const [i, list] of lists.entries()) {
        if (list.marks) continue;
        const starts = [...text.matchAll(slow[i]!)].map((match) => match.index);
        expect(
          found[i]!.map(({ start }) => start),
          `${list.worded[0]}: ${text}`,
        ).toEqual(expect.arrayContaining(starts.slice(0, 1)));
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("each phrase begins with a word that can be looked up", () => {
  for (const { worded } of lists) {
    for (const phrase of worded) {
      const { pairs, single, begins } = beginningsOf(phraseSource(phrase));
      for (const first of [...pairs.keys(), ...single, ...begins]) expect(first, phrase).not.toBe("");
    }
  }
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
