import { signs } from "@rekindle/guide/library";
import { expect, test } from "vitest";
import { moreThanASign } from "../src/screens/add/forms/more-than-a-sign.ts";

test("every strong sign against contact leads to the form whose entry holds; unanswered messages are counted already", () => {
  const strong = signs.filter(({ direction, strength }) => direction === "-" && strength.startsWith("strong"));
  expect(strong.length).toBeGreaterThan(5);
  expect(strong.filter(({ id }) => !moreThanASign[id]).map(({ id }) => id)).toEqual(["S.I9"]);
});
