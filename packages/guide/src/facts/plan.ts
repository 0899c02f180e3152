import { type Day, dayOfDateOrTime, inOrder } from "@rekindle/journal";
import type { Standing } from "./boundaries.ts";
import type { Dated, Story } from "./story.ts";

export interface Plan {
  readonly entry: Dated<"plan">;
  /** The day of the meeting. */
  readonly on: Day;
}

/** The agreed meeting that counts: the latest of those that do. Days from contract/decisions.md, "A plan that counts". */
export function readPlan(story: Story, boundaries: readonly Standing[]): Plan | undefined {
  const plans = story.since("plan");
  const meetings = story.since("meeting");
  const spaces = boundaries.filter(({ ask }) => ask === "space");
  for (let index = plans.length - 1; index >= 0; index -= 1) {
    const plan = plans[index]!;
    const on = dayOfDateOrTime(plan.entry.on, story.zone);
    if (on === undefined || plan.entry.cancelled === true) continue;
    if (plans.some((later) => later.entry.replaces === plan.entry.id && inOrder(later, plan) > 0)) continue;
    if (on < story.today - 7 || on > story.today + 60) continue;
    if (meetings.some((meeting) => meeting.day >= on)) continue;
    if (spaces.some(({ entry }) => entry.ms >= plan.ms)) continue;
    return { entry: plan, on };
  }
  return undefined;
}
