import { countedEntries, type Entry, readMoment, writeMoment } from "@rekindle/journal";
import type { BoundarySentence } from "../journal/boundaries.ts";
import { entryId } from "../journal/ids.ts";
import type { PossibleBoundary } from "./types.ts";

const day = 86_400_000;

const momentsOf = (entries: readonly Entry[], kind: Entry["kind"]) =>
  entries.filter((entry) => entry.kind === kind).flatMap(({ at }) => readMoment(at)?.ms ?? []);

/** When it ended, by the journal: the latest break-up in it, in epoch ms. */
export function breakupOf(journal: readonly Entry[], now: number): number | undefined {
  const counted = countedEntries(journal, now).map(({ entry }) => entry);
  const times = momentsOf(counted, "breakup");
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** What was recorded as a whole no covers what they said before it; space, or one channel left alone, does not. */
const covers = (entry: Entry): boolean =>
  entry.kind === "boundary" && (entry.ask === "no-contact" || entry.ask === "blocked" || entry.ask === "legal-order");

/**
 * The sentences that nothing in the journal answers yet, oldest first: after the last whole no in it, and since the break-up; where no
 * break-up is known, those of the last 90 days of the conversation and every clear one.
 */
export function openBoundaries(
  found: readonly BoundarySentence[],
  journal: readonly Entry[],
  { last, now, zone }: { readonly last: number | null; readonly now: number; readonly zone: string },
): PossibleBoundary[] {
  const counted = countedEntries(journal, now).map(({ entry }) => entry);
  const answered = new Set(counted.map(({ id }) => id));
  const breakup = breakupOf(journal, now);
  const recorded = momentsOf(counted.filter(covers), "boundary").reduce(
    (most, at) => Math.max(most, at),
    Number.NEGATIVE_INFINITY,
  );
  const recent = (last ?? now) - 90 * day;
  return found
    .filter(
      ({ ts, weight }) =>
        ts > recorded && ts <= now && (breakup === undefined ? weight === "clear" || ts >= recent : ts >= breakup),
    )
    .map((sentence) => ({
      id: entryId(sentence.ts, `boundary ${sentence.sentence}`),
      at: writeMoment(sentence.ts, zone),
      ...sentence,
    }))
    .filter(({ id }) => !answered.has(id))
    .toSorted((one, other) => one.ts - other.ts);
}
