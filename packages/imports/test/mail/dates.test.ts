import { describe, expect, test } from "vitest";
import { readInternetDate } from "../../src/dates/internet.ts";

const moment = (text: string) => {
  const date = readInternetDate(text);
  if (!date) return undefined;
  const utc = new Date(date.wall - (date.offset ?? 0) * 60_000).toISOString().replace(".000Z", "");
  return date.offset === null ? `${utc} local` : `${utc}Z`;
};

describe("dates of mail", () => {
  test.each([
    ["Fri, 7 Feb 2003 18:35:25 +0200", "2003-02-07T16:35:25Z"],
    ["7 Feb 2003 18:35 +0200", "2003-02-07T16:35:00Z"],
    ["Fri, 07 Feb 2003 18:35:25 -0000", "2003-02-07T18:35:25Z"],
    ["Fri, 07 Feb 2003 18:35:25 EST", "2003-02-07T23:35:25Z"],
    ["Fri, 07 Feb 2003 18:35:25 +0200 (EET)", "2003-02-07T16:35:25Z"],
    ["Fri, 07 Feb 2003 18:35:25 (a (nested) comment) GMT", "2003-02-07T18:35:25Z"],
    ["Fri, 07 Feb 2003 18:35:25 GMT+0200", "2003-02-07T16:35:25Z"],
    ["Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z"],
    ["Fri, 7 Feb 03 18:35:25 +0530", "2003-02-07T13:05:25Z"],
    ["Thu, 1 Jan 98 00:00:00 +0000", "1998-01-01T00:00:00Z"],
    ["Thu, 1 Jan 103 00:00:00 +0000", "2003-01-01T00:00:00Z"],
    ["Fri Feb  7 18:35:25 2003", "2003-02-07T18:35:25 local"],
    ["Fri Feb 07 18:35:25 +0000 2003", "2003-02-07T18:35:25Z"],
    ["Fri Feb 07 18:35:25 2003 +0100", "2003-02-07T17:35:25Z"],
    ["Fri, 7-Feb-2003 6:35:25 PM -0500", "2003-02-07T23:35:25Z"],
    ["Fri, 7 Feb 2003 12:35:25 AM +0000", "2003-02-07T00:35:25Z"],
    ["2003-02-07 18:35:25 +0200", "2003-02-07T16:35:25Z"],
    ["2003-02-07T18:35:25Z", "2003-02-07T18:35:25Z"],
    ["Fri, 7 Feb 2003 18.35.25 +0200", "2003-02-07T16:35:25Z"],
    ["Sat, 29 Feb 2020 10:00:00 +0000", "2020-02-29T10:00:00Z"],
    ["Fri, 7 Feb 2003 18:35:25 ???", "2003-02-07T18:35:25 local"],
    ["Fri, 7 Feb 2003 18:35:25 +9999", "2003-02-07T18:35:25 local"],
  ])("%s", (text, utc) => expect(moment(text)).toBe(utc));

  test.each([
    "",
    "now",
    "Fri, 30 Feb 2018 10:00:00 +0000",
    "Fri, 31 Apr 2018 10:00:00 +0000",
    "Fri, 29 Feb 2019 10:00:00 +0000",
    "Fri, 7 Feb 2003 27:35:25 +0200",
    "Fri, 7 Feb 2003 10:61:25 +0200",
    "Fri, 7 Feb 2003 10:00:60 +0200",
    "Fri, 0 Feb 2003 10:00:00 +0200",
    "Fri, 45 Feb 2003 10:00:00 +0200",
    "Fri, 7 Foo 2003 10:00:00 +0200",
    "2003-13-07 10:00:00",
    `Fri, 7 Feb 2003 ${"(".repeat(400)}`,
    "x".repeat(100_000),
  ])("none: %s", (text) => expect(readInternetDate(text)).toBeUndefined());
});
