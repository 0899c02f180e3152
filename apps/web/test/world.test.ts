import { expect, test } from "vitest";
import { countries } from "../src/screens/settings/world.ts";

test("each country stands in the list once, under the code that its help lines have", () => {
  const list = countries();
  const names = list.map(({ words }) => words);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const codes = new Map(list.map(({ words, value }) => [words, value]));
  for (const [name, code] of [
    ["Germany", "DE"],
    ["United Kingdom", "GB"],
    ["France", "FR"],
    ["Russia", "RU"],
    ["Serbia", "RS"],
  ])
    expect(codes.get(name!), name).toBe(code);
});
