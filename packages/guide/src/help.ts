/** Help lines for a country, the fitting ones first. The numbers are data, each with how sure we are of it. */
import type { Citation } from "./generated/citations.ts";
import lines from "./library/help.json" with { type: "json" };

export interface Help {
  readonly name: string;
  /** A number, or how else to reach it. */
  readonly contact: string;
  /** ISO 3166 alpha-2, or "" where it holds anywhere. */
  readonly country: string;
  /** "emergency", "crisis", "violence" or "other". */
  readonly for: string;
}

/** What each care rule needs, most urgent first. */
const needs: Partial<Record<Citation, readonly string[]>> = {
  "care/crisis": ["emergency", "crisis"],
  "care/their-crisis": ["emergency", "crisis"],
  "care/violence": ["emergency", "violence", "other"],
  "care/legal-order": ["emergency", "violence", "other"],
  "care/adults-only": ["emergency", "crisis", "other"],
  "care/no-power-over-them": ["emergency", "violence", "other"],
};

/**
 * @param country from the profile, never from the place of the device. @param cited what the verdict cites.
 * @returns never an empty list: without a known country the emergency numbers of the wider regions.
 */
export function helpFor(country: string | undefined, cited: ReadonlySet<Citation>): readonly Help[] {
  const wanted = [...new Set([...cited].flatMap((cite) => needs[cite] ?? []))];
  const own = lines.lines.filter((line) => line.country === country?.toUpperCase());
  const found = own.length > 0 ? own : lines.anywhere;
  const kinds = wanted.length > 0 ? wanted : ["emergency", "crisis", "violence", "other"];
  return kinds
    .flatMap((kind) => found.filter((line) => line.for === kind))
    .map(({ name, contact, country: cc, for: what }) => ({
      name,
      contact,
      country: cc,
      for: what,
    }));
}

/** Countries that have lines of their own, by name: for whoever wants to choose, since the place of a device is never asked. */
export const helpCountries: readonly { readonly country: string; readonly place: string }[] = [
  ...new Map(lines.lines.map(({ country, place }) => [country, { country, place }])).values(),
].sort((a, b) => (a.place < b.place ? -1 : 1));
