// The vault in Node and in Chromium, beside SQLite with a sealed file (better-sqlite3-multiple-ciphers) and Dexie with
// the same seal. RUNS runs (5) a figure, each in a process or a page of its own; what opens and reads does so without
// deriving a key from a passphrase, which is measured apart.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";

const root = join(import.meta.dirname, "../..");
const runs = Number(process.env.RUNS ?? 5);
const slower = [1, 4, 6];
const scratch = mkdtempSync(join(tmpdir(), "rekindle-bench-"));
/** Median and fastest: on a machine that does other work as well, the fastest is nearest to what the work takes. */
function shown(times, spell) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.length === 1
    ? `${spell(sorted[0])} (one run)`
    : `${spell(sorted[sorted.length >> 1])} (${spell(sorted[0])})`;
}
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const whole = (ms) => `${ms.toFixed(0)} ms`;
const tenths = (ms) => `${ms.toFixed(1)} ms`;
const load = [loadavg()[0]];

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}

// Node
const bundle = join(scratch, "vault.mjs");
await build({
  stdin: {
    contents: `export { argon2id, fileVault } from "@rekindle/vault/node";
      export { usualCost } from "./packages/vault/src/store.ts";`,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  conditions: ["source"],
  outfile: bundle,
});
let files = 0;
function inNode(task, store, file = join(scratch, `${++files}.db`)) {
  const script = join(import.meta.dirname, "node.mjs");
  const ran = spawnSync(process.execPath, [script, task, store, bundle, file], { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return { file, ...JSON.parse(ran.stdout) };
}
const inNodeOften = (task, store, file) => Array.from({ length: runs }, () => inNode(task, store, file).ms);

const names = { ours: "the vault", peer: "better-sqlite3-multiple-ciphers 13.0.3" };
const lines = [
  "| Node | append 10,000 at once | one entry, on disk | open and read 100,000 | bytes an entry on disk |",
  "|---|---|---|---|---|",
];
let characters = 0;
for (const store of ["ours", "peer"]) {
  const filled = inNode("fill", store);
  characters = filled.characters;
  const figures = [
    shown(inNodeOften("append", store), whole),
    shown(inNodeOften("single", store), tenths),
    shown(inNodeOften("read", store, filled.file), seconds),
    (statSync(filled.file).size / 100_000).toFixed(0),
  ];
  lines.push(`| ${names[store]} | ${figures.join(" | ")} |`);
}
const derive = shown(inNodeOften("derive", "ours"), whole);
lines.push("", `One key from a passphrase in Node (64 MiB, 3 passes): ${derive}.`);
load.push(loadavg()[0]);

// Chromium
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, "page.mjs")],
  bundle: true,
  splitting: true,
  outdir: "/",
  write: false,
  format: "esm",
  target: "esnext",
  conditions: ["source"],
  minify: true,
});
const scripts = new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[/\\]/, "/"), contents]));
const server = createServer((request, response) => {
  const script = scripts.get(request.url);
  response.setHeader("content-type", script ? "text/javascript" : "text/html");
  response.end(script ?? `<!doctype html><title>bench</title><script type="module" src="/page.js"></script>`);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://localhost:${server.address().port}/`;
const known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));
const profile = { ours: join(scratch, "ours"), peer: join(scratch, "peer"), empty: join(scratch, "empty") };
const start = (store) =>
  chromium.launchPersistentContext(profile[store], {
    ...(known ? { executablePath: known } : {}),
    args: ["--no-sandbox", "--disable-background-networking"],
  });

/** One task in a page of its own. */
async function inPage(browser, rate, task, store) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  await page.waitForFunction(() => "bench" in globalThis);
  const cdp = await browser.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  const ms = await page.evaluate(([task, store]) => globalThis.bench[task](store), [task, store]);
  await page.close();
  return ms;
}
/** The peer takes minutes on a slowed processor: there, one run. */
const often = async (browser, rate, task, store) => {
  const all = [];
  const times = store === "peer" && rate > 1 ? 1 : runs;
  for (let run = 0; run < times; run++) all.push(await inPage(browser, rate, task, store));
  return all;
};

lines.push(
  "",
  "| Chromium | CPU | append 10,000 at once | one entry, on disk | open and read 100,000 | bytes an entry on disk |",
  "|---|---|---|---|---|---|",
);
const inBrowser = { ours: "the vault, kept twice", peer: "Dexie 4.4.7, the same seal, one row an entry" };
const derived = [];
let version = "";
for (const store of ["ours", "peer"]) {
  let browser = await start(store);
  version = browser.browser()?.version() ?? version;
  const figures = [];
  for (const rate of slower)
    figures.push([await often(browser, rate, "append", store), await often(browser, rate, "single", store)]);
  if (store === "ours")
    for (const rate of slower)
      derived.push(`${shown(await often(browser, rate, "derive"), whole)}${rate === 1 ? "" : ` at ${rate}x`}`);
  await browser.close();
  rmSync(profile[store], { recursive: true });
  browser = await start(store);
  await inPage(browser, 1, "fill", store);
  const reads = [];
  for (const rate of slower) reads.push(await often(browser, rate, "read", store));
  await browser.close();
  const kept = ["IndexedDB", "WebStorage"].map((name) => join(profile[store], "Default", name)).filter(existsSync);
  const bytes = kept.reduce((sum, folder) => sum + sizeOf(folder), 0) / 100_000;
  for (const [i, rate] of slower.entries()) {
    const [append, single] = figures[i];
    lines.push(
      `| ${inBrowser[store]} | ${rate === 1 ? "as it is" : `${rate}x slower`} | ${shown(append, whole)} | ${shown(single, tenths)} | ${shown(reads[i], seconds)} | ${i === 0 ? bytes.toFixed(0) : ""} |`,
    );
  }
  load.push(loadavg()[0]);
}
server.close();
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
lines.push("", `One key from a passphrase in Chromium: ${derived.join(", ")}.`);

const machine = `${process.platform} ${process.arch}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.version}${version ? `, Chromium ${version}` : ""}`;
const measured = `${new Date().toISOString().slice(0, 10)} on ${machine}; load ${load.map((each) => each.toFixed(1)).join(", ")} as it went`;
console.log(lines.join("\n"));
console.log(measured);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# The vault, measured

Written by \`npm run bench -- vault\` on ${measured}. Medians of ${runs} runs, the fastest behind them, each in a process or a page of its own. Times move with the machine: compare within a table. Aims: 100,000 entries opened and read in 0.7 s in Node and 1 s in Chromium as it is, without the key from the passphrase.

An entry of this journal is ${(characters / 100_000).toFixed(0)} characters of JSON on average.

${lines.join("\n")}

What is compared: the vault opens by its recovery code (Node) or the device's key (Chromium), finds what every entry is, and gives all of them as lines; better-sqlite3-multiple-ciphers seals the pages of its whole file with a raw key and reads one column; Dexie keeps each entry in a row sealed as the vault seals a recent one. All wait for the disk (\`synchronous=FULL\`, \`durability: "strict"\`). In Chromium the vault is written twice (docs/decisions/0003-two-copies-in-the-browser.md), Dexie once.
`,
);
