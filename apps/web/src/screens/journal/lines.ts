import { countedEntries, type Day, dayOf, type Entry, inOrder, readMoment } from "@rekindle/journal";

/** Whose it is, for the filter: what they did or said, what the person did, how the person was. */
export type Whose = "theirs" | "mine" | "how-i-was";

/** `taken-back`: no longer counts. `going`: taken back, which holds only a day later. `later`: its time is still to come. */
export type Standing = "counts" | "taken-back" | "going" | "later";

/** One entry as the list shows it. */
export interface Line {
  readonly entry: Entry;
  readonly ms: number;
  readonly day: Day;
  readonly whose: readonly Whose[];
  readonly standing: Standing;
}

/** Every entry but the retractions, newest first. `zone` is the person's. */
export function linesOf(entries: readonly Entry[], now: number, zone: string): readonly Line[] {
  const counted = new Set(countedEntries(entries, now).map(({ entry }) => entry.id));
  const going = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "retraction" && counted.has(entry.id) && counted.has(entry.entry) && entry.entry !== entry.id)
      going.add(entry.entry);
  }
  const lines: Line[] = [];
  for (const entry of entries) {
    if (entry.kind === "retraction") continue;
    const moment = readMoment(entry.at);
    if (!moment) continue;
    const { ms } = moment;
    const standing =
      ms > now ? "later" : !counted.has(entry.id) ? "taken-back" : going.has(entry.id) ? "going" : "counts";
    lines.push({ entry, ms, day: dayOf(ms, zone), whose: whoseIs(entry), standing });
  }
  return lines.sort((a, b) => inOrder(b, a));
}

/** What both did stands under both; settings and the safety question under neither. */
export function whoseIs(entry: Entry): readonly Whose[] {
  switch (entry.kind) {
    case "contact":
      return [entry.from === "me" ? "mine" : "theirs"];
    case "breakup":
      return entry.endedBy === "them" ? ["theirs"] : entry.endedBy === "me" ? ["mine"] : ["theirs", "mine"];
    case "encounter":
      return entry.how === "staged" ? ["mine"] : ["theirs", "mine"];
    case "meeting":
    case "plan":
      return ["theirs", "mine"];
    case "boundary":
    case "stance":
    case "sign":
    case "occasion":
      return ["theirs"];
    case "belongings":
      return entry.state === "asked-back" ? ["theirs"] : ["mine"];
    case "outcome":
    case "draft":
      return ["mine"];
    case "mood":
    case "urge":
    case "look":
    case "readiness":
    case "concern":
      return ["how-i-was"];
    case "profile":
    case "screening":
    case "retraction":
      return [];
  }
}

export const filters = ["all", "theirs", "mine", "how-i-was"] as const;
export type Filter = (typeof filters)[number];

export const filtered = (lines: readonly Line[], filter: Filter): readonly Line[] =>
  filter === "all" ? lines : lines.filter(({ whose }) => whose.includes(filter));
