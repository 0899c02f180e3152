import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dayOf, dayOfDateOrTime, minuteOfDay, readDay, readMoment, writeDay, writeMoment } from "../src/index.ts";

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Africa/Casablanca",
  "UTC",
  "+05:45",
];

test("moments and days agree with Temporal in every zone, across changes of the clock", () => {
  const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (ms, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      const read = readMoment(local.toString());
      expect(read).toEqual({ ms, zone });
      expect(writeDay(dayOf(ms, zone))).toBe(local.toPlainDate().toString());
      expect(minuteOfDay(ms, zone)).toBe(local.hour * 60 + local.minute);
    }),
    { numRuns: 3000 },
  );
});

test("the hours around every change of the clock fall on the right day", () => {
  for (const zone of ["America/Sao_Paulo", "Australia/Lord_Howe", "Europe/Berlin", "America/New_York"]) {
    let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2014-01-01T00:00[${zone}]`);
    for (let count = 0; count < 12 && at; count += 1) {
      at = at.getTimeZoneTransition("next");
      for (const shift of [-3_600_001, -1, 0, 1, 1_799_999, 3_600_000]) {
        const local = at?.add({ milliseconds: shift });
        if (local) expect(writeDay(dayOf(local.epochMilliseconds, zone))).toBe(local.toPlainDate().toString());
      }
    }
  }
});

test.each([
  "2026-02-30T10:00:00+01:00",
  "2026-13-01T10:00:00Z",
  "2026-03-01T24:00:00Z",
  "2026-03-01T10:60:00Z",
  "2026-03-01T10:00:00",
  "2026-03-01T10:00:00[Europe/Berlin]",
  "2026-03-01",
  "yesterday",
  "20x6-03-01T10:00:00+01:00[Europe/Berlin]",
  "2026-0x-01T10:00:00+01:00[Europe/Berlin]",
  "2026-03-01Tx0:00:00+01:00[Europe/Berlin]",
  "2026-03-01T10:00:00+0x:00[Europe/Berlin]",
  "2026-03-01T10:00:00+01:60[Europe/Berlin]",
  "2026-03-01T10:00:00+01:00[Europe/Berlin",
  "2026-03-01T10:00:00+01:00[Mars/Olympus]",
  "2026-03-01T10:00:00+25:00",
  "",
])("%s is no moment", (text) => {
  expect(readMoment(text)).toBeUndefined();
});

test("an offset alone, Z and rarer spellings are accepted", () => {
  const ms = Date.UTC(2026, 2, 1, 9);
  expect(readMoment("2026-03-01T10:00:00+01:00")).toEqual({ ms, zone: "+01:00" });
  expect(readMoment("2026-03-01T09:00Z")).toEqual({ ms, zone: "UTC" });
  expect(readMoment("2026-03-01T10:00:00.250+01:00[Europe/Berlin]")).toEqual({ ms: ms + 250, zone: "Europe/Berlin" });
  expect(readMoment("2026-03-01 10:00:00+01:00[Europe/Berlin][u-ca=gregory]")?.ms).toBe(ms);
});

test("where offset and zone disagree, the offset decides the instant", () => {
  expect(readMoment("2026-03-01T10:00:00+05:00[Europe/Berlin]")).toEqual({
    ms: Date.UTC(2026, 2, 1, 5),
    zone: "Europe/Berlin",
  });
});

test("days are written as they are read, for four centuries", () => {
  for (let day = readDay("1800-01-01")!; day < readDay("2200-01-01")!; day += 17)
    expect(readDay(writeDay(day))).toBe(day);
  expect(readDay("2026-02-29")).toBeUndefined();
  expect(readDay("2024-02-29")).toBeDefined();
});

test("a plan's time is read in the person's zone", () => {
  expect(writeDay(dayOfDateOrTime("2026-04-12", "Asia/Kolkata")!)).toBe("2026-04-12");
  expect(writeDay(dayOfDateOrTime("2026-04-12T23:30", "Asia/Kolkata")!)).toBe("2026-04-12");
  expect(writeDay(dayOfDateOrTime("2026-04-12T23:30:00Z", "Asia/Kolkata")!)).toBe("2026-04-13");
  expect(dayOfDateOrTime("2026-04-31", "UTC")).toBeUndefined();
});

test("a moment is written with its offset and zone", () => {
  expect(writeMoment(Date.UTC(2026, 6, 1, 9), "Europe/Berlin")).toBe("2026-07-01T11:00:00+02:00[Europe/Berlin]");
});
