import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScenarios } from "../src/index.ts";

const root = join(import.meta.dirname, "../../..");
const shared = join(root, "../shared/scenarios/basic.jsonl");
const own = join(root, "scenarios/stories.jsonl");

for (const [title, file] of [
  ["the scenarios that everybody shares", shared],
  ["our own stories", own],
] as const) {
  if (!existsSync(file)) {
    test.skip(`${title}: ${file} is not here`, () => {});
    continue;
  }
  for (const result of runScenarios(readFileSync(file, "utf8"))) {
    test(`${title}: ${result.name}`, () => expect(result.failures).toEqual([]));
  }
}
