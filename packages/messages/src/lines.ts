import { draftChecks } from "./checks/index.ts";
import { fold } from "./fold.ts";
import { draftHits } from "./hits.ts";
import type { DraftLabel } from "./labels.ts";

/**
 * What one short spoken line does, by the rules alone: no model, so it answers at once and always the same.
 * @returns the labels found, without doubles; empty where the words say nothing of the kind.
 */
export function lineChecks(line: string): readonly DraftLabel[] {
  const { found } = draftHits(fold(line.slice(0, 2000)));
  return [...new Set(draftChecks.filter((_, i) => found[i]!.length > 0).map((check) => check.label))];
}
