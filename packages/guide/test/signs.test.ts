import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { guide } from "../src/index.ts";

const reading = (notation: string) => {
  const { entries, now } = readNotation(`2026-01-01 breakup them\n${notation}\n today 2026-06-20`);
  return guide(entries, now).signs;
};

test("a no stays, however old, until they begin a conversation", () => {
  const no = "2026-01-05 sign sign=S.V2 #no";
  expect(reading(no).reading).toBe("stop");
  const begun = reading(`${no}\n 2026-06-17 contact them text`);
  expect(begun.reading).toBe("not-enough");
  expect(begun.notCounted.map(({ entry, reason }) => [entry, reason])).toEqual([
    ["no", "They began a conversation since."],
  ]);
});

test("an answer to a push is no conversation that they begin", () => {
  const no = "2026-05-31 sign sign=S.V2";
  expect(reading(`${no}\n 2026-06-17 09:00 contact me text\n 2026-06-17 09:05 contact them text`).reading).toBe("stop");
  expect(reading(`${no}\n 2026-06-01 contact me text #m\n 2026-06-17 contact them text replyTo=m`).reading).toBe(
    "stop",
  );
  expect(reading(`${no}\n 2026-06-01 contact me text\n 2026-06-17 contact them text`).reading).toBe("not-enough");
});

test("nothing that they write takes fear or violence back, not even words for trying again", () => {
  for (const sign of ["S.C8", "S.V18"]) {
    const later = "2026-06-17 10:00 contact them text #c\n 2026-06-17 11:00 sign sign=S.V1 occasion=c";
    expect(reading(`2026-05-31 sign sign=${sign}\n ${later}`).reading, sign).toBe("stop");
  }
});

test("words for trying again are said so, until a no or a request for space", () => {
  const said = "2026-06-10 sign sign=S.V1";
  expect(reading(said).reading).toBe("said-so");
  expect(reading(`${said}\n 2026-06-12 sign sign=S.V4`).reading).not.toBe("said-so");
  expect(reading(`2026-06-08 sign sign=S.V4\n ${said}`).reading).toBe("said-so");
  expect(reading(`${said}\n 2026-06-12 stance with-someone`).reading).not.toBe("said-so");
});
