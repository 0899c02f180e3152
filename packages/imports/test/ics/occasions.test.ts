import { validateEntry } from "@rekindle/journal";
import { describe, expect, test } from "vitest";
import { nextDay, occasionFields, readOccasions } from "../../src/index.ts";
import { textSource } from "../reading.ts";

describe("the next time a day comes", () => {
  test.each([
    ["1980-03-22", true, "2026-01-01", "2026-03-22"],
    ["1980-03-22", true, "2026-03-22", "2026-03-22"],
    ["1980-03-22", true, "2026-03-23", "2027-03-22"],
    ["--02-29", true, "2026-01-01", "2026-02-28"],
    ["--02-29", true, "2028-01-01", "2028-02-29"],
    ["--12-31", true, "2026-12-31", "2026-12-31"],
    ["2026-05-01", false, "2026-06-01", "2026-05-01"],
    ["1980-03-22", true, "not a day", undefined],
  ])("%s, every year: %s, from %s", (on, yearly, today, next) => expect(nextDay({ on, yearly }, today)).toBe(next));
});

test("a day becomes part of an entry only with the answer to how it is known", async () => {
  const { occasions } = await readOccasions(
    [textSource("a.vcf", "BEGIN:VCARD\nFN:Anna\nBDAY:1980-03-22\nEND:VCARD\n")],
    { zone: "UTC" },
  );
  const fields = occasionFields(occasions[0]!, "shared-past", "2026-01-01");
  expect(fields).toEqual({ kind: "occasion", on: "2026-03-22", what: "Birthday", learned: "shared-past" });
  const entry = { id: "1", at: "2026-01-01T10:00:00+01:00[Europe/Berlin]", ...fields };
  expect(validateEntry(entry)).toMatchObject({ entry: { on: "2026-03-22" } });
});

test("cards and calendars are read together", async () => {
  const { occasions, failure } = await readOccasions(
    [
      textSource("a.vcf", "BEGIN:VCARD\nFN:Anna\nBDAY:1980-03-22\nEND:VCARD\n"),
      textSource("b.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240501\nSUMMARY:Exam\nEND:VEVENT\nEND:VCALENDAR\n"),
      textSource("notes.txt", "x"),
    ],
    { zone: "UTC" },
  );
  expect(failure).toBeUndefined();
  expect(occasions.map(({ what, file }) => [what, file])).toEqual([
    ["Birthday", 0],
    ["Exam", 1],
  ]);
});

test("stopping ends the reading", async () => {
  const stop = new AbortController();
  stop.abort();
  const { failure } = await readOccasions([textSource("a.vcf", "BEGIN:VCARD\nEND:VCARD\n")], {
    zone: "UTC",
    signal: stop.signal,
  });
  expect(failure?.code).toBe("aborted");
});
