import type { Facts } from "@rekindle/guide";
import { capital } from "../../words/capital.ts";

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelled = (count: number, one: string, many: string) => `${words[count] ?? count} ${count === 1 ? one : many}`;

/** What happened since the break-up, in counts of days on which somebody began, and of meetings. Nothing is weighed. */
export function whatHappened({ openers, theirs, mine, story }: Facts): string[] {
  const began = theirs.filter((contact) => {
    const before = mine.filter(({ ms }) => ms < contact.ms).at(-1);
    // Within a week of something of mine it answers; later, or first, it is a beginning of theirs.
    return !before || contact.day > before.day + 7;
  });
  const days = new Set(began.map(({ day }) => day)).size;
  const meetings = story.since("meeting").length;
  const encounters = story.since("encounter").filter(({ entry }) => entry.how === "chance").length;
  return [
    openers.length + days === 0
      ? "Neither of you wrote or called first."
      : `You wrote or called first on ${spelled(openers.length, "day", "days")}, they on ${spelled(days, "day", "days")}.`,
    capital(
      `${spelled(meetings, "meeting", "meetings")}, ${spelled(encounters, "chance encounter", "chance encounters")}.`,
    ),
  ];
}
