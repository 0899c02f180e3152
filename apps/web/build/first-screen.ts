import type { Plugin } from "vite";

const page = /\/apps\/web\/src\/main\.tsx$/;
const workers = /\/apps\/web\/src\/(?:checker|screens\/import)\/worker\.ts$/;
const begins = /\/apps\/web\/src\/start\.tsx$/;

/**
 * What the first page needs is one script, asked for with the page itself: on a slow network each further step would
 * cost a round trip. `main.tsx` stays apart, because it waits for the calendar before it starts anything; so does what
 * workers need as well, because they have no document.
 */
export function firstScreen(): Plugin {
  const before = new Set<string>();
  const first = new Set<string>();
  const base = new Set<string>();
  return {
    name: "first-screen",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: "before", test: (id: string) => before.has(id) },
                { name: "first", test: (id: string) => first.has(id) },
                { name: "base", test: (id: string) => base.has(id) },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const all = [...this.getModuleIds()];
      const importedFrom = (entries: RegExp, later = false): Set<string> => {
        const found = new Set(all.filter((id) => entries.test(id)));
        for (const id of found) {
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
          for (const next of later ? [...importedIds, ...dynamicallyImportedIds] : importedIds) found.add(next);
        }
        return found;
      };
      for (const id of importedFrom(page)) if (!page.test(id) && !id.endsWith(".css")) before.add(id);
      const inWorkers = importedFrom(workers, true);
      for (const id of importedFrom(begins)) {
        if (!before.has(id)) (inWorkers.has(id) ? base : first).add(id);
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((chunk) => chunk.type === "chunk" && ["first", "base"].includes(chunk.name))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
            injectTo: "head",
          })),
    },
  };
}
