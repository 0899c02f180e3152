// Compiles the packages and bundles the command line. Skips what has not changed (tsc -b keeps its own record).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
if (!existsSync(bin("tsc"))) {
  console.error("Nothing to build with yet: run npm start or npm test, which install what is missing.");
  process.exit(0);
}
/** The tools print what is wrong themselves; a trace of this script would only hide it. */
function run(name, args) {
  const { status } = spawnSync(bin(name), args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

run("tsc", ["-b", "tsconfig.json", "apps/web", "apps/web/src/service-worker", "apps/web/test"]);
run("esbuild", [
  "apps/cli/src/main.ts",
  "--bundle",
  "--platform=node",
  "--format=esm",
  "--target=node24",
  "--conditions=source",
  "--splitting",
  "--outdir=apps/cli/dist",
  "--entry-names=rekindle",
  "--chunk-names=chunks/[name]-[hash]",
  "--log-level=warning",
]);
run("vite", ["build", "apps/web", "--logLevel", "warn"]);
