import type { SignalFinding } from "@rekindle/messages";
import { expect, test } from "vitest";
import { withoutTheGuess } from "../src/screens/they-wrote/lines.ts";

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
