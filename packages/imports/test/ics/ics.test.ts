import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOccasions } from "../../src/index.ts";
import { fileSource } from "../../src/node.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, flipped } from "../damaged.ts";
import { textSource } from "../reading.ts";

const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const read = (text: string, options = {}) =>
  readOccasions([textSource("calendar.ics", text)], { zone: "UTC", ...options });
const days = async (text: string, options = {}) =>
  (await read(text, options)).occasions.map(({ on, what, yearly }) => `${on} ${what}${yearly ? " every year" : ""}`);

describe("events", () => {
  test.each([
    ["DTSTART;VALUE=DATE:20240501", "2024-05-01 Exam"],
    ["DTSTART:20240501T230000", "2024-05-01 Exam"],
    [`DTSTART;TZID="Eastern Standard Time":20240501T230000`, "2024-05-01 Exam"],
    ["DTSTART;TZID=/America/New_York:20240501T230000", "2024-05-01 Exam"],
    ["DTSTART:20240501T230000Z", "2024-05-02 Exam"],
  ])("on their own day: %s", async (start, day) =>
    expect(await days(calendar(...event(start, "SUMMARY:Exam")), { zone: "Europe/Berlin" })).toEqual([day]),
  );

  test("a day every year stays one, without a year where Apple has none", async () => {
    expect(
      await days(calendar(...event("DTSTART;VALUE=DATE:19800322", "RRULE:FREQ=YEARLY", "SUMMARY:Anna\\, birthday"))),
    ).toEqual(["1980-03-22 Anna, birthday every year"]);
    expect(
      await days(
        calendar(...event("DTSTART;VALUE=DATE:16040322", "RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=3", "SUMMARY:Birthday")),
      ),
    ).toEqual(["--03-22 Birthday every year"]);
  });

  test("a rule with an end or a weekday is followed, from the year before the file was written, for ten years", async () => {
    const may = calendar(
      ...event("DTSTART;VALUE=DATE:20200510", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "SUMMARY:Mother's day"),
    );
    const found = await days(may, { notAfter: Date.UTC(2024, 0, 1) });
    expect([found.length, found[0], found[1]]).toEqual([10, "2023-05-14 Mother's day", "2024-05-12 Mother's day"]);
    const three = calendar(
      ...event("DTSTART;VALUE=DATE:20240101", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20250101", "SUMMARY:x"),
    );
    expect(await days(three)).toEqual(["2024-01-01 x", "2026-01-01 x"]);
    const extra = calendar(...event("DTSTART;VALUE=DATE:20240101", "RDATE;VALUE=DATE:20240301", "SUMMARY:x"));
    expect(await days(extra)).toEqual(["2024-01-01 x", "2024-03-01 x"]);
  });

  test("29 February is every year's", async () =>
    expect(await days(calendar(...event("DTSTART;VALUE=DATE:20000229", "RRULE:FREQ=YEARLY", "SUMMARY:x")))).toEqual([
      "2000-02-29 x every year",
    ]));

  test("reminders within an event, and what comes back every week, are no days", async () => {
    const { occasions, skipped } = await read(
      calendar(
        ...event(
          "BEGIN:VALARM",
          "DTSTART:19990101",
          "SUMMARY:no",
          "END:VALARM",
          "DTSTART;VALUE=DATE:20240501",
          "SUMMARY:Exam",
        ),
        ...event("DTSTART;VALUE=DATE:20240501", "RRULE:FREQ=WEEKLY", "SUMMARY:Class"),
        ...event("DTSTART;VALUE=DATE:20240501", "STATUS:CANCELLED", "SUMMARY:Off"),
        "BEGIN:VTODO",
        "DUE:20240501",
        "END:VTODO",
      ),
    );
    expect(occasions).toMatchObject([{ on: "2024-05-01", what: "Exam", whose: null, yearly: false }]);
    expect(skipped).toMatchObject([{ reason: "unsupported", count: 3 }]);
  });

  test("days that are none are counted", async () => {
    const { occasions, skipped } = await read(
      calendar(
        ...event("DTSTART:20240230", "SUMMARY:a"),
        ...event("SUMMARY:b"),
        ...event("DTSTART:soon", "SUMMARY:c"),
        ...event("DTSTART:20240501T250000Z", "SUMMARY:d"),
        ...event("DTSTART:20240501"),
        ...event("DTSTART:20240501", "RRULE:FREQ=YEARLY;BYDAY=nonsense", "SUMMARY:e"),
      ),
    );
    expect(occasions).toEqual([]);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ["impossible-date", 2],
      ["no-date", 1],
      ["not-understood", 3],
    ]);
  });

  test("a rule without end or sense takes a moment", async () => {
    for (const rule of [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYYEARDAY=1,2,3,4,5;BYSECOND=1,2,3",
      "FREQ=YEARLY;INTERVAL=0",
      "FREQ=YEARLY;INTERVAL=999999999;COUNT=5",
    ]) {
      const { occasions } = await read(calendar(...event("DTSTART;VALUE=DATE:20240501", `RRULE:${rule}`, "SUMMARY:x")));
      expect(occasions.length, rule).toBeLessThan(100);
    }
  });
});

describe("refusals", () => {
  test.each([
    ["", "empty"],
    ["SUMMARY:x", "not-this-format"],
    [calendar(), "no-messages"],
  ])("%j", async (text, code) => expect((await read(text)).failure?.code).toBe(code));
  test("a calendar that breaks off", async () => {
    const { occasions, warnings, skipped } = await read(
      calendar(...event("DTSTART:20240501", "SUMMARY:a"), ...event("DTSTART:20240502", "SUMMARY:b")).slice(0, -30),
    );
    expect(occasions).toHaveLength(1);
    expect(warnings).toEqual(["truncated"]);
    expect(skipped).toMatchObject([{ reason: "broken-record" }]);
  });
});

describe("damage", () => {
  const text = calendar(
    ...event("DTSTART;VALUE=DATE:19800322", "RRULE:FREQ=YEARLY", "SUMMARY:Ann", " a é"),
    ...event("DTSTART:20240510", "RRULE:FREQ=YEARLY;COUNT=2", "SUMMARY:x"),
  );
  const bytes = new TextEncoder().encode(text);
  const options = { zone: "Europe/Berlin" };
  test("the chunks make no difference", async () => {
    const whole = await read(text, options);
    expect(whole.occasions).toHaveLength(3);
    for (const size of chunkSizes)
      expect(await readOccasions([bytesSource("calendar.ics", bytes, size)], options)).toEqual(whole);
  });
  test("cut at every offset, flipped anywhere", async () => {
    for (const damaged of [...cut(bytes), ...flipped(bytes, 300)]) {
      const { occasions, failure } = await readOccasions([bytesSource("calendar.ics", damaged)], options);
      expect(occasions.length > 0 || failure !== undefined).toBe(true);
      for (const { on } of occasions) expect(on).toMatch(/^(\d{4}|-)-\d\d-\d\d$/);
    }
  });
});

describe("real calendars", () => {
  const folder = join(import.meta.dirname, "../../../../../shared/imports/files/ics");
  const absent = existsSync(folder) ? "" : " (skipped: no real calendars beside the project)";
  /** Days found, or what was skipped and why nothing was found. */
  const expected: Readonly<Record<string, string>> = {
    blank_line_end: "no-messages",
    blank_line_mid: "no-messages",
    daily_recur: "no-messages unsupported 1",
    day_long_recur_yearly: "no-messages unsupported 1",
    duration_instead_of_dtend: "2012-06-30 Really long event name thing",
    forced_types: "2012-09-04 Event",
    multiple_rrules: "no-messages unsupported 1",
    only_dtstart_date: "2012-06-30 Really long event name thing",
    only_dtstart_time: "2012-06-30 Really long event name thing",
    rdate_exdate: "no-messages not-understood 1",
    timezone_from_file: "2023-03-06 A test event",
    utc_negative_zero: "2012-08-21 And another",
    "outlook-2010": "2013-06-10 Team Meeting",
    "rfc5545-example1": "1996-09-18 Networld+Interop Conference",
    "rfc5545-example2": "1998-03-12 XYZ Project Review",
    "rfc5545-example4": "no-messages unsupported 1",
    issue101: "no-messages unsupported 1",
    "issue115-1": "2022-10-29 29.10. 8-8:30",
    "issue115-2": "2022-10-31 31.10. 8-8:30",
    issue126: "no-messages not-understood 2",
    issue85: "2018-07-22 Meeting in Berlin",
    pr63: "no-messages unsupported 1",
  };
  test.skipIf(absent !== "")(`every one is read rightly${absent}`, async () => {
    const found: Record<string, string> = {};
    for (const name of readdirSync(folder)) {
      const { occasions, failure, skipped } = await readOccasions([await fileSource(join(folder, name))], {
        zone: "UTC",
      });
      const key = Object.keys(expected).find((each) => name.endsWith(`_${each}.ics`)) ?? name;
      found[key] = [
        ...(failure ? [failure.code] : []),
        ...occasions.map(({ on, what }) => `${on} ${what}`),
        ...skipped.map(({ reason, count }) => `${reason} ${count}`),
      ].join(" ");
    }
    expect(found).toEqual(expected);
  });
});
