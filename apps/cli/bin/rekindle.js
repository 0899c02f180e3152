#!/usr/bin/env node
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

const built = new URL("../dist/rekindle.js", import.meta.url);
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `rekindle needs Node 24 or newer; this is ${process.versions.node}. In the checkout, npm start brings its own.`,
  );
  process.exit(2);
}
if (!existsSync(built)) {
  console.error("rekindle is not built yet; accepted: npm start, or npm install, in the checkout first");
  process.exit(2);
}
nodeModule.enableCompileCache();
// A reader that closes early (head, less) is no fault of anybody's.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const { main } = await import(built.href);
process.exitCode = await main(process.argv.slice(2));
