import data from "../library/signs.json" with { type: "json" };

/** A sign of the catalogue as the reading needs it. */
export interface CatalogueSign {
  readonly id: string;
  readonly family: string;
  readonly direction: string;
  /** Bookkeeping, never shown: weak 1, moderate 3, strong 6 (contract/signs.md, 4). */
  readonly points: number;
  /** An explicit no: it gives `stop`, and it never ages. */
  readonly gate: boolean;
  readonly text: string;
  readonly confound: string;
}

const points: Record<string, number> = { weak: 1, moderate: 3, strong: 6, neutral: 0 };

export const catalogue: ReadonlyMap<string, CatalogueSign> = new Map(
  data.signs.map(({ id, family, direction, strength, sign, confound }) => [
    id,
    {
      id,
      family,
      direction,
      points: points[strength.split(" ")[0]!] ?? 0,
      gate: strength.includes("gate"),
      text: sign,
      confound: confound === "-" ? "" : confound,
    },
  ]),
);
