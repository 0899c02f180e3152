// npm run bench: every benchmark in turn. `npm run bench -- guide` runs one.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const only = process.argv.slice(2);
let failed = false;
for (const name of readdirSync(import.meta.dirname).sort()) {
  const script = join(import.meta.dirname, name, "run.mjs");
  if (!existsSync(script) || (only.length > 0 && !only.includes(name))) continue;
  console.log(`\n── ${name}`);
  failed = spawnSync(process.execPath, ["--expose-gc", script], { stdio: "inherit" }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
