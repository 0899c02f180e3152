// Installs what is missing, from the lock file alone. Runs on any Node from 20.19, before anything else is there.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rekindle needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  process.exit(2);
}

/** A folder's lock file is installed when the stamp in node_modules carries the lock's own hash. */
function installIn(folder) {
  const lock = readFileSync(join(folder, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = join(folder, "node_modules", ".rekindle-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error(`Installing what is missing in ${folder} …`);
  // Scripts of dependencies never run; our own build step runs by name afterwards.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

installIn(root);
if (process.argv.includes("--bench")) installIn(join(root, "bench"));
