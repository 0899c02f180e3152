import fc from "fast-check";
import { expect, test } from "vitest";
import { strengthOf } from "../src/parts/protect/strength.ts";
import { drawWords, listLength } from "../src/parts/protect/words.ts";

test("four offered words are always hard to guess, and never the same four", () => {
  const drawn = Array.from({ length: 300 }, () => drawWords());
  for (const words of drawn) expect(strengthOf(words), words).toBe("hard to guess");
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(4 * Math.log2(listLength)).toBeGreaterThan(42);
});

test("every word of the list can be drawn, about equally often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i += 1) {
    for (const word of drawWords().split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(counts.size).toBe(listLength);
  // 50 expected a word; 110 is eight standard deviations away.
  expect(Math.max(...counts.values())).toBeLessThan(110);
});

test("what everybody tries first is easy to guess", () => {
  for (const plain of [
    "password",
    "password123",
    "Passw0rd!",
    "123456789",
    "qwertyuiop",
    "iloveyou",
    "i love you so much",
    "Summer2026",
    "letmein",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijkl",
    "19.08.1994",
    "monkey12",
    "sunshine sunshine sunshine sunshine",
  ]) {
    expect(strengthOf(plain), plain).toBe("easy to guess");
  }
});

test("what takes long to try is called so", () => {
  for (const long of [
    "four quiet river stones",
    "x7Kq9vLm2Zt4",
    "Tk!9vQ#4mZ@7pL",
    "copper lantern drifting northward",
  ]) {
    expect(strengthOf(long), long).toBe("hard to guess");
  }
});

test("a name that people around would try adds nothing", () => {
  expect(strengthOf("Marianne garden stones")).toBe("could be guessed");
  expect(strengthOf("Marianne garden stones", ["Marianne"])).toBe("easy to guess");
});

test("any text gets an answer at once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(["easy to guess", "could be guessed", "hard to guess"]).toContain(strengthOf(text, [text.slice(0, 5)]));
    }),
  );
});
