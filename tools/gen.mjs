// Writes what is generated (indexes of rules, reference pages); with --check it only says what is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checkOnly = process.argv.includes("--check");
const folder = join(root, "tools/generate");
const stale = [];

// A generator is one file in tools/generate that exports `generate(root)`: a map from path to text.
// Those that need an index written by another come after it in the alphabet.
for (const name of existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".mjs"))
      .sort()
  : []) {
  const { generate } = await import(pathToFileURL(join(folder, name)).href);
  for (const [path, text] of Object.entries(await generate(root))) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (checkOnly) stale.push(path);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`wrote ${path}`);
    }
  }
}
if (stale.length > 0) {
  console.error(`Stale, run npm run gen: ${stale.join(", ")}`);
  process.exit(1);
}
