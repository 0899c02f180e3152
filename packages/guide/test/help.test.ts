import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { helpFor } from "../src/help.ts";
import help from "../src/library/help.json" with { type: "json" };

const countries = [...new Set(help.lines.map(({ country }) => country))];
const listed = join(import.meta.dirname, "../../../../shared/guide/resources.json");

describe("help lines", () => {
  test("every country has an emergency number, and it stands first whatever was cited", () => {
    for (const country of countries) {
      for (const cite of ["care/crisis", "care/violence", "care/adults-only", "care/legal-order"] as const) {
        expect(helpFor(country.toLowerCase(), new Set([cite]))[0], country).toMatchObject({
          for: "emergency",
          country,
        });
      }
    }
  });

  test("without a country, or with one that is not listed, there is help all the same", () => {
    for (const country of [undefined, "XX"]) {
      const found = helpFor(country, new Set(["care/crisis"]));
      expect(found.map((line) => line.for)).toEqual(["emergency", "crisis"]);
      expect(found[0]?.contact).toMatch(/112.*911/);
    }
  });

  test("what is shown is a way to reach somebody, not a remark about the list", () => {
    for (const { country, contact } of help.lines) {
      expect(contact, country).not.toMatch(/verify|conflict|unusable|dataset|sure enough|none national|[[\]]/i);
      expect(contact, country).toMatch(/\d|\.[a-z]{2}|chat|app/);
    }
  });

  // A number that its own row calls replaced stands in square brackets there, and is not asked for.
  test.skipIf(!existsSync(listed))("every number of the shared list stands here, as given (needs ../shared)", () => {
    type Row = Record<"cc" | "emergency" | "suicide" | "domestic" | "other", string>;
    const { countries: rows } = JSON.parse(readFileSync(listed, "utf8")) as { countries: Row[] };
    expect(rows.map(({ cc }) => cc).sort()).toEqual([...countries].sort());
    for (const { cc, emergency, suicide, domestic, other } of rows) {
      const ours = JSON.stringify(help.lines.filter(({ country }) => country === cc));
      const given = [emergency, suicide, domestic, other].join("; ").replace(/\[[^\]]*\]/g, "");
      const numbers = given.match(/[*#+]?\d[\d -]*\d|\d+/g) ?? [];
      expect(numbers.length, cc).toBeGreaterThan(0);
      expect(
        numbers.filter((number) => !ours.includes(number)),
        cc,
      ).toEqual([]);
    }
  });
});
