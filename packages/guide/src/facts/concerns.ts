import type { EntryOf } from "@rekindle/journal";
import type { Dated, Story } from "./story.ts";

export type Concern = EntryOf<"concern">["about"];

/** These one person alone cannot settle: they are about the safety of the other (contract/decisions.md). */
export const notSettledAlone: ReadonlySet<Concern> = new Set(["i-hurt-them", "they-are-afraid", "threat"]);

/** The active concerns: for each `about` the latest entry decides. */
export function readConcerns(story: Story): ReadonlyMap<Concern, Dated<"concern">> {
  const active = new Map<Concern, Dated<"concern">>();
  for (const item of story.all("concern")) {
    const { about, resolved } = item.entry;
    if (resolved === true && !notSettledAlone.has(about)) active.delete(about);
    else active.set(about, item);
  }
  return active;
}
