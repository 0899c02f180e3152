import type { CalendarDay } from "../../files/calendar-file.ts";
import { CalendarDays } from "../../parts/calendar-days.tsx";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { checkIns, closedFor } from "../closing/check-ins.ts";

/** Nothing rings by itself: days go into the person's own calendar, under titles that say nothing. */
export function Reminders() {
  const { contact, today } = useGuidance();
  const facts = useFacts();
  const { profile } = facts;
  const days: CalendarDay[] = [
    ...(contact.until && contact.until > today ? [{ on: contact.until, title: "Check-in" }] : []),
    ...(profile.reviewOn && profile.reviewOn > today ? [{ on: profile.reviewOn, title: "Look back" }] : []),
    ...(closedFor(facts) === undefined ? [] : checkIns(facts)),
  ];
  return (
    <>
      <p>Notifications: none. Rekindle never sends any.</p>
      {days.length === 0 ? <p class="soft">There is no day ahead to be reminded of.</p> : <CalendarDays days={days} />}
    </>
  );
}
