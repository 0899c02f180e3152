import { spellDay } from "@rekindle/guide";
import type { Day } from "@rekindle/journal";
import type { Column } from "./columns.ts";
import type { Span } from "./spans.ts";

const months = "January February March April May June July August September October November December".split(" ");

const counted = (count: number, one: string, many: string) =>
  `${count === 1 ? "one" : count} ${count === 1 ? one : many}`;

/** "From March to May: 9 from you, 3 from them, one meeting." What the picture shows, as one sentence. */
export function summaryOf(
  columns: readonly Column[],
  { first, last, quiet, boundaries }: { first: Day; last: Day; quiet: readonly Span[]; boundaries: readonly Span[] },
): string {
  const entries = columns.flatMap(({ side, entries: all }) => all.map((entry) => ({ side, entry })));
  const count = (test: (item: (typeof entries)[number]) => boolean) => entries.filter(test).length;
  const meetings = count(({ entry }) => entry.kind === "meeting");
  const encounters = count(({ entry }) => entry.kind === "encounter");
  const parts = [
    `${count(({ side }) => side === "me")} from you`,
    `${count(({ side }) => side === "them")} from them`,
    ...(meetings > 0 ? [counted(meetings, "meeting", "meetings")] : []),
    ...(encounters > 0 ? [counted(encounters, "encounter", "encounters")] : []),
    ...(quiet.length > 0 ? [counted(quiet.length, "stretch of quiet", "stretches of quiet")] : []),
    ...(boundaries.length > 0 ? [counted(boundaries.length, "thing they asked for", "things they asked for")] : []),
  ];
  return `${spellPeriod(first, last)}: ${parts.join(", ")}.`;
}

/** "In March", "From March to May", "From November 2025 to May 2026"; single days within one month stay a month. */
function spellPeriod(first: Day, last: Day): string {
  const [from, until] = [first, last].map((day) => new Date(day * 86_400_000));
  const month = (date: Date) => months[date.getUTCMonth()]!;
  const [a, b] = [from!, until!];
  if (a.getUTCFullYear() !== b.getUTCFullYear())
    return `From ${month(a)} ${a.getUTCFullYear()} to ${month(b)} ${b.getUTCFullYear()}`;
  return a.getUTCMonth() === b.getUTCMonth() ? `In ${month(a)}` : `From ${month(a)} to ${month(b)}`;
}

const kindWords = {
  message: ["message", "messages"],
  call: ["call", "calls"],
  meeting: ["meeting", "meetings"],
  encounter: ["encounter", "encounters"],
  boundary: ["boundary", "boundaries"],
  other: ["entry", "entries"],
} as const;

/** One place of the picture in words: "Tuesday 3 March: two messages and a call from you". */
export function columnWords({ from, until, side, shapes }: Column, today: Day): string {
  const kinds = [...new Set(shapes)].map((shape) => {
    const count = shapes.filter((each) => each === shape).length;
    return `${count === 1 ? (shape === "encounter" ? "an" : "a") : count} ${kindWords[shape][count === 1 ? 0 : 1]}`;
  });
  const whose = side === "both" ? "" : side === "me" ? " from you" : " from them";
  const when = from === until ? spellDay(from, today) : `${spellDay(from, today)} to ${spellDay(until, today)}`;
  return `${when}: ${kinds.join(" and ")}${whose}`;
}
