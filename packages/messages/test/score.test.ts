import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { vectorOf } from "../../../tools/train/vector.ts";
import { fold } from "../src/fold.ts";
import { readModel, type TaskModel } from "../src/model/file.ts";
import { SUMS } from "../src/model/letters.ts";
import { createLexicon } from "../src/model/lexicon.ts";
import { createNearest } from "../src/model/nearest.ts";
import { NUMBERS, RARITY, ROW } from "../src/model/rows.ts";
import { createDesk, highestOf, type Parts, partsOf, scoresOf, wholeOf } from "../src/model/score.ts";
import { type Runs, rowOf, runsOf } from "../src/model/table.ts";
import { tokenOf, tokensOf } from "../src/model/tokens.ts";

const model = readModel(readFileSync(join(import.meta.dirname, "../model/keystroke.bin"))).get("drafts")!;
const { table } = model;
const slowly = (tokens: readonly string[]): Parts => wholeOf(runsOf(tokens, table), table);
/** What is counted, whatever room it was counted in. */
const seen = (part: Parts, { sums, at, size }: Runs) => ({
  index: [...part.index.subarray(0, part.size)],
  value: [...part.value.subarray(0, part.size)],
  sums: Array.from({ length: size }, (_, i) => [...sums.subarray(at[i]!, at[i]! + SUMS)]),
  shares: [...part.tokens.value.subarray(0, part.tokens.size)],
});
const seenSlowly = (tokens: readonly string[]) => seen(slowly(tokens), runsOf(tokens, table));

const piece = fc.oneof(
  fc.constantFrom(
    "i miss you",
    "u",
    "dont",
    "sooooo",
    "gonnna",
    "gonna",
    "don't",
    "2nite",
    "12345",
    "😂",
    "İ",
    "\ud800",
    "ok.",
    "?!",
    "\n",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^[a-z]{1,50}$/),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => fold(pieces.join(" ")));

test("a lexicon comes to what a text comes to word by word, whatever it read before", () => {
  const lexicon = createLexicon(table);
  fc.assert(
    fc.property(text, (folded) => {
      const reading = lexicon(folded);
      expect(seen(wholeOf(reading, table), reading)).toEqual(seenSlowly(tokensOf(folded)));
    }),
    { numRuns: 400, seed: 5 },
  );
});

test("a lexicon that has met more words than it keeps reads on as before", () => {
  const lexicon = createLexicon(table);
  for (let round = 0; round < 60; round += 1) {
    const words = Array.from({ length: 400 }, (_, i) => `w${(round * 400 + i).toString(26)}`);
    lexicon(words.join(" "));
  }
  const folded = "i miss you so much, please come home";
  const reading = lexicon(folded);
  expect(seen(wholeOf(reading, table), reading)).toEqual(seenSlowly(tokensOf(folded)));
});

test("a token is its own token, so that all its spellings are one word", () => {
  fc.assert(
    fc.property(text, (folded) => {
      const tokens = tokensOf(folded);
      expect(tokens.map(tokenOf)).toEqual(tokens);
    }),
    { numRuns: 400, seed: 5 },
  );
});

test("each part of a text has the rows that it has by itself", () => {
  const lexicon = createLexicon(table);
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), (folded, cuts) => {
      const tokens = tokensOf(folded);
      const edges = [...cuts.map((cut) => Math.min(cut, tokens.length)).sort((a, b) => a - b), tokens.length];
      const { index, value, ends, tokens: own, tokenEnds } = partsOf(lexicon(folded), table, edges, createDesk());
      for (const [i, end] of ends.entries()) {
        const from = i === 0 ? 0 : ends[i - 1]!;
        const alone = slowly(tokens.slice(edges[i], edges[i + 1]));
        expect(index.slice(from, end)).toEqual(alone.index.slice(0, alone.size));
        expect(value.slice(from, end)).toEqual(alone.value.slice(0, alone.size));
        expect(own.value.slice(i === 0 ? 0 : tokenEnds[i - 1]!, tokenEnds[i])).toEqual(
          alone.tokens.value.slice(0, alone.tokens.size),
        );
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

/** Label by label, row by row, as it is learnt. */
function plainScores(tokens: readonly string[], { scale, bias, labels }: TaskModel): number[] {
  const { weights, numbers } = table.rows;
  const { index, value } = vectorOf(
    tokens,
    (run) => rowOf(table, run),
    (row) => numbers[NUMBERS * row + RARITY]!,
  );
  return labels.map(
    (_, j) => index.reduce((sum, row, i) => sum + value[i]! * weights[ROW * row + j]!, 0) * scale[j]! + bias[j]!,
  );
}

test("a score is the sum of the weights of what stands there, and the part with the highest is found", () => {
  const tokens = tokensOf("i miss you . see you at the dentist . you always lie to me .");
  const parts = [tokens.slice(0, 4), tokens.slice(4, 10), tokens.slice(10)];
  const scores = parts.map((own) => plainScores(own, model));
  for (const [i, own] of parts.entries()) {
    expect([...scoresOf(slowly(own), model)]).toEqual(scores[i]!.map((score) => expect.closeTo(score, 5)));
  }
  const vectors = partsOf(runsOf(tokens, table), table, [0, 4, 10, tokens.length], createDesk());
  for (const j of model.labels.keys()) {
    const own = scores.map((each) => each[j]!);
    expect(highestOf(vectors, model, j), model.labels[j]).toBe(own.indexOf(Math.max(...own)));
  }
  expect(highestOf(partsOf(runsOf([], table), table, [0], createDesk()), model, 0)).toBe(-1);
});

test("the nearest example is the one that shares most, in whatever order is asked", () => {
  const nearest = createNearest(model, createLexicon(table));
  for (const words of ["i miss you so much", "did you go out with him", "xq zv", ""]) {
    const vector = slowly(tokensOf(words));
    const own = new Map(Array.from(vector.index.subarray(0, vector.size), (row, i) => [row, vector.value[i]!]));
    for (const j of [...model.labels.keys()].reverse()) {
      const shared = model.examples[j]!.map((example) => {
        const { index, value } = slowly(tokensOf(fold(example)));
        return index.reduce((sum, row, i) => sum + value[i]! * (own.get(row) ?? 0), 0);
      });
      const found = model.examples[j]!.indexOf(nearest(vector, j)!);
      expect(shared[found], `${words}: ${model.labels[j]}`).toBeCloseTo(Math.max(...shared), 10);
    }
  }
});
