import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "rekindle-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stand-ins for old browsers, loaded only there. */
const standIns = ["@noble/curves/ed25519.js", "@noble/hashes/argon2.js"];

/** Everything that runs to keep a journal in a browser, as the app's own bundler makes it (without its own loader). */
async function bundle(): Promise<string[]> {
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export { browserVault } from ${JSON.stringify(join(import.meta.dirname, "../src/browser.ts"))};`,
  );
  const built = await build({
    root: join(import.meta.dirname, ".."),
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "esnext",
      lib: { entry, formats: ["es"] },
      rolldownOptions: { external: standIns, output: { minify: true } },
    },
  });
  if (!Array.isArray(built)) throw new Error("the bundler gave no list of outputs");
  return built.flatMap(({ output }) => output.flatMap((file) => (file.type === "chunk" ? [file.code] : [])));
}

test("storage and crypto are at most 25 kB, compressed, together", async () => {
  const sizes = (await bundle()).map((code) => gzipSync(code, { level: 9 }).length);
  // The vault, and Argon2id in WebAssembly, which is loaded at the first passphrase.
  expect(sizes.length).toBe(2);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(25_000);
});

test("the browser's bundle names no module of Node", async () => {
  for (const code of await bundle()) expect(code).not.toMatch(/["'`]node:/);
});
