// npm start: builds what has changed, then opens the app. Words after `--` go to the command line instead.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await import("./build.mjs");
const words = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [join(root, "apps/cli/bin/rekindle.js"), ...(words.length ? words : ["serve", "--open"])],
  {
    stdio: "inherit",
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
child.on("exit", (code) => process.exit(code ?? 1));
