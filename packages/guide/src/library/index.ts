/** The library: guide points, care rules, evidence and signs, with the ids that everything cites. Apart from the core, so that a first screen need not carry it. */
import type { CareId, Citation, EvidenceId, PointId } from "../generated/citations.ts";
import careData from "./care.json" with { type: "json" };
import closingData from "./closing.json" with { type: "json" };
import evidenceData from "./evidence.json" with { type: "json" };
import pointsData from "./points.json" with { type: "json" };
import signsData from "./signs.json" with { type: "json" };

export interface GuidePoint {
  readonly id: PointId;
  readonly kind: string;
  /** What the source guide says, restated. */
  readonly text: string;
  /** Letters of the source's claims that it belongs to. */
  readonly claims: readonly string[];
  /** Letters of claims that it warns against. */
  readonly warns?: readonly string[];
  /** The studies under those letters that bear on this very point. */
  readonly studies: readonly EvidenceId[];
}
export interface CareRule {
  readonly id: CareId;
  /** A few words, as a heading. */
  readonly title: string;
  /** What the person is told, in two or three sentences. */
  readonly words: string;
  /** When it holds. */
  readonly trigger: string;
  /** What the product does then; the subject is left out. */
  readonly does: string;
  /** What it never does; the subject is left out. */
  readonly never: string;
  /** Ids of evidence, or where else it rests. */
  readonly source: string;
}
export interface Evidence {
  readonly id: EvidenceId;
  readonly topic: string;
  readonly finding: string;
  readonly study: string;
  readonly strength: string;
  readonly verdict: string;
  readonly source: string;
}

/** The steps of the way; contact opens in three ways, a chapter each. */
export const chapters: readonly { readonly id: string; readonly title: string }[] = pointsData.chapters;
export const points = pointsData.points as readonly GuidePoint[];
export const careRules = careData.rules as readonly CareRule[];
export const evidence = evidenceData.rows as readonly Evidence[];
export const claims: Readonly<Record<string, string>> = evidenceData.claims;
export const signs = signsData.signs;
/** The closing path: nine short pages, in any order, at one's own pace. */
export const closingPath: readonly { readonly title: string; readonly text: string }[] = closingData.pages;

/** What a study says of a claim of the source guide. */
export interface Bearing {
  readonly says: "supports" | "contradicts" | "qualifies";
  /** Letters of `claims`; none where it bears on something wider than one claim. */
  readonly claims: readonly string[];
  /** What the verdict adds in words, such as "for parents"; empty where it adds nothing. */
  readonly note: string;
}

/** The verdict of a study, such as "SUPPORTS M; QUALIFIES A,L", taken apart. A part that takes no side is left out. */
export function bearingsOf({ verdict }: Evidence): Bearing[] {
  return verdict.split(";").flatMap((part) => {
    const [, word, rest = ""] = /^(SUPPORTS|CONTRADICTS|QUALIFIES) (.*)$/.exec(part.trim()) ?? [];
    if (word === undefined) return [];
    const letters = /^[A-N](?:, ?[A-N])*(?![a-z])/.exec(rest)?.[0] ?? "";
    return [
      {
        says: word.toLowerCase() as Bearing["says"],
        claims: letters.split(/, ?/).filter((letter) => letter !== ""),
        note: rest.slice(letters.length).trim(),
      },
    ];
  });
}

/** The studies that bear on a guide point, by what they say of it. A study may stand in more than one list. */
export function evidenceFor(id: PointId): { for: Evidence[]; against: Evidence[]; qualifies: Evidence[] } {
  const point = points.find((item) => item.id === id);
  const rows = (says: Bearing["says"], saysOfWarned: Bearing["says"]) =>
    evidence.filter(
      (row) =>
        point?.studies.includes(row.id) === true &&
        bearingsOf(row).some(
          ({ says: word, claims: letters }) =>
            (word === says && letters.some((letter) => point.claims.includes(letter))) ||
            (word === saysOfWarned && letters.some((letter) => point.warns?.includes(letter))),
        ),
    );
  // What contradicts a claim speaks for the point that warns against it.
  return {
    for: rows("supports", "contradicts"),
    against: rows("contradicts", "supports"),
    qualifies: rows("qualifies", "qualifies"),
  };
}

/** The studies that narrow the whole guide rather than one claim of it. */
export const evidenceOnAll: readonly Evidence[] = evidence.filter((row) =>
  bearingsOf(row).some(({ claims: letters, note }) => letters.length === 0 && note === "the whole guide"),
);

export type Found =
  | { readonly kind: "point"; readonly point: GuidePoint }
  | { readonly kind: "care"; readonly care: CareRule }
  | { readonly kind: "evidence"; readonly evidence: Evidence };

/** Whatever an id stands for; undefined where it stands for nothing. */
export function findCitation(id: string): Found | undefined {
  const point = points.find((item) => item.id === id);
  if (point) return { kind: "point", point };
  const care = careRules.find((item) => item.id === id);
  if (care) return { kind: "care", care };
  const row = evidence.find((item) => item.id === id);
  return row && { kind: "evidence", evidence: row };
}

export { inPlainWords, type PlainStudy } from "./plain.ts";
export { neverKept, signFamilies, signWords } from "./sign-words.ts";
export { speaksOfWatching } from "./watched.ts";
export type { CareId, Citation, EvidenceId, PointId };
