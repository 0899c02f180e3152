import type { SignalFinding } from "@rekindle/messages";
import { expect, test } from "vitest";
import { howLong, isGuess, isSaid, mayAdvise, withoutTheGuess } from "../src/screens/they-wrote/lines.ts";

const said = (signal: SignalFinding["signal"], by: SignalFinding["by"]): SignalFinding => ({
  signal,
  by,
  confidence: "possible",
  says: "",
  cites: [],
  start: 0,
  end: 1,
});

test("after a no to the question, a guess that they asked to stop is not repeated; plain words of it and all else are", () => {
  const [guess, words, coffee] = [said("boundary", "model"), said("boundary", "words"), said("invitation", "model")];
  expect(withoutTheGuess([guess, coffee])).toEqual([coffee]);
  expect(withoutTheGuess([words, coffee])).toEqual([words, coffee]);
});

test("beside what a message says stands no line on answering it where an order, fear or a no holds, or oneself comes first", () => {
  const at = (step: Parameters<typeof mayAdvise>[0]["step"], rule: Parameters<typeof mayAdvise>[0]["rule"]) =>
    mayAdvise({ step, rule });
  expect(at("protected", "legal-order")).toBe(false);
  expect(at("protected", "fear-or-violence")).toBe(false);
  expect(at("reconnect", "you-first")).toBe(false);
  expect(at("reconnect", "they-wrote")).toBe(true);
});

test("a message of one word is not said to have two lines", () => {
  expect(howLong("ok")).toBe("Two lines at most.");
});

test("that they want to talk about the two of you is no guess of the small model's: their words say it, or the best tier hears it", () => {
  expect(isSaid(said("reconcile", "model"), "keystroke")).toBe(false);
  expect(isSaid(said("nostalgia", "model"), "keystroke")).toBe(false);
  expect(isSaid(said("reconcile", "words"), "rules")).toBe(true);
  expect(isSaid(said("reconcile", "model"), "encoder")).toBe(true);
  expect(isSaid(said("boundary", "model"), "keystroke")).toBe(true);
  expect(isSaid(said("legal", "model"), "encoder")).toBe(false);
});

test("a no that the model alone hears is a perhaps, however sure it is; their plain words are not", () => {
  expect(isGuess({ ...said("rejection", "model"), confidence: "clear" })).toBe(true);
  expect(isGuess({ ...said("rejection", "words"), confidence: "clear" })).toBe(false);
  expect(isGuess({ ...said("warmth", "model"), confidence: "clear" })).toBe(false);
});
