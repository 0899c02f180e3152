import { type CalendarDay, calendarFile } from "../../files/calendar-file.ts";
import { saveFile } from "../../files/save-file.ts";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { newId } from "../../session/ids.ts";

/** Nothing rings by itself: days go into the person's own calendar, under titles that say nothing. */
export function Reminders() {
  const { clock } = useSession();
  const { contact, today } = useGuidance();
  const { profile } = useFacts();
  const days: CalendarDay[] = [
    ...(contact.until && contact.until > today ? [{ on: contact.until, title: "Check-in" }] : []),
    ...(profile.reviewOn && profile.reviewOn > today ? [{ on: profile.reviewOn, title: "Look back" }] : []),
  ];
  return (
    <>
      <p>Notifications: none. Rekindle never sends any.</p>
      {days.length === 0 ? (
        <p class="soft">There is no day ahead to be reminded of.</p>
      ) : (
        <>
          <ul>
            {days.map(({ on, title }) => (
              <li key={title}>
                {title}: {on}
              </li>
            ))}
          </ul>
          <p class="soft">
            The calendar shows these titles and nothing else. A calendar may be copied to other devices.
          </p>
          <button
            type="button"
            onClick={() => {
              clock.renew();
              const ids = days.map(() => newId());
              saveFile("days.ics", "text/calendar", calendarFile(days, Date.now(), ids));
            }}
          >
            Save a calendar file
          </button>
        </>
      )}
    </>
  );
}
