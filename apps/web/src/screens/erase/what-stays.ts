import type { Entry } from "@rekindle/journal";
import { withoutTheirWords } from "../../files/plain-export.ts";

export type Extent = "words" | "them" | "all";

/**
 * What an erasure takes and what it leaves in its place, under the same ids.
 * `words`: only what they said or wrote. `them`: everything but how the person was, their settings, and, where
 * `keepNo` is true, the bare fact and date of every boundary, so that the app can still say it.
 */
export function erasure(
  entries: readonly Entry[],
  extent: "words" | "them",
  keepNo: boolean,
): { readonly ids: readonly string[]; readonly instead: readonly Entry[] } {
  const ids: string[] = [];
  const instead: Entry[] = [];
  for (const entry of entries) {
    const left = extent === "words" ? withoutTheirWords(entry) : withoutThem(entry, keepNo);
    if (left === entry) continue;
    ids.push(entry.id);
    if (left) instead.push(left);
  }
  return { ids, instead };
}

function withoutThem(entry: Entry, keepNo: boolean): Entry | undefined {
  // A retraction holds an id alone; without it, a boundary that was recorded by mistake would be back in force.
  if (entry.kind === "mood" || entry.kind === "retraction") return entry;
  if (entry.kind === "profile") {
    const { theirName: _name, theirPronouns: _pronouns, ...rest } = entry as Entry & Record<string, unknown>;
    return Object.keys(rest).length === Object.keys(entry).length ? entry : (rest as Entry);
  }
  if (!keepNo) return undefined;
  if (entry.kind === "boundary") {
    const { note: _note, what: _what, imported: _imported, ...rest } = entry as Entry & Record<string, unknown>;
    return Object.keys(rest).length === Object.keys(entry).length ? entry : (rest as Entry);
  }
  // What holds contact back besides a boundary: a fear, a hurt, their plain no, and that the question was asked.
  if (entry.kind === "concern" || entry.kind === "stance" || entry.kind === "screening") return entry;
  return undefined;
}
