/** The library: guide points, care rules, evidence and signs, with the ids that everything cites. Apart from the core, so that a first screen need not carry it. */
import type { CareId, Citation, EvidenceId, PointId } from "../generated/citations.ts";
import careData from "./care.json" with { type: "json" };
import evidenceData from "./evidence.json" with { type: "json" };
import pointsData from "./points.json" with { type: "json" };
import signsData from "./signs.json" with { type: "json" };

export interface GuidePoint {
  readonly id: PointId;
  readonly kind: string;
  /** What the source guide says, restated. */
  readonly text: string;
  /** Letters of the claims under which studies speak for or against it. */
  readonly claims: readonly string[];
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
  readonly implies: string;
  readonly verdict: string;
  readonly source: string;
}

export const chapters: readonly { readonly id: string; readonly title: string }[] = pointsData.chapters;
export const points = pointsData.points as readonly GuidePoint[];
export const careRules = careData.rules as readonly CareRule[];
export const evidence = evidenceData.rows as readonly Evidence[];
export const claims: Readonly<Record<string, string>> = evidenceData.claims;
export const signs = signsData.signs;

/** The studies that bear on a guide point, by what they say of it. A study may stand in more than one list. */
export function evidenceFor(id: PointId): { for: Evidence[]; against: Evidence[]; qualifies: Evidence[] } {
  const letters = points.find((point) => point.id === id)?.claims ?? [];
  const says = (word: string) =>
    evidence.filter((row) => letters.some((letter) => speaksOf(row.verdict, word, letter)));
  return { for: says("SUPPORTS"), against: says("CONTRADICTS"), qualifies: says("QUALIFIES") };
}

/** True where a verdict such as "SUPPORTS M; QUALIFIES A,L" uses the word of the letter. */
function speaksOf(verdict: string, word: string, letter: string): boolean {
  return verdict.split(";").some((part) => {
    const [head, ...rest] = part.trim().split(" ");
    return head === word && new RegExp(`(^|[\\s,])${letter}([\\s,]|$)`).test(rest.join(" "));
  });
}

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

export type { CareId, Citation, EvidenceId, PointId };
