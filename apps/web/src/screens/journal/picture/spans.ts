import type { Facts } from "@rekindle/guide";
import { type Day, readDay } from "@rekindle/journal";

/** A stretch of days, both ends included. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** Days without an opener of the person's own that are worth a band. Fewer are an ordinary pause. */
const worthShowing = 7;

/** The quiets: from the break-up, or an opener, to the next opener, and the one that runs now. A slip ends one and deletes none. */
export function quietSpans({ breakup, openers, quiet, today }: Facts): readonly Span[] {
  if (!breakup) return [];
  const starts = [breakup.day, ...openers.map(({ day }) => day), quiet?.start.day ?? breakup.day];
  const days = [...new Set(starts)].sort((a, b) => a - b);
  return days
    .map((from, index) => ({ from: index === 0 ? from : from + 1, until: (days[index + 1] ?? today + 1) - 1 }))
    .filter(({ from, until }) => until - from + 1 >= worthShowing);
}

/** What they, or a court, asked for: from the day it was said until it ended, was taken back, or today. */
export function boundarySpans({ story, today }: Facts): readonly Span[] {
  const all = story.all("boundary");
  return all.flatMap((item, index) => {
    if (item.entry.lifted === true) return [];
    const next = all
      .slice(index + 1)
      .find(({ entry }) => entry.ask === item.entry.ask && (entry.what ?? "") === (item.entry.what ?? ""));
    const until = item.entry.until === undefined ? undefined : readDay(item.entry.until);
    return [{ from: item.day, until: Math.max(item.day, Math.min(until ?? today, next?.day ?? today, today)) }];
  });
}
