/** Days of an event that comes back by a rule which is not simply "every year". */
import ICAL from "ical.js";

/** Rules are followed for ten years, and for a thousand turns at most. */
const years = 10;
const mostTurns = 1000;

const two = (number: number) => String(number).padStart(2, "0");

/** Some programs write a date without saying that it is one, and ical.js then takes it for a broken time. */
const said = (line: string) => line.replace(/^(DTSTART|RDATE|EXDATE):(?=\d{8}$)/i, "$1;VALUE=DATE:");

/**
 * The days, `YYYY-MM-DD` as the calendar writes them, from `since` (a year) on. `lines` are the properties of the event that say
 * when it is: DTSTART, RRULE, RDATE, EXDATE. Undefined where the rule cannot be read.
 */
export function recurringDays(lines: readonly string[], since: number): string[] | undefined {
  try {
    const text = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines.map(said), "END:VEVENT", "END:VCALENDAR"].join("\r\n");
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
    const start = event?.getFirstPropertyValue("dtstart");
    if (!event || !(start instanceof ICAL.Time)) return undefined;
    const turns = new ICAL.RecurExpansion({ component: event, dtstart: start });
    const days: string[] = [];
    const add = (day: ICAL.Time) => {
      if (day.year >= since) days.push(`${day.year}-${two(day.month)}-${two(day.day)}`);
    };
    // Without a rule the first day is one of them, and ical.js leaves it out.
    if (!event.hasProperty("rrule")) add(start);
    for (let turn = 0; turn < mostTurns; turn++) {
      const next = turns.next();
      if (!next || next.year >= since + years) break;
      add(next);
    }
    return days;
  } catch {
    return undefined;
  }
}
