import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "../src/files/calendar-file.ts";

const made = Date.UTC(2026, 2, 2, 9, 30, 15);

/** The lines as a calendar reads them (RFC 5545, 3.1): what follows a space belongs to the line before. */
const unfolded = (file: string) => file.replace(/\r\n /g, "").split("\r\n");

test("a day becomes a whole day of the calendar with an alarm in the morning", () => {
  const file = calendarFile([{ on: "2026-08-20", title: "Look back" }], made, ["one"]);
  expect(unfolded(file)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Notes//Notes//EN",
    "BEGIN:VEVENT",
    "UID:one",
    "DTSTAMP:20260302T093015Z",
    "DTSTART;VALUE=DATE:20260820",
    "SUMMARY:Look back",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Look back",
    "TRIGGER:PT10H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("no line is longer than 75 octets, and no title breaks out of its line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const file = calendarFile([{ on: "2026-08-20", title }], made, ["one"]);
      for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(unfolded(file).filter((line) => line.startsWith("END:VEVENT"))).toHaveLength(1);
    }),
  );
});
