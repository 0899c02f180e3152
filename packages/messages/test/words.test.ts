import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { phraseSource } from "../src/phrases.ts";
import { signals } from "../src/signals/index.ts";
import { styleChecks } from "../src/style.ts";

const library = join(import.meta.dirname, "../../guide/src/generated/citations.ts");

test("every citation is a guide point or a care rule", () => {
  const known = existsSync(library) ? readFileSync(library, "utf8") : "";
  expect(known).not.toBe("");
  for (const { cites } of [...draftChecks, ...signals, ...styleChecks]) {
    for (const cite of cites) expect(known, cite).toContain(`"${cite}"`);
  }
});

test("the words say what the words do, never what the person is, and promise nothing", () => {
  const said = [
    ...draftChecks.flatMap(({ say, instead, why }) => [say, instead, why]),
    ...styleChecks.flatMap(({ say, instead, why }) => [say, instead, why]),
    ...signals.map(({ say }) => say),
  ].join("\n");
  expect(said).not.toMatch(
    /\b(?:target|strategy|win (?:them|him|her) back|toxic|narcissist|desperate|needy|score|guarantee|will come back)\b|%/i,
  );
});

test("no phrase can make a regular expression slow: every repeat is bounded or of one letter", () => {
  for (const { find, unless, ask } of [...draftChecks, ...signals]) {
    for (const phrase of [...find.sources, ...(unless?.sources ?? []), ...(ask?.sources ?? [])]) {
      const source = phraseSource(phrase);
      // A group may not repeat without a bound; a single letter may ("sooo").
      expect(source, phrase).not.toMatch(/\)[*+]|\][*+]|\.[*+]/);
      expect(source, phrase).not.toMatch(/\{\d+,\}/);
      expect(() => new RegExp(source, "u")).not.toThrow();
    }
  }
});
