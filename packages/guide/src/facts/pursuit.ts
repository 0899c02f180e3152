import { inOrder } from "@rekindle/journal";
import type { Contacts } from "./contacts.ts";
import type { Dated, Story } from "./story.ts";

export interface Pursuit {
  /** The contacts of mine that followed one another within 24 hours, oldest first. */
  readonly contacts: readonly Dated<"contact">[];
}

const dayMs = 86_400_000;

/** Three contacts of mine within 24 hours with nothing personal of theirs between, the last within 30 days. */
export function readPursuit(story: Story, { mine, theirs }: Contacts): Pursuit | undefined {
  for (let end = mine.length - 1; end >= 2; end -= 1) {
    const last = mine[end]!;
    if (story.today >= last.day + 30) return undefined;
    if (!isRun(mine.slice(end - 2, end + 1), theirs)) continue;
    let start = end - 2;
    while (start > 0 && isRun([mine[start - 1]!, ...mine.slice(start, end + 1)], theirs)) start -= 1;
    return { contacts: mine.slice(start, end + 1) };
  }
  return undefined;
}

function isRun(run: readonly Dated<"contact">[], theirs: readonly Dated<"contact">[]): boolean {
  const first = run[0]!;
  const last = run.at(-1)!;
  if (last.ms - first.ms > dayMs || run.some(({ entry }) => entry.answered === true)) return false;
  // Their contacts are sorted: look back from the end only as far as the run reaches.
  for (let index = theirs.length - 1; index >= 0; index -= 1) {
    const item = theirs[index]!;
    if (inOrder(item, first) < 0) return true;
    if (inOrder(item, last) < 0) return false;
  }
  return true;
}
