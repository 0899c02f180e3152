import { type Day, readDay } from "@rekindle/journal";
import type { Dated, Story } from "./story.ts";

type Ask = Dated<"boundary">["entry"]["ask"];

/** A boundary in force. */
export interface Standing {
  /** What it counts as. An order, a no or a block that merely ended counts as `space` from then on. */
  readonly ask: Ask;
  readonly what: string | undefined;
  /** The last day on which it holds; undefined where it has no end. */
  readonly until: Day | undefined;
  /** The entry that recorded it. */
  readonly entry: Dated<"boundary">;
}

/** These, once ended by a date or by hand, leave room to the other person: only they reopen. */
const leavesSpace = (ask: Ask): boolean => ask === "legal-order" || ask === "no-contact" || ask === "blocked";
/** These only the other person can take back, in a contact of theirs. */
const onlyTheyLift = (ask: Ask): boolean => ask === "no-contact" || ask === "space";

/** The boundaries in force today, in the order in which they were recorded. */
export function readBoundaries(story: Story): readonly Standing[] {
  const all = story.all("boundary");
  if (all.length === 0) return [];
  const theirs = new Map<string, Dated<"contact">>();
  for (const item of story.all("contact")) if (item.entry.from === "them") theirs.set(item.entry.id, item);
  const groups = new Map<string, Dated<"boundary">[]>();
  for (const item of all) {
    const key = JSON.stringify([item.entry.ask, item.entry.what ?? null]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()]
    .flatMap((group) => standingIn(group, theirs, story.today))
    .sort((a, b) => a.entry.ms - b.entry.ms);
}

/** Walks the boundaries of one ask from the oldest: each replaces the one before, a lift that counts ends it. */
function standingIn(
  group: readonly Dated<"boundary">[],
  theirs: ReadonlyMap<string, Dated<"contact">>,
  today: Day,
): Standing[] {
  const standing: Standing[] = [];
  let current: Dated<"boundary"> | undefined;
  const endedBefore = (day: Day): boolean => {
    const until = current?.entry.until === undefined ? undefined : readDay(current.entry.until);
    return until !== undefined && until < day;
  };
  const leaveSpace = (): void => {
    if (current && leavesSpace(current.entry.ask)) {
      standing.push({ ask: "space", what: undefined, until: undefined, entry: current });
    }
    current = undefined;
  };
  for (const item of group) {
    if (endedBefore(item.day)) leaveSpace();
    if (item.entry.lifted !== true) {
      current = item;
    } else if (current) {
      const by = item.entry.by === undefined ? undefined : theirs.get(item.entry.by);
      const takenBack = by !== undefined && by.ms > current.ms && by.ms <= item.ms;
      if (takenBack) current = undefined;
      else if (!onlyTheyLift(item.entry.ask)) leaveSpace();
    }
  }
  if (endedBefore(today)) leaveSpace();
  if (current) {
    const until = current.entry.until === undefined ? undefined : readDay(current.entry.until);
    standing.push({ ask: current.entry.ask, what: current.entry.what, until, entry: current });
  }
  return standing;
}
