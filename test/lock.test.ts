import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const lock = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8")) as {
  packages: Record<
    string,
    { version?: string; integrity?: string; link?: boolean; optionalDependencies?: Record<string, string> }
  >;
};

// npm leaves out platform packages that were missing when the lock was written, and npm ci fails later elsewhere.
test("the lock holds every platform's binary that a package names", () => {
  const missing: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`;
      if (!lock.packages[nested] && !lock.packages[`node_modules/${name}`]) missing.push(`${path || "root"} → ${name}`);
    }
  }
  expect(missing).toEqual([]);
});

test("every package in the lock has its integrity", () => {
  const without = Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes("node_modules/") && !entry.link && !entry.integrity)
    .map(([path]) => path);
  expect(without).toEqual([]);
});
