import type { Plugin } from "vite";

const asked = /\?worker&url$/;
const named = "\0worker-entry:";
const preloads = /^const __vite__mapDeps=.*\n|__vite__mapDeps\(\[[\d,]*\]\)/gm;

/**
 * Builds workers with the page and not each by itself, so that what both run (the message checks, the journal, the
 * polyfill) is one file, fetched and kept once. `import url from "./worker.ts?worker&url"` gives the address, as it does
 * without this plugin.
 */
export function workerEntries(): Plugin {
  const entries = new Set<string>();
  return {
    name: "worker-entries",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!asked.test(source)) return null;
      const entry = await this.resolve(source.replace(asked, ""), importer, { skipSelf: true });
      return entry ? named + entry.id : null;
    },
    load(id) {
      if (!id.startsWith(named)) return null;
      const entry = id.slice(named.length);
      entries.add(entry);
      const name = `${entry.split("/").at(-2)}-worker`;
      const reference = this.emitFile({ type: "chunk", id: entry, name });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    // What a page preloads it adds to its document, and a worker has none.
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const seen = new Set<string>();
        const visit = (file: string) => {
          const chunk = bundle[file];
          if (chunk?.type !== "chunk" || seen.has(file)) return;
          seen.add(file);
          chunk.code = chunk.code.replace(preloads, (found) => (found.startsWith("const") ? "" : "[]"));
          for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
        };
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === "chunk" && chunk.facadeModuleId && entries.has(chunk.facadeModuleId)) visit(file);
        }
      },
    },
  };
}
