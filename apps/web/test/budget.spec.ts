/**
 * What a phone has to load, gzipped (level 9), by what it is for; docs/app.md says what is in it. First screen: the
 * page's script and what it starts (the door and the lock page are in it), with everything these import.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const dist = join(import.meta.dirname, "../dist");
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
const build = JSON.parse(readFileSync(join(dist, "build.json"), "utf8")) as Readonly<Record<string, Chunk>>;
const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const inAll = (files: Iterable<string>) => [...files].reduce((total, file) => total + size(file), 0);
const filesEnding = (end: string) =>
  readdirSync(join(dist, "assets"))
    .filter((name) => name.endsWith(end))
    .map((name) => `assets/${name}`);

/** The scripts whose source ends so, or that are called so; one that is gone must not make a figure smaller. */
function named(...words: readonly string[]): string[] {
  return words.map((word) => {
    const name = Object.keys(build).find(
      (one) => one.endsWith(word) || (one.startsWith(`_${word}-`) && one.endsWith(".js")),
    );
    if (name === undefined) throw new Error(`the build has no ${word}`);
    return name;
  });
}

/** The files of these and of all that they import; `later`: what they may ask for afterwards as well. */
function withImports(names: readonly string[], later = false, seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const { file, imports = [], dynamicImports = [] } = build[name]!;
    if (seen.has(file)) continue;
    seen.add(file);
    withImports(later ? [...imports, ...dynamicImports] : imports, later, seen);
  }
  return seen;
}

/** Loaded only where a browser lacks Temporal, Ed25519, or the compiler of WebAssembly. */
const standIns = new Set(
  named("temporal-polyfill/global.esm.js", "@noble/curves/ed25519.js", "@noble/hashes/argon2.js").map(
    (name) => build[name]!.file,
  ),
);
const page = withImports(named("index.html", "src/checker/worker.ts"), true);
const readers = [...withImports(named("screens/import/worker.ts"), true)].filter((file) => !page.has(file));

const limits = {
  "first screen": { files: withImports(named("index.html", "first")), most: 60_000 },
  "every screen and the checker": { files: [...page].filter((file) => !standIns.has(file)), most: 263_000 },
  "readers of chat exports": { files: readers.filter((file) => !standIns.has(file)), most: 137_000 },
  "texts of the guide, scenes, words": { files: filesEnding(".json"), most: 78_000 },
};

for (const [what, { files, most }] of Object.entries(limits)) {
  test(`${what}: at most ${most / 1000} kB`, () => {
    const sum = inAll(files);
    console.log(`${what}: ${[...files].length} files, ${(sum / 1000).toFixed(1)} kB`);
    expect(sum).toBeLessThanOrEqual(most);
  });
}

/** What a screen has to load before it is shown, all scripts counted. */
for (const [screen, script, most] of [
  ["today", "today", 85_000],
  ["help", "hard", 102_000],
  ["journal", "story", 106_000],
  ["write", "screens/write/screen.tsx", 104_000],
  ["card", "screens/card/screen.tsx", 96_000],
] as const) {
  test(`${screen} with all that it needs: at most ${most / 1000} kB`, () => {
    const sum = inAll(withImports(named("index.html", "first", script)));
    console.log(`${screen}: ${(sum / 1000).toFixed(1)} kB`);
    expect(sum).toBeLessThanOrEqual(most);
  });
}

test("no script waits for one that waits for it", () => {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    expect(way, `${name} in a circle`).not.toContain(name);
    if (done.has(name)) return;
    for (const next of build[name]!.imports ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of Object.keys(build)) visit(name, []);
});

test("examples that prove the rules stay out of the app", () => {
  const scripts = filesEnding(".js").map((file) => readFileSync(join(dist, file), "utf8"));
  for (const [rule, example] of [
    ["messages/src/checks/pity.ts", "and the flat is quiet"],
    ["messages/src/signals/warmth.ts", "The lawyer will write to you."],
    ["practice/src/moves/greet.ts", "You worked hard for it."],
    ["guide/src/advice/care/adults-only.ts", "profile adult=false"],
  ] as const) {
    expect(readFileSync(join(import.meta.dirname, "../../../packages", rule), "utf8")).toContain(example);
    expect(scripts.some((text) => text.includes(example))).toBe(false);
  }
});

test("no script is left out of the count", () => {
  const counted = new Set([...page, ...readers, ...standIns]);
  expect(filesEnding(".js").filter((file) => !counted.has(file))).toEqual([]);
});
