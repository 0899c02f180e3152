import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** What each room may import of ours. An arrow that is not in this table is a mistake in the design, not in the table. */
const mayImport: Record<string, readonly string[]> = {
  "packages/journal": [],
  "packages/vault": [],
  "packages/guide": ["journal"],
  "packages/messages": ["guide", "journal"],
  "packages/practice": ["messages", "guide", "journal"],
  "packages/imports": ["journal"],
  "apps/cli": ["journal", "guide", "messages", "practice", "imports", "vault"],
  "apps/web": ["journal", "guide", "messages", "practice", "imports", "vault"],
};

/** Rooms that must give the same answer to the same question for ever: no clock, chance, network, storage, console. */
const pure = ["packages/journal", "packages/guide", "packages/messages", "packages/practice"];
const forbidden: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/, "the clock"],
  [/\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/, "chance"],
  [/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/, "the network"],
  [/\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bcaches\b|\bdocument\b\.|\bwindow\b\./, "storage or the page"],
  [/\bconsole\b/, "the console"],
  [/["']node:|\bprocess\.|\bBuffer\b/, "Node"],
  [/\bsetTimeout\b|\bsetInterval\b/, "timers"],
];

function filesIn(folder: string): string[] {
  // A room may stand in the table before it has anything in it.
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(ts|tsx|mts|js|mjs)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .filter((path) => !/node_modules|\/dist\//.test(path));
}

/** Every module a file names: static, side-effect, re-exported and dynamic imports alike. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'`]([^"'`]+)["'`]/g)].map((match) => match[1]!);
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

for (const [room, allowed] of Object.entries(mayImport)) {
  test(`${room} imports nothing of ours but ${allowed.join(", ") || "itself"}`, () => {
    const wrong: string[] = [];
    for (const file of filesIn(`${room}/src`)) {
      for (const name of importsOf(readFileSync(file, "utf8"))) {
        const ours = /^@rekindle\/([^/]+)/.exec(name)?.[1];
        const escapes = name.startsWith(".") && !join(file, "..", name).startsWith(join(root, room));
        if ((ours && !allowed.includes(ours)) || escapes) wrong.push(`${relative(root, file)} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

for (const room of pure) {
  test(`${room} is pure`, () => {
    const wrong: string[] = [];
    for (const file of filesIn(`${room}/src`)) {
      const text = withoutComments(readFileSync(file, "utf8"));
      for (const [pattern, what] of forbidden) {
        const found = pattern.exec(text);
        if (found) wrong.push(`${relative(root, file)} touches ${what}: ${found[0]}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("the search for imports sees every form of import", () => {
  const text = `import "@rekindle/a"; import x from '@rekindle/b'; export * from "@rekindle/c"; await import("@rekindle/d"); import type { T } from "@rekindle/e"`;
  expect(importsOf(text)).toEqual(["@rekindle/a", "@rekindle/b", "@rekindle/c", "@rekindle/d", "@rekindle/e"]);
});
