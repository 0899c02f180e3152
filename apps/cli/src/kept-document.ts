/** The document of `note --json` and `begin --json`: what was kept, where, and where the person stands with it. */
import { guide } from "@rekindle/guide";
import type { Entry, JournalProblem } from "@rekindle/journal";
import { adviceDocument } from "./advice-document.ts";
import { safeJson } from "./words.ts";

export interface KeptHere {
  /** The file that holds the journal. */
  readonly path: string;
  readonly made: readonly Entry[];
  /** The whole journal with them. */
  readonly entries: readonly Entry[];
  readonly problems: readonly JournalProblem[];
}

/** @returns one line end behind one document. */
export function keptDocument({ path, made, entries, problems }: KeptHere, now: string): string {
  const advice = adviceDocument(guide(entries, now), problems);
  return `${safeJson({ schema: "rekindle.kept/1", journal: path, entries: made, advice }, 2)}\n`;
}
