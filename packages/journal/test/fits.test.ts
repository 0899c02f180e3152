import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { schemas, unknownKind } from "../src/entry.ts";
import { fitsOf } from "../src/fits.ts";

const words = [
  "me",
  "them",
  "both",
  "text",
  "call",
  "no-contact",
  "open",
  "well",
  "agreed",
  "none",
  "DE",
  "D",
  "S.V1",
  "",
];
const times = [
  "2026-03-01T22:15:00+01:00[Europe/Berlin]",
  "2026-03-01T22:15:00Z",
  "2026-03-01T25:15:00Z",
  "2026-02-30",
];
const days = [
  "2026-04-12",
  "2026-04-12T15:00",
  "Europe/Berlin",
  "Europe/Nowhere",
  "Object",
  "they-hurt-me",
  "shared-past",
];
const plain = [
  0,
  1,
  5,
  10,
  11,
  14,
  120,
  121,
  2.5,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  null,
  undefined,
];
const nested = [[], ["children"], ["cats"], [{ what: "keys" }], [{ what: "keys", needed: 1 }], [["what"]], {}];

/** Values that some field takes, and their near misses. */
const values = fc.oneof(fc.constantFrom(...words, ...times, ...days, ...plain, ...nested), fc.jsonValue());

test("what fits is what the full validation takes, for every kind, with any fields", () => {
  const found = { yes: 0, no: 0 };
  for (const [kind, schema] of [...Object.entries(schemas), ["dream", unknownKind] as const]) {
    const fits = fitsOf(schema);
    const fields = Object.fromEntries(Object.keys(schema.entries).map((key) => [key, values]));
    const usual = fc.constantFrom("2026-03-01T22:15:00+01:00[Europe/Berlin]", "2026-03-01T22:15:00Z");
    const entry = fc.record({ ...fields, extra: values }, { requiredKeys: [] }).chain((rest) =>
      fc.record({ id: fc.oneof({ weight: 9, arbitrary: fc.constant("x") }, values), at: usual }).map((base) => ({
        kind,
        ...base,
        ...Object.fromEntries(Object.entries(rest).filter(([key]) => !["id", "at", "kind"].includes(key))),
      })),
    );
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: entry }, { weight: 1, arbitrary: fc.anything() }), (value) => {
        const taken = v.safeParse(schema as v.GenericSchema, value, { abortEarly: true }).success;
        expect(fits(value)).toBe(taken);
        found[taken ? "yes" : "no"] += 1;
      }),
      { numRuns: 400 },
    );
  }
  // Neither answer is the only one that was tried.
  expect(Math.min(found.yes, found.no)).toBeGreaterThan(300);
});

test("a form of schema that entries do not have yet is left to the full validation", () => {
  for (const [schema, good, bad] of [
    [v.nullable(v.string()), null, 1],
    [v.pipe(v.string(), v.email()), "a@example.org", "a"],
    [v.pipe(v.string(), v.trim(), v.nonEmpty()), " a ", "  "],
    [v.object({ deep: v.union([v.number(), v.literal("none")]) }), { deep: "none" }, { deep: "some" }],
  ] as const) {
    const fits = fitsOf(schema);
    expect([fits(good), fits(bad)]).toEqual([true, false]);
  }
});
