/** Which sentence says a label most, heard by itself: a look over all tokens may fall on others than those that say it. */
import type { Span } from "../finding.ts";
import { SLOTS } from "./heads.ts";

export interface Places {
  /**
   * Takes one window of the text, in order.
   * @param tokens where each token begins in the text.
   * @param score writes texts x SLOTS scores of the tokens between these bounds.
   */
  add(tokens: Int32Array, score: (bounds: readonly number[], to: Float32Array) => void): void;
  /** Undefined where there is no choice. */
  of(slot: number): Span | undefined;
}

export function placesOf(sentences: readonly Span[]): Places {
  const highest = new Float32Array(SLOTS).fill(Number.NEGATIVE_INFINITY);
  const best: Span[] = [];
  let next = 0;
  return {
    add(tokens, score) {
      if (sentences.length < 2 || tokens.length === 0) return;
      const bounds: number[] = [];
      const spans: Span[] = [];
      for (const [i, at] of tokens.entries()) {
        while (next + 1 < sentences.length && at >= sentences[next]!.end) next += 1;
        if (sentences[next] === spans.at(-1)) continue;
        bounds.push(i);
        spans.push(sentences[next]!);
      }
      const scores = new Float32Array(spans.length * SLOTS);
      score([...bounds, tokens.length], scores);
      for (const [i, value] of scores.entries()) {
        const slot = i % SLOTS;
        if (value <= highest[slot]!) continue;
        highest[slot] = value;
        best[slot] = spans[Math.floor(i / SLOTS)]!;
      }
    },
    of: (slot) => best[slot],
  };
}
