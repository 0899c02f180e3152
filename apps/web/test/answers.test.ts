import { guide } from "@rekindle/guide";
import { type Entry, readMoment, validateEntry } from "@rekindle/journal";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Asking,
  asks,
  closer,
  noAnswers,
  type SafetyAnswers,
  safetyEntries,
  type Tick,
  ticked,
  ticks,
} from "../src/screens/questions/answers.ts";
import { momentOf, notSaid } from "../src/screens/questions/ended.ts";

const at = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const whole = (answers: SafetyAnswers) =>
  safetyEntries(answers).entries.map((entry, i) => ({ at, ...entry, id: `q${i}` }) as Entry);
const verdictOf = (answers: SafetyAnswers) =>
  guide(
    [
      { id: "b", at: "2025-01-10T12:00:00+01:00[Europe/Berlin]", kind: "breakup" },
      { id: "r", at, kind: "readiness", acceptNo: true },
      ...whole(answers),
    ],
    at,
  ).contact.verdict;
const answered = (tick: Tick, how?: string, more: Partial<SafetyAnswers> = {}): SafetyAnswers => ({
  ...noAnswers,
  ticks: [tick],
  closer: how ? { [tick]: how } : {},
  ...more,
});

const anyAnswers = fc.record({
  ticks: fc.subarray(ticks.map(({ value }) => value)).map((chosen) => ticked([], new Set(chosen)).ticks),
  closer: fc.record(
    Object.fromEntries(
      Object.entries(closer).map(([tick, { options }]) => [
        tick,
        fc.constantFrom(...options.map(({ value }) => value)),
      ]),
    ),
    { requiredKeys: [] },
  ),
  said: fc.string(),
  until: fc.constantFrom("", "2026-05-01"),
}) as fc.Arbitrary<SafetyAnswers>;

test("whatever is answered, every entry is one that the journal accepts, and the question counts as asked", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const entries = whole(answers);
      for (const entry of entries) expect(validateEntry(entry)).toMatchObject({ ok: true });
      expect(entries.filter(({ kind }) => kind === "screening")).toHaveLength(1);
      expect(entries.at(-1)?.kind).toBe("screening");
    }),
  );
});

test("whatever is ticked but “none of these”, nobody is told that they may write", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      fc.pre(!answers.ticks.includes("none") && answers.ticks.length > 0);
      // Space until a day that has come is over; everything else holds.
      expect(["none", "wait", "logistics-only"]).toContain(verdictOf(answers));
    }),
  );
});

test("none of these lets the plan go on, and is recorded as asked", () => {
  expect(whole(answered("none"))).toMatchObject([{ kind: "screening", answer: "none" }]);
  expect(verdictOf(answered("none"))).toBe("reach-out");
});

test("not sure holds everything until it is answered", () => {
  expect(whole(answered("not-sure"))).toMatchObject([{ kind: "screening", answer: "unsure" }]);
  expect(verdictOf(answered("not-sure"))).toBe("wait");
});

test("what they asked for is kept as what it is, with their words where they are remembered", () => {
  const said = "please leave me alone";
  expect(whole(answered("asked", "in-words", { said }))).toMatchObject([
    { kind: "boundary", ask: "no-contact", note: said },
    { answer: "recorded" },
  ]);
  const blocked = whole(answered("asked", "blocked", { said }));
  expect(blocked[0]).toMatchObject({ ask: "blocked" });
  expect(blocked[0]).not.toHaveProperty("note");
  expect(whole(answered("space", "until", { until: "2026-05-01" }))[0]).toMatchObject({
    ask: "space",
    until: "2026-05-01",
  });
  expect(whole(answered("space", "open", { until: "2026-05-01" }))[0]).not.toHaveProperty("until");
  expect(whole(answered("order", "police"))[0]).toMatchObject({ ask: "legal-order" });
  expect(whole(answered("order", "lawyer"))[0]).toMatchObject({ ask: "no-contact" });
});

test("rather not say is the strictest reading, and where it can be taken back the question stays open", () => {
  const left: Readonly<Record<Asking, { verdict: string; answer: string }>> = {
    asked: { verdict: "none", answer: "recorded" },
    space: { verdict: "wait", answer: "recorded" },
    order: { verdict: "none", answer: "recorded" },
    violence: { verdict: "none", answer: "unsure" },
    power: { verdict: "none", answer: "unsure" },
    "self-harm": { verdict: "wait", answer: "recorded" },
  };
  for (const [tick, { verdict, answer }] of Object.entries(left)) {
    for (const how of ["rather-not", undefined]) {
      expect(verdictOf(answered(tick as Tick, how)), tick).toBe(verdict);
      expect(whole(answered(tick as Tick, how)).at(-1), tick).toMatchObject({ answer });
    }
  }
  expect(safetyEntries(answered("violence")).provisional).toMatchObject([{ kind: "concern", about: "threat" }]);
  expect(safetyEntries(answered("violence", "i-am-afraid")).provisional).toEqual([]);
});

test("violence that went both ways is recorded both ways", () => {
  expect(whole(answered("violence", "both")).map((entry) => "about" in entry && entry.about)).toEqual([
    "they-hurt-me",
    "i-hurt-them",
    false,
  ]);
});

test("each tick asks at most one thing more, and that can be left unsaid", () => {
  for (const { value } of ticks.filter((tick) => asks(tick.value))) {
    expect(closer[value as Asking].options.at(-1)).toMatchObject({ words: "Rather not say" });
  }
});

test("none and the others exclude each other, and the person is told", () => {
  expect(ticked(["space"], new Set<Tick>(["space", "none"]))).toEqual({ ticks: ["none"], cleared: true });
  expect(ticked(["none"], new Set<Tick>(["none", "space"]))).toEqual({ ticks: ["space"], cleared: true });
  expect(ticked([], new Set<Tick>(["none"]))).toEqual({ ticks: ["none"], cleared: false });
  expect(ticked(["space"], new Set<Tick>(["space", "asked"]))).toMatchObject({ cleared: false });
});

test("when it ended becomes a moment that has come, in the person's zone", () => {
  const now = readMoment("2026-03-10T09:00:00+01:00[Europe/Berlin]")!.ms;
  const on = (part: Partial<typeof notSaid>) => momentOf({ ...notSaid, ...part }, now, "Europe/Berlin");
  expect(on({ when: "today" })).toContain("2026-03-10T09:00:00");
  expect(on({ when: "week" })).toContain("2026-03-07T12:00:00+01:00");
  expect(on({ when: "day", day: "2026-02-01" })).toContain("2026-02-01T12:00:00+01:00");
  expect(on({ when: "day", day: "2026-03-10" })).toContain("2026-03-10T09:00:00");
  expect(on({ when: "months", months: "1" })).toContain("2026-02-10T12:00:00");
  expect(
    momentOf({ ...notSaid, when: "months", months: "1" }, readMoment("2026-03-31T09:00:00Z")!.ms, "UTC"),
  ).toContain("2026-02-28");
  for (const part of [
    {},
    { when: "day" as const },
    { when: "day" as const, day: "2026-03-11" },
    { when: "day" as const, day: "2026-02-30" },
    { when: "months" as const, months: "0" },
    { when: "months" as const, months: "1.5" },
  ]) {
    expect(on(part)).toBeUndefined();
  }
});
