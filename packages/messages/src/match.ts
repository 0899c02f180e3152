import type { Span } from "./finding.ts";
import { type Phrases, phrases } from "./phrases.ts";
import { createScan } from "./scan.ts";

interface Worded {
  readonly find: Phrases;
  readonly unless?: Phrases;
}

/** The places that one check or signal finds by its words alone, leaving out those that its exceptions touch. */
export type Hit = readonly Span[];

const nothing = phrases();

/** Reads a folded text once for all of `list`. @returns one hit for each of `list`, in its order. */
export function matcherOf(list: readonly Worded[]): (folded: string) => readonly Hit[] {
  const scan = createScan([...list.map(({ find }) => find), ...list.map(({ unless }) => unless ?? nothing)]);
  return (folded) => {
    const found = scan(folded);
    const hits = found.slice(0, list.length);
    for (let i = 0; i < hits.length; i += 1) {
      const exceptions = found[list.length + i]!;
      if (hits[i]!.length > 0 && exceptions.length > 0) hits[i] = without(folded, hits[i]!, exceptions);
    }
    return hits;
  };
}

/** An exception reaches a little beyond its own words, and never into another sentence: what is plain there stays plain. */
const NEAR = 12;
const sentenceEnd = /[.!?]/;

function without(folded: string, found: readonly Span[], exceptions: readonly Span[]): readonly Span[] {
  const reaches = (hit: Span, one: Span): boolean => {
    if (one.start >= hit.end + NEAR || one.end <= hit.start - NEAR) return false;
    const [first, second] = hit.start < one.start ? [hit, one] : [one, hit];
    return !sentenceEnd.test(folded.slice(first.end, second.start));
  };
  return found.filter((hit) => !exceptions.some((one) => reaches(hit, one)));
}
