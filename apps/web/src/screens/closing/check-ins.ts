import type { Facts } from "@rekindle/guide";
import { writeDay } from "@rekindle/journal";
import type { CalendarDay } from "../../files/calendar-file.ts";

/** Weeks after the closing (care/closing-well). After the last one it is said that this may not be needed any more. */
const weeks = [2, 6, 12];

/** How many days ago it was closed; undefined where it is not. */
export function closedFor({ outcome, today }: Facts): number | undefined {
  return outcome?.entry.outcome === "let-go" ? today - outcome.day : undefined;
}

export const isLastCheckInOver = (days: number): boolean => days >= weeks.at(-1)! * 7;

/** The check-ins that lie ahead: counted from the day on which it was closed, or from today where it is not yet. */
export function checkIns(facts: Facts): readonly CalendarDay[] {
  const from = facts.today - (closedFor(facts) ?? 0);
  return weeks
    .map((week) => from + week * 7)
    .filter((day) => day > facts.today)
    .map((day) => ({ on: writeDay(day), title: "Check-in" }));
}
