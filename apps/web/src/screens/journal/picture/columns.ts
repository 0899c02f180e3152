import type { Day, Entry } from "@rekindle/journal";
import type { Line } from "../lines.ts";
import { type ShapeName, shapeOf } from "../shapes.ts";

export type Side = "them" | "both" | "me";

/** What stands in one place of the picture: everything of one side within one day, or within a few where days are narrow. */
export interface Column {
  readonly from: Day;
  readonly until: Day;
  readonly side: Side;
  /** Nearest to the line of days first. */
  readonly entries: readonly Entry[];
  readonly shapes: readonly ShapeName[];
}

/** What the picture shows of an entry; undefined for what is no contact. */
function sideOf(entry: Entry): Side | undefined {
  switch (entry.kind) {
    case "contact":
      return entry.from === "me" ? "me" : "them";
    case "encounter":
    case "meeting":
      return "both";
    default:
      return undefined;
  }
}

/** Whether an entry has a place in the picture: it was between the two, and it counts. */
export const isDrawn = ({ entry, standing }: Line): boolean =>
  sideOf(entry) !== undefined && standing !== "taken-back" && standing !== "later";

const sideOrder: readonly Side[] = ["them", "both", "me"];

/**
 * The columns of the picture, oldest first. `days`: how many days share a column.
 * @param lines any order; those that do not count are left out.
 */
export function columnsOf(lines: readonly Line[], first: Day, days: number): readonly Column[] {
  const columns = new Map<string, { from: Day; side: Side; entries: { entry: Entry; ms: number }[] }>();
  for (const line of lines) {
    const { entry, day, ms } = line;
    const side = sideOf(entry);
    if (!side || !isDrawn(line) || day < first) continue;
    const from = first + Math.floor((day - first) / days) * days;
    const key = `${from} ${side}`;
    const column = columns.get(key);
    if (column) column.entries.push({ entry, ms });
    else columns.set(key, { from, side, entries: [{ entry, ms }] });
  }
  return [...columns.values()]
    .sort((a, b) => a.from - b.from || sideOrder.indexOf(a.side) - sideOrder.indexOf(b.side))
    .map(({ from, side, entries }) => {
      const sorted = entries.sort((a, b) => a.ms - b.ms).map(({ entry }) => entry);
      return { from, until: from + days - 1, side, entries: sorted, shapes: sorted.map(shapeOf) };
    });
}
