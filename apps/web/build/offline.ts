import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import type { Plugin } from "vite";
import { readChanges } from "./changes.ts";
import { folderWith, licencesOf } from "./licences.ts";

/** Names that the app may have on a home screen; the first stands in the manifest itself. */
const otherNames = ["Journal", "Notebook", "Rekindle"];

/**
 * What makes the built app whole without a network: the service worker that knows every file, a manifest for each plain
 * name, what changed, and the licences of what is inside.
 */
export function offline(): Plugin {
  let outDir = "";
  const root = folderWith("CHANGELOG.md", import.meta.dirname);
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith("/")) outDir = config.build.outDir;
    },
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((item) => (item.type === "chunk" ? Object.keys(item.modules) : []));
      this.emitFile({ type: "asset", fileName: "licences.txt", source: licencesOf(modules) });
      const changes = readChanges(readFileSync(join(root, "CHANGELOG.md"), "utf8"));
      this.emitFile({ type: "asset", fileName: "changes.json", source: JSON.stringify(changes) });
    },
    async closeBundle() {
      const manifest = JSON.parse(readFileSync(join(outDir, "manifest.webmanifest"), "utf8")) as object;
      for (const name of otherNames) {
        const named = JSON.stringify({ ...manifest, name, short_name: name });
        writeFileSync(join(outDir, `manifest-${name.toLowerCase()}.webmanifest`), named);
      }
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      await writeWorker(outDir, version);
    },
  };
}

/** Not part of the app as it runs: the record of the build, and the worker, which the browser keeps itself. */
const apart = new Set(["build.json", "sw.js"]);

/**
 * Writes `sw.js` into a folder with a built app: every file with the SHA-256 it must have. The version's full name
 * carries a digest of all of them, so that two different apps are never called the same.
 */
export async function writeWorker(folder: string, version: string): Promise<string> {
  const files: Record<string, string> = {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .filter((path) => !apart.has(path));
  for (const path of paths.sort()) {
    files[path] = `sha256-${createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("base64")}`;
  }
  const digest = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  const name = `${version}+${digest}`;
  await build({
    entryPoints: [join(import.meta.dirname, "../src/service-worker/worker.ts")],
    outfile: join(folder, "sw.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(name) },
    logLevel: "warning",
  });
  return name;
}
