import { begunByThem, type Facts } from "@rekindle/guide";
import { capital } from "../../words/capital.ts";

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelled = (count: number, one: string, many: string) => `${words[count] ?? count} ${count === 1 ? one : many}`;

/** What happened since the break-up, in counts of days on which somebody began, and of meetings. Nothing is weighed. */
export function whatHappened(facts: Facts): string[] {
  const { openers, story } = facts;
  const days = new Set(begunByThem(facts).map(({ day }) => day)).size;
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
