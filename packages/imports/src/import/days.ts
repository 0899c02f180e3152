import { dayOf, type Entry, readMoment, writeDay } from "@rekindle/journal";
import type { ContactEntry } from "../journal/contacts.ts";

/** Contacts of each side by day, in the order of the days. */
export function daysOf(contacts: readonly Pick<Entry & ContactEntry, "at" | "from">[], zone: string) {
  const days = new Map<number, { me: number; them: number }>();
  for (const { at, from } of contacts) {
    const day = dayOf(readMoment(at)!.ms, zone);
    const counts = days.get(day) ?? { me: 0, them: 0 };
    counts[from]++;
    days.set(day, counts);
  }
  return [...days]
    .toSorted(([one], [other]) => one - other)
    .map(([day, counts]) => ({ day: writeDay(day), ...counts }));
}
