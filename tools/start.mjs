// npm start: builds, then runs the product. Words after `--` go to the command line.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await import("./build.mjs");
const words = process.argv.slice(2);
const child = spawn(process.execPath, [join(root, "apps/cli/bin/rekindle.js"), ...(words.length ? words : ["begin"])], {
  stdio: "inherit",
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
child.on("exit", (code) => process.exit(code ?? 1));
