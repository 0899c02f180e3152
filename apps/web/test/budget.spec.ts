/**
 * What a phone has to load, gzipped (level 9). First screen: the page's script, what it starts, and the door, with
 * everything these import.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const dist = join(import.meta.dirname, "../dist");
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
const build = JSON.parse(readFileSync(join(dist, "build.json"), "utf8")) as Readonly<Record<string, Chunk>>;
const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

function withImports(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = build[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    withImports(chunk.imports ?? [], seen);
  }
  return seen;
}

test("the first screen loads at most 60 kB of script", () => {
  const files = withImports(["index.html", "src/start.tsx", "src/screens/door/screen.tsx"]);
  const sum = [...files].reduce((total, file) => total + size(file), 0);
  console.log(`first screen: ${files.size} scripts, ${(sum / 1000).toFixed(1)} kB`);
  expect(sum).toBeLessThanOrEqual(60_000);
});
