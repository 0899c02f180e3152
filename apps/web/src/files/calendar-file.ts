/** A calendar file (RFC 5545) of whole days, with titles that say nothing to whoever sees the calendar. */
export interface CalendarDay {
  /** "2026-08-20" */
  readonly on: string;
  readonly title: string;
}

/**
 * @param made the moment of making, UTC milliseconds. @param ids one unique name a day.
 * Whole days have no zone to go wrong with; the alarm rings at ten in the morning of the day, wherever that is.
 */
export function calendarFile(days: readonly CalendarDay[], made: number, ids: readonly string[]): string {
  const stamp = new Date(made).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Notes//Notes//EN",
    ...days.flatMap(({ on, title }, i) => [
      "BEGIN:VEVENT",
      `UID:${ids[i]}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${on.replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escaped(title)}`,
      "TRIGGER:PT10H",
      "END:VALARM",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** No line is longer than 75 octets; a longer one goes on after a space. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 74) {
      out += "\r\n ";
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
