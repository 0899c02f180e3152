import type { Plugin } from "vite";

const today = /\/apps\/web\/src\/screens\/today\/screen\.tsx$/;
const workers = /\/apps\/web\/src\/(?:checker|screens\/import)\/worker\.ts$/;
const shared = /\/apps\/web\/src\/(?:parts|words|session|files|drafts|moments|shell)\//;
const protect = /\/apps\/web\/src\/parts\/protect\//;
const screen = /\/apps\/web\/src\/screens\/([\w-]+)\//;

/** Screens that lead to one another. Write, They wrote, Add and Import stay by themselves: each is large enough. */
const families: Readonly<Record<string, readonly string[]>> = {
  hard: ["help", "next-hour", "pause", "slip", "stopping", "contacted", "shared-event", "their-side"],
  reading: ["guide", "sources", "departures", "about", "signs"],
  unsent: ["held", "letters", "readiness", "reasons", "practical", "belongings"],
  meetings: ["meeting", "meeting-debrief", "encounter-debrief", "prepare", "practice"],
  kept: ["erase", "backup", "settings", "page-to-show", "review", "closing", "questions"],
  story: ["journal", "entry"],
};

/**
 * What only the screens of one family need, also where it lies among what is shared; the pocket card stands on a screen
 * of its own.
 */
const alone: Readonly<Record<string, RegExp>> = {
  meetings: /\/packages\/practice\/src\/(?!before\/card\.ts)/,
  story: /\/node_modules\/d3-time\//,
  kept: /\/apps\/web\/src\/(?:files\/|parts\/calendar-days)/,
};

/**
 * Few scripts instead of one for every set of screens that share a module: a small script packs badly, and each that a
 * screen needs is a request of its own, which costs a phone more than the bytes in it do. The guide is apart from what
 * Today is drawn with, because the worker that reads exports needs it too, and has no document. No script of ours awaits
 * at its top level: while one does, the bundler keeps an empty script for every screen beside the one it stands in.
 */
export function sharedScripts(): Plugin {
  const scripts = ["guide", "today", "parts", "protect", ...Object.keys(families)];
  const scriptOf = new Map<string, string>();
  return {
    name: "shared-scripts",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: scripts.map((name) => ({ name, test: (id: string) => scriptOf.get(id) === name })),
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
      const ofToday = importedFrom(today);
      const inWorkers = importedFrom(workers, true);
      const familyOf = (id: string) => {
        const name = screen.exec(id)?.[1];
        return Object.keys(families).find(
          (family) => families[family]!.includes(name ?? "") || alone[family]?.test(id),
        );
      };
      for (const id of all) {
        const script = ofToday.has(id)
          ? inWorkers.has(id)
            ? "guide"
            : "today"
          : inWorkers.has(id)
            ? undefined
            : protect.test(id)
              ? "protect"
              : (familyOf(id) ?? (shared.test(id) ? "parts" : undefined));
        if (script) scriptOf.set(id, script);
      }
    },
  };
}
