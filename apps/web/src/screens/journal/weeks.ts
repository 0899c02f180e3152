import { spellDate } from "@rekindle/guide";
import type { Day } from "@rekindle/journal";
import type { Line } from "./lines.ts";

/** Monday of the week of a day. 1970-01-01 was a Thursday. */
const monday = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

/** True where this line is the first of its week, in a list that stands in order. */
export const beginsWeek = (lines: readonly Line[], index: number): boolean =>
  index === 0 || monday(lines[index - 1]!.day) !== monday(lines[index]!.day);

/** The week of a day: "This week", else "2 to 8 March", "30 March to 5 April", with the year where it is another. */
export function spellWeek(day: Day, today: Day): string {
  const week = monday(day);
  if (week === monday(today)) return "This week";
  if (week === monday(today) - 7) return "Last week";
  const words = (day: Day) => spellDate(day, today).split(" ");
  const [from, until] = [words(week), words(week + 6)];
  const same = from.slice(1).join(" ") === until.slice(1).join(" ");
  return `${same ? from[0]! : from.join(" ")} to ${until.join(" ")}`;
}
