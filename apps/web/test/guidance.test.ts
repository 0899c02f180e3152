import { signal } from "@preact/signals";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { readingOf } from "../src/session/guidance.ts";
import { plainLook } from "../src/session/look.ts";
import type { Session } from "../src/session/session.ts";

test("the country chosen under Help gives the lines everywhere; without one, the journal's", () => {
  const { entries, now } = readNotation(`
    2026-02-20 breakup them
    2026-02-20 profile country=gb
    2026-03-01 concern self-harm
    today 2026-03-02`);
  const values = signal({ ...plainLook, country: "US" });
  const { facts, guidance } = readingOf({
    entries: signal(entries),
    clock: { now: signal(now) },
    look: { values },
  } as unknown as Session);
  expect(guidance.value.help.map(({ country }) => country)).toContain("US");
  expect(facts.value.profile.country).toBe("US");
  values.value = plainLook;
  expect(guidance.value.help.every(({ country }) => country === "GB")).toBe(true);
});
