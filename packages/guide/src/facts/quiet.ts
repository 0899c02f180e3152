import { type Day, inOrder } from "@rekindle/journal";
import type { Profile } from "./profile.ts";
import type { Dated, Story } from "./story.ts";

type Starter = Dated<"breakup"> | Dated<"contact"> | Dated<"encounter">;

export interface Quiet {
  /** What the quiet runs from: the break-up, my last opener or a staged encounter. */
  readonly start: Starter;
  /** The quiet days of the plan as they are now. */
  readonly target: number;
  /** The day on which the quiet is over. */
  readonly end: Day;
  readonly over: boolean;
  /** True where an opener of mine started the clock on or after the end of the quiet before it: it was due. */
  readonly startedInTime: boolean;
  /** True where an opener of mine started the clock inside an unfinished quiet. */
  readonly startedByLapse: boolean;
  /** My opener or the staged encounter that completed the first quiet. */
  readonly completedBy: Dated<"contact"> | Dated<"encounter"> | undefined;
}

/** The quiet clock, walked from the break-up through my openers and the staged encounters. Undefined without a break-up. */
export function readQuiet(story: Story, profile: Profile, openers: readonly Dated<"contact">[]): Quiet | undefined {
  if (!story.breakup) return undefined;
  const staged = story.since("encounter").filter(({ entry }) => entry.how === "staged");
  const events = [...openers, ...staged].sort(inOrder);
  let start: Starter = story.breakup;
  let inTime = false;
  let completedBy: Quiet["completedBy"];
  for (const event of events) {
    inTime = event.day >= start.day + profile.targetAt(event.ms);
    if (inTime) completedBy ??= event;
    start = event;
  }
  const target = profile.targetAt(story.now);
  const end = start.day + target;
  const byOpener = start.entry.kind === "contact";
  return {
    start,
    target,
    end,
    over: story.today >= end,
    startedInTime: byOpener && inTime,
    startedByLapse: byOpener && !inTime,
    completedBy,
  };
}
