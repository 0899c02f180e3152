import { spellDay } from "@rekindle/guide";
import type { Day } from "@rekindle/journal";
import type { Line } from "./lines.ts";

/** A piece of the list that is drawn as a whole: lines of one week, few enough to be drawn within a frame. */
export interface Piece {
  readonly key: string;
  /** "2 to 8 March", on the first piece of a week alone. */
  readonly heading: string | undefined;
  readonly lines: readonly Line[];
  /** Lines before this piece. */
  readonly before: number;
}

/** Lines drawn as one: few, so that a jump to another year draws little more than the screen shows. */
const most = 4;

/** Monday of the week of a day. 1970-01-01 was a Thursday. */
const monday = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

/** Cuts the lines, newest first, into weeks and those into pieces. */
export function piecesOf(lines: readonly Line[], today: Day): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < lines.length) {
    const week = monday(lines[start]!.day);
    let end = start + 1;
    while (end < lines.length && end - start < most && monday(lines[end]!.day) === week) end++;
    const first = start === 0 || monday(lines[start - 1]!.day) !== week;
    pieces.push({
      key: `${week} ${lines[start]!.entry.id}`,
      heading: first ? spellWeek(week, today) : undefined,
      lines: lines.slice(start, end),
      before: start,
    });
    start = end;
  }
  return pieces;
}

/** "This week", else "2 to 8 March", "30 March to 5 April", with the year where it is another. */
export function spellWeek(week: Day, today: Day): string {
  if (week === monday(today)) return "This week";
  if (week === monday(today) - 7) return "Last week";
  const words = (day: Day) => spellDay(day, today).split(" ").slice(1);
  const [from, until] = [words(week), words(week + 6)];
  const same = from.slice(1).join(" ") === until.slice(1).join(" ");
  return `${same ? from[0]! : from.join(" ")} to ${until.join(" ")}`;
}
