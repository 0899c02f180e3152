import type { EntryOf } from "@rekindle/journal";
import type { Dated, Story } from "./story.ts";

export interface Profile {
  readonly fields: Partial<EntryOf<"profile">>;
  /** The quiet days that the profile held at a moment (milliseconds), inclusive. */
  readonly targetAt: (ms: number) => number;
  /** The entry that holds a field's value, for "because". */
  readonly source: (field: keyof EntryOf<"profile">) => Dated<"profile"> | undefined;
}

/** Thirty days is a convention of the field, in neither the guide nor the evidence (contract/decisions.md). */
export const usualQuietDays = 30;

/** The settings of the plan: the latest wins, field by field. */
export function readProfile(story: Story): Profile {
  const entries = story.all("profile");
  const fields: Record<string, unknown> = {};
  const sources: Record<string, Dated<"profile">> = {};
  const targets: { ms: number; days: number }[] = [];
  for (const item of entries) {
    for (const [name, value] of Object.entries(item.entry)) {
      if (value === undefined) continue;
      fields[name] = value;
      sources[name] = item;
    }
    if (item.entry.quietDays !== undefined) targets.push({ ms: item.ms, days: item.entry.quietDays });
  }
  return {
    fields,
    source: (field) => sources[field as string],
    targetAt: (ms) => {
      for (let index = targets.length - 1; index >= 0; index -= 1) {
        const target = targets[index]!;
        if (target.ms <= ms) return target.days;
      }
      return usualQuietDays;
    },
  };
}
