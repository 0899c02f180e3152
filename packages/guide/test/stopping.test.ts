import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { factsOn, stoppingCriteria, stoppingIn } from "../src/index.ts";

const met = (notation: string) => {
  const { entries, now } = readNotation(notation);
  return stoppingIn(factsOn(entries, now)).map(({ id, because }) => [id, because]);
};

test("a quiet month meets no criterion", () => {
  expect(met("2026-01-10 breakup them\n today 2026-02-02")).toEqual([]);
});

test("a no, an order or a fear meets the first, with its entry; space does not", () => {
  expect(met("2026-01-10 breakup them\n 2026-01-12 boundary no-contact #no\n today 2026-02-02")).toEqual([
    ["their-no", ["no"]],
  ]);
  expect(met("2026-01-10 breakup them\n 2026-01-12 concern i-am-afraid #f\n today 2026-02-02")).toEqual([
    ["their-no", ["f"]],
  ]);
  expect(met("2026-01-10 breakup them\n 2026-01-12 boundary space\n today 2026-02-02")).toEqual([]);
});

test("two silences meet it, one does not", () => {
  const one = "2026-01-10 breakup them\n 2026-02-20 contact me text #a\n";
  expect(met(`${one} today 2026-05-01`)).toEqual([]);
  expect(met(`${one} 2026-04-01 contact me text #b\n today 2026-05-01`)).toEqual([["two-silences", ["a", "b"]]]);
});

test("somebody else, and no chance said twice", () => {
  expect(met("2026-01-10 breakup them\n 2026-02-01 stance with-someone #s\n today 2026-02-02")).toEqual([
    ["with-somebody", ["s"]],
  ]);
  const twice =
    "2026-01-10 breakup them\n 2026-02-01 stance rejected #a\n 2026-02-20 stance rejected #b\n today 2026-03-01";
  expect(met(twice)).toEqual([["no-chance-twice", ["a", "b"]]]);
});

test("ninety days of answers alone meet it; one beginning of theirs clears it", () => {
  const answers = `2026-01-01 breakup them
    2026-02-01 contact me text
    2026-02-02 contact them text #a
    2026-03-10 contact me text
    2026-03-11 contact them text #b
    2026-04-20 contact me text
    2026-04-21 contact them text #c`;
  expect(met(`${answers}\n today 2026-05-10`)).toEqual([["only-answers", ["a", "b", "c"]]]);
  expect(met(`${answers}\n 2026-05-05 contact them text\n today 2026-05-10`)).toEqual([]);
});

test("calls of mine that they took are answers, and no beginning of theirs", () => {
  const calls = `2026-01-01 breakup them
    2026-02-01 contact me call answered #a
    2026-03-10 contact me call answered #b
    2026-04-20 contact me call answered #c`;
  expect(met(`${calls}\n today 2026-05-10`)).toEqual([["only-answers", ["a", "b", "c"]]]);
  expect(met(`${calls}\n 2026-05-05 contact them call answered\n today 2026-05-10`)).toEqual([]);
});

test("called off twice without another time", () => {
  const off = "2026-01-01 breakup them\n 2026-02-01 plan on=2026-02-05 arrangedBy=them cancelled #a\n";
  expect(met(`${off} today 2026-03-10`)).toEqual([]);
  expect(met(`${off} 2026-03-01 plan on=2026-03-05 arrangedBy=both cancelled #b\n today 2026-03-10`)).toEqual([
    ["cancelled-twice", ["a", "b"]],
  ]);
});

test("a meeting after which they proposed nothing for thirty days", () => {
  const meeting = "2026-01-01 breakup them\n 2026-03-01 meeting none #m\n";
  expect(met(`${meeting} today 2026-03-30`)).toEqual([]);
  expect(met(`${meeting} today 2026-03-31`)).toEqual([["met-and-no-second", ["m"]]]);
  expect(met(`${meeting} 2026-03-20 contact them text\n today 2026-03-31`)).toEqual([]);
});

test("the day of looking back, chosen or half a year, unless they are plainly open", () => {
  expect(met("2026-01-01 breakup them #b\n today 2026-06-29")).toEqual([]);
  expect(met("2026-01-01 breakup them #b\n today 2026-06-30")).toEqual([["my-day", ["b"]]]);
  expect(met("2026-01-01 breakup them\n 2026-01-02 profile reviewOn=2026-03-01 #p\n today 2026-03-01")).toEqual([
    ["my-day", ["p"]],
  ]);
  expect(met("2026-01-01 breakup them\n 2026-06-01 stance wants-to-try\n today 2026-06-30")).toEqual([]);
});

test("three times not yet, on three days", () => {
  const twice =
    "2026-01-01 breakup them\n 2026-02-01 readiness acceptNo=false\n 2026-02-01 18:00 readiness acceptNo=false #a\n 2026-02-09 readiness acceptNo=false #b\n";
  expect(met(`${twice} today 2026-02-20`)).toEqual([]);
  expect(met(`${twice} 2026-02-17 readiness acceptNo=false #c\n today 2026-02-20`)).toEqual([
    ["not-yet-three-times", ["a", "b", "c"]],
  ]);
});

test("all thirteen stand, three of them for the person alone to judge", () => {
  expect(stoppingCriteria.length).toBe(13);
  expect(stoppingCriteria.filter(({ judged }) => judged).map(({ id }) => id)).toEqual([
    "the-cause-stands",
    "third-time",
    "worse-after-contact",
  ]);
});
