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
    return list.map((_, i) => without(found[i]!, found[list.length + i]!));
  };
}

/** An exception reaches a little beyond its own words. */
const NEAR = 12;

function without(found: readonly Span[], exceptions: readonly Span[]): readonly Span[] {
  if (found.length === 0 || exceptions.length === 0) return found;
  return found.filter(({ start, end }) => !exceptions.some((one) => one.start < end + NEAR && one.end > start - NEAR));
}
