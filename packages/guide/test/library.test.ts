import { expect, test } from "vitest";
import { adviceRules } from "../src/index.ts";
import {
  bearingsOf,
  careRules,
  chapters,
  claims,
  evidence,
  evidenceFor,
  evidenceOnAll,
  findCitation,
  points,
} from "../src/library/index.ts";

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const row = (id: string) => evidence.find((item) => item.id === id)!;

test("65 guide points in six chapters, 46 care rules, 45 studies", () => {
  expect([points.length, chapters.length, careRules.length, evidence.length]).toEqual([65, 6, 46, 45]);
  expect(points.filter(({ id }) => !chapters.some((chapter) => id.startsWith(`${chapter.id}/`)))).toEqual([]);
});

test("a verdict is taken apart into what it says of which claim", () => {
  expect(bearingsOf(row("E04"))).toEqual([
    { says: "supports", claims: ["M"], note: "" },
    { says: "qualifies", claims: ["A", "L"], note: "" },
  ]);
  expect(bearingsOf(row("E02"))).toEqual([
    { says: "supports", claims: ["A"], note: "" },
    { says: "qualifies", claims: ["A"], note: "for parents" },
  ]);
  expect(bearingsOf(row("E16"))).toEqual([
    { says: "contradicts", claims: [], note: "how the guide tells men and women apart" },
  ]);
  expect(bearingsOf(row("E29"))).toEqual([]);
});

test("every letter that a study or a point names is a claim", () => {
  const named = [
    ...evidence.flatMap((item) => bearingsOf(item).flatMap((bearing) => bearing.claims)),
    ...points.flatMap((point) => [...point.claims, ...(point.warns ?? [])]),
  ];
  expect(named.filter((letter) => !(letter in claims))).toEqual([]);
});

test("quiet: contact slowed recovery, not so for parents, and readiness matters more than days", () => {
  const found = evidenceFor("absence/go-quiet");
  expect(ids(found.for)).toEqual(["E01", "E02", "E21", "E28"]);
  expect(ids(found.against)).toEqual([]);
  expect(ids(found.qualifies)).toEqual(["E02", "E03", "E04"]);
});

test("what contradicts a claim speaks for the point that warns against it", () => {
  expect(ids(evidenceFor("encounter/never-stage-it").for)).toEqual(["E13"]);
  expect(ids(evidenceFor("absence/room-to-miss-you").against)).toEqual(["E42"]);
  expect(ids(evidenceFor("meeting/let-them-talk").against)).toEqual(["E34"]);
});

test("each study of a point is shown on one side at least", () => {
  for (const { id, studies } of points) {
    const found = evidenceFor(id);
    const shown = new Set(ids([...found.for, ...found.against, ...found.qualifies]));
    expect(
      studies.filter((study) => !shown.has(study)),
      id,
    ).toEqual([]);
  }
});

test("three studies narrow the whole guide", () => {
  expect(ids(evidenceOnAll)).toEqual(["E09", "E18", "E20"]);
});

test("an id is found as what it is, and nothing else is", () => {
  expect(findCitation("care/boundary")?.kind).toBe("care");
  expect(findCitation("E14")?.kind).toBe("evidence");
  expect(findCitation("meeting/comfort")?.kind).toBe("point");
  expect(findCitation("meeting/nothing")).toBeUndefined();
});

test("care rules speak plainly: a title, words for the person, no code, no promise", () => {
  for (const { id, title, words, trigger, does, never } of careRules) {
    expect(title.length, id).toBeLessThanOrEqual(40);
    expect(words.length, id).toBeLessThanOrEqual(280);
    expect(`${title} ${words} ${trigger} ${does} ${never}`, id).not.toMatch(
      /!|%|\b[A-Z]\d\b|\b(user|STOP|the ex|win back|toxic|narcissist|guaranteed|he|she|him|her|his)\b/,
    );
  }
  expect(new Set(careRules.map(({ title }) => title)).size).toBe(careRules.length);
});

test("a departure restates the source without quoting it, and gives a reason", () => {
  for (const { id, departs } of adviceRules) {
    if (!departs) continue;
    expect(departs.source, id).not.toMatch(/["“]/);
    expect(departs.because.length, id).toBeGreaterThan(20);
  }
});
