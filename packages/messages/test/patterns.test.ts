import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import { expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { phraseSource } from "../src/phrases.ts";
import { signals } from "../src/signals/index.ts";

/** Ways in which a pattern takes more than linear time on some text. */
const slowWays = (source: string, flags: string): string[] =>
  analyse({ source, flags }).reports.map(
    (report) => `${report.type}, ${report.exponential ? "exponential" : "polynomial"}`,
  );

test("a pattern known to be catastrophic is recognised, so that the next tests mean something", () => {
  expect(slowWays("^(?:a+)+$", "u")).not.toEqual([]);
  expect(slowWays("(?:\\s+|x)*!", "u")).not.toEqual([]);
});

for (const { id, find, unless, ask } of [...draftChecks, ...signals.map((one) => ({ ...one, ask: undefined }))]) {
  test(`no phrase of ${id} can make a regular expression slow`, () => {
    for (const phrase of [...find.sources, ...(unless?.sources ?? []), ...(ask?.sources ?? [])]) {
      expect(slowWays(`${phraseSource(phrase)}\\b`, "y"), phrase).toEqual([]);
    }
  });
}

test("no other regular expression of the package can be made slow", () => {
  const folder = join(import.meta.dirname, "../src");
  const literals = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("generated"))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), "utf8").matchAll(
        /[(= ]\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])+)\/([gimsuvy]*)[,.);]/g,
      ),
    ]);
  expect(literals.length).toBeGreaterThan(8);
  for (const [, source, flags] of literals) expect(slowWays(source!, flags!), source).toEqual([]);
});
