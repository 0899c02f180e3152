import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** Everything that runs to keep a journal in a browser; the stand-ins for old browsers are loaded only there. */
const entry = `export { browserVault } from "./src/browser.ts";`;
const standIns = ["@noble/curves/ed25519.js", "@noble/hashes/argon2.js"];

async function bundle(contents: string): Promise<Uint8Array[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    splitting: true,
    outdir: "out",
    write: false,
    minify: true,
    format: "esm",
    target: "esnext",
    legalComments: "none",
    external: standIns,
  });
  return outputFiles.map((file) => file.contents);
}

test("storage and crypto are at most 25 kB, compressed, together", async () => {
  const sizes = (await bundle(entry)).map((bytes) => gzipSync(bytes, { level: 9 }).length);
  // The vault, and Argon2id in WebAssembly, which is loaded at the first passphrase.
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(25_000);
});

test("the browser's bundle names no module of Node", async () => {
  for (const bytes of await bundle(entry)) expect(new TextDecoder().decode(bytes)).not.toMatch(/["']node:/);
});
