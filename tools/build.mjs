// Compiles the packages and bundles the command line. Skips what has not changed (tsc -b keeps its own record).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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

const stamp = join(root, "node_modules", ".rekindle-app");
const inputs = digestOf([
  "package.json",
  "package-lock.json",
  "CHANGELOG.md",
  ...["index.html", "vite.config.ts", "build", "public", "src"].map((path) => `apps/web/${path}`),
  ...readdirSync(join(root, "packages")).flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`]),
]);
// The app is built only where something that goes into it has changed: `npm start` must not make anybody wait.
if (!existsSync(join(root, "apps/web/dist/sw.js")) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== inputs) {
  run("vite", ["build", "apps/web", "--logLevel", "warn"]);
  writeFileSync(stamp, inputs);
}

/** A digest of files and of all that folders hold, names included. */
function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const full = join(root, path);
    const files = !existsSync(full)
      ? []
      : statSync(full).isFile()
        ? [full]
        : readdirSync(full, { recursive: true, withFileTypes: true })
            .filter((item) => item.isFile())
            .map((item) => join(item.parentPath, item.name))
            .sort();
    for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
