import type { EvidenceId } from "../generated/citations.ts";
import plain from "./plain.json" with { type: "json" };

/** What a study found and how sure that is, for somebody who reads no studies. */
export interface PlainStudy {
  readonly found: string;
  readonly sure: string;
}

export const inPlainWords = (id: EvidenceId): PlainStudy => plain.rows[id];
