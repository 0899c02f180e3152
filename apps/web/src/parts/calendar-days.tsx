import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { type CalendarDay, calendarFile } from "../files/calendar-file.ts";
import { saveFile } from "../files/save-file.ts";
import { useSession } from "../session/context.ts";
import { useFacts } from "../session/guidance.ts";
import { newId } from "../session/ids.ts";

/** Days for the person's own calendar, under titles that say nothing; nothing rings by itself here. */
export function CalendarDays({ days }: { readonly days: readonly CalendarDay[] }) {
  const { clock } = useSession();
  const { today } = useFacts();
  return (
    <>
      <ul>
        {days.map(({ on, title }) => (
          <li key={`${on} ${title}`}>
            {title}: {spellDay(readDay(on) ?? today, today)}
          </li>
        ))}
      </ul>
      <p class="soft">The calendar shows these titles and nothing else. A calendar may be copied to other devices.</p>
      <button
        type="button"
        onClick={() => {
          clock.renew();
          saveFile(
            "days.ics",
            "text/calendar",
            calendarFile(
              days,
              Date.now(),
              days.map(() => newId()),
            ),
          );
        }}
      >
        Save a calendar file
      </button>
    </>
  );
}
