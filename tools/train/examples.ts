/** Short training messages of each label, one of which is shown where the model speaks alone. */
import { type Labelled, writerOf } from "./sets.ts";

/** Of each label. */
const MOST = 24;
const LONGEST = 90;
const SHORTEST = 15;

/** Those with one label alone, from as many writers as there are, the plain and short ones first. */
export function examplesOf(set: readonly Labelled[], labels: readonly string[]): string[][] {
  return labels.map((label) => {
    const fit = set.filter(
      ({ text, labels: own }) =>
        own.length === 1 &&
        own[0] === label &&
        text.length >= SHORTEST &&
        text.length <= LONGEST &&
        !text.includes("\n"),
    );
    const byWriter = new Map<string, string[]>();
    for (const one of fit) byWriter.set(writerOf(one), [...(byWriter.get(writerOf(one)) ?? []), one.text]);
    const chosen: string[] = [];
    for (let round = 0; chosen.length < MOST && round < MOST; round += 1) {
      for (const [, texts] of [...byWriter].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const text = texts[round];
        if (text !== undefined && chosen.length < MOST) chosen.push(text);
      }
    }
    return chosen;
  });
}
