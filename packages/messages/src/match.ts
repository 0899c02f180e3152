import type { Span } from "./finding.ts";
import type { Phrases } from "./phrases.ts";

/** The places a check or signal finds by itself, leaving out those that its exceptions touch. */
export function matchesOf(one: { readonly find: Phrases; readonly unless?: Phrases }, folded: string): readonly Span[] {
  const found = one.find.all(folded);
  if (found.length === 0 || !one.unless) return found;
  const exceptions = one.unless.all(folded);
  return found.filter(
    (span) => !exceptions.some((other) => other.start < span.end + 12 && other.end > span.start - 12),
  );
}
