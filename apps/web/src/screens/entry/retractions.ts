import { countedEntries, type Entry, type EntryOf, readMoment, takesADay } from "@rekindle/journal";

const dayMs = 86_400_000;

export interface TakenBack {
  /** The retractions in force, to be taken back in turn when it is undone. */
  readonly by: readonly EntryOf<"retraction">[];
  /** When it stops counting, where that is still to come. */
  readonly from: number | undefined;
}

/** Whether an entry was taken back; undefined where it was not. */
export function takenBack(entries: readonly Entry[], entry: Entry, now: number): TakenBack | undefined {
  const by = countedEntries(entries, now).flatMap(({ entry: each }) =>
    each.kind === "retraction" && each.entry === entry.id && each.id !== entry.id ? [each] : [],
  );
  if (by.length === 0) return undefined;
  const from = Math.min(...by.map(({ at }) => readMoment(at)!.ms)) + dayMs;
  return { by, from: takesADay(entry) && from > now ? from : undefined };
}
