import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "vite";

const data = /\/(?:packages\/(?:guide|practice)|apps\/web)\/src\/.*\.json$/;
const named = "rekindle-data:";
const imported = /(["'])rekindle-data:([\w-]+\.json)\1/g;

/**
 * Hands the texts of the guide, the scenes and the word list out as JSON beside the scripts: a browser reads `import …
 * with { type: "json" }` itself, without running it, and faster than the same text as a script.
 */
export function dataFiles(): Plugin {
  const files = new Map<string, string>();
  return {
    name: "data-files",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(".json")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (!found || !data.test(found.id)) return null;
      let name = files.get(found.id);
      if (!name) {
        const text = JSON.stringify(JSON.parse(readFileSync(found.id, "utf8")));
        const digest = createHash("sha256").update(text).digest("base64url").slice(0, 8);
        name = `${basename(found.id, ".json")}-${digest}.json`;
        files.set(found.id, name);
        this.emitFile({ type: "asset", fileName: `assets/${name}`, source: text });
      }
      return { id: named + name, external: true };
    },
    // Scripts and data lie in one folder. The bundler drops the attribute of what it leaves outside.
    renderChunk: (code) =>
      code.includes(named) ? { code: code.replace(imported, '"./$2" with { type: "json" }'), map: null } : null,
  };
}
