import { readNotation } from "@rekindle/journal";
import { describe, expect, test } from "vitest";
import { adviceRules, besideRules, guide, positionOn, verdictRules } from "../src/index.ts";
import care from "../src/library/care.json" with { type: "json" };
import evidence from "../src/library/evidence.json" with { type: "json" };
import points from "../src/library/points.json" with { type: "json" };

const rules = [...besideRules, ...adviceRules];
const speaking = (notation: string) => {
  const { entries, now } = readNotation(notation);
  return guide(entries, now).advice.map(({ id }) => id);
};

describe.each(verdictRules.map((rule) => [rule.id, rule] as const))("verdict %s", (id, rule) => {
  test.each(rule.examples.decides)("decides: %s", (notation) => {
    const { entries, now } = readNotation(notation);
    expect(positionOn(entries, now).rule).toBe(id);
  });
  test.each(rule.examples.passes)("passes: %s", (notation) => {
    const { entries, now } = readNotation(notation);
    expect(positionOn(entries, now).rule).not.toBe(id);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("advice %s", (id, rule) => {
  test("has an example where it speaks and one where it is silent, and both hold", () => {
    expect(rule.examples.speaks.length).toBeGreaterThan(0);
    expect(rule.examples.silent.length).toBeGreaterThan(0);
    for (const notation of rule.examples.speaks) expect(speaking(notation), notation).toContain(id);
    for (const notation of rule.examples.silent) expect(speaking(notation), notation).not.toContain(id);
  });

  test("is short, plain and free of the words that the house does not use", () => {
    const [example] = rule.examples.speaks;
    const { entries, now } = readNotation(example!);
    const spoken = guide(entries, now).advice.find((advice) => advice.id === id)!;
    expect(spoken.text.length).toBeLessThanOrEqual(140);
    expect(`${spoken.text} ${spoken.why}`).not.toMatch(
      /!|%|\b(target|win back|strategy|campaign|make them|streak|score|toxic|narcissist|guarantee|proven|he|she|him|her|his)\b/i,
    );
  });
});

test("the verdict rules stand in the contract's order", () => {
  expect(verdictRules.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("every id of a rule is its own", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every citation resolves", () => {
  const known = new Set([...points.points, ...care.rules, ...evidence.rows].map(({ id }) => id));
  expect(rules.flatMap(({ cites }) => cites).filter((cite) => !known.has(cite))).toEqual([]);
});

test("every guide point and every care rule is cited by an advice rule", () => {
  const cited = new Set<string>(rules.flatMap(({ cites }) => cites));
  expect([...points.points, ...care.rules].map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});
