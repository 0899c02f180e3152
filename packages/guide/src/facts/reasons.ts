import { type Day, readDay } from "@rekindle/journal";
import type { Dated, Story } from "./story.ts";

export interface Occasion {
  readonly entry: Dated<"occasion">;
  readonly on: Day;
}

export interface Reasons {
  /** A landmark known openly whose day is today or yesterday. */
  readonly occasionNow: Occasion | undefined;
  /** The nearest such landmark from tomorrow to two weeks ahead. */
  readonly occasionAhead: Occasion | undefined;
  /** A landmark around now that was learned by watching or from others: no reason to write. */
  readonly occasionOverheard: Occasion | undefined;
  readonly belongings: Dated<"belongings"> | undefined;
  /** Enough of theirs, something they need, or asked back: an honest reason to write. */
  readonly plentyLeft: boolean;
  /** Something of theirs, and too little for a message. */
  readonly thin: boolean;
}

/** Days and counts from contract/decisions.md, rule 20. */
export function readReasons(story: Story): Reasons {
  const occasions = story
    .all("occasion")
    .map((entry) => ({ entry, on: readDay(entry.entry.on)! }))
    .filter(({ on }) => on >= story.today - 1 && on <= story.today + 14);
  const open = occasions.filter(({ entry }) => !isOverheard(entry)).sort((a, b) => a.on - b.on);
  const belongings = story.all("belongings").at(-1);
  const state = belongings?.entry.state ?? "with-me";
  const items = belongings?.entry.items ?? [];
  const plenty = items.length >= 3 || items.some(({ needed }) => needed === true);
  return {
    occasionNow: open.find(({ on }) => on <= story.today),
    occasionAhead: open.find(({ on }) => on > story.today),
    occasionOverheard: occasions.find(({ entry }) => isOverheard(entry)),
    belongings,
    plentyLeft: belongings !== undefined && (state === "asked-back" || (state === "with-me" && plenty)),
    thin: state === "with-me" && items.length > 0 && !plenty,
  };
}

const isOverheard = ({ entry }: Dated<"occasion">): boolean =>
  entry.learned === "through-friend" || entry.learned === "social-media";
