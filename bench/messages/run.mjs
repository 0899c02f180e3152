// The keystroke tier beside checkers that people use, on the same 500-character messages, in one run. Times move with the machine; compare ratios.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { text as alex } from "alex";
import { build } from "esbuild";
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import { retext } from "retext";
import equality from "retext-equality";
import intensify from "retext-intensify";
import passive from "retext-passive";
import profanities from "retext-profanities";
import repeated from "retext-repeated-words";
import simplify from "retext-simplify";
import { VFile } from "vfile";
import writeGood from "write-good";

const root = join(import.meta.dirname, "../..");
const outfile = join(mkdtempSync(join(tmpdir(), "rekindle-bench-")), "messages.mjs");
await build({
  entryPoints: [join(root, "packages/messages/src/index.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  conditions: ["source"],
  outfile,
});
const { createReader } = await import(outfile);
const bytes = readFileSync(join(root, "packages/messages/model/keystroke.bin"));
const reader = createReader({ keystroke: bytes });
// As the app does while nobody waits.
for (const examples = reader.warmUp(); !examples.next().done; );

/** Real lengths are mixed; for the target each sample is cut from the dev drafts joined, 500 characters. */
const drafts = readFileSync(join(root, "packages/messages/data/dev-outgoing.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text)
  .join(" ");
const stretches = (text, count) => Array.from({ length: count }, (_, i) => text.slice(i * 500, i * 500 + 500));
const samples = stretches(drafts, 60);
/** Read before anything is measured: what is left over from making them would be collected meanwhile. */
const data = join(root, "packages/messages/data");
const many = readdirSync(data)
  .filter((name) => name.startsWith("train-outgoing"))
  .sort()
  .flatMap((name) => readFileSync(join(data, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line).text)
  .join(" ");
const once = stretches(many, 1200);
/** Other texts that each reads before it is measured, so that none is still being compiled. */
const before = stretches(many.slice(500 * once.length), 600);
const rounds = 20;

const harper = new LocalLinter({ binary });
await harper.setup();
const plugins = retext().use(equality).use(intensify).use(passive).use(profanities).use(repeated).use(simplify);
const peers = {
  "rekindle, draft": (text) => reader.check(text),
  "rekindle, received": (text) => reader.read(text),
  "write-good": (text) => writeGood(text),
  alex: (text) => alex(text),
  "retext, six plugins": async (text) => {
    const file = new VFile(text);
    await plugins.run(plugins.parse(file), file);
  },
  "harper.js": (text) => harper.lint(text),
};

const load = loadavg()[0];
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const rows = [];
for (const [name, look] of Object.entries(peers)) {
  for (const text of [...before, ...samples]) await look(text);
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of samples) {
      const start = performance.now();
      await look(text);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  rows.push({
    name,
    "median ms": at(times, 0.5).toFixed(3),
    "p99 ms": at(times, 0.99).toFixed(3),
    median: at(times, 0.5),
  });
}
const own = Math.max(rows[0].median, rows[1].median);
console.table(rows.map(({ median, ...row }) => ({ ...row, "times ours": (median / own).toFixed(1) })));

/**
 * Texts that come once: nothing of a text can be remembered from an earlier round. The three take turns, so that what else the
 * machine has to do falls on all alike.
 */
const TURN = 100;
const timesOf = { "rekindle, draft": [], "rekindle, received": [], "write-good": [] };
for (let from = 0; from < once.length; from += TURN) {
  for (const [name, times] of Object.entries(timesOf)) {
    for (const text of once.slice(from, from + TURN)) {
      const start = performance.now();
      peers[name](text);
      times.push(performance.now() - start);
    }
  }
}
const fresh = Object.entries(timesOf).map(([name, times]) => {
  times.sort((a, b) => a - b);
  return { name, "median ms": at(times, 0.5).toFixed(3), "p99 ms": at(times, 0.99).toFixed(3) };
});
console.table(fresh);

const encoderBytes = readFileSync(join(root, "packages/messages/model/encoder.bin"));

/** The second tier as an app uses it: in a worker, from the question to the answer. */
const worker = new Worker(
  `import { parentPort, workerData } from "node:worker_threads";
   const { createReader } = await import(workerData.module);
   const reader = createReader({ keystroke: workerData.keystroke, encoder: workerData.encoder });
   parentPort.on("message", (text) => parentPort.postMessage(reader.check(text)));
   parentPort.postMessage("ready");`,
  { eval: true, workerData: { module: outfile, keystroke: bytes, encoder: encoderBytes } },
);
const answer = () => new Promise((done) => worker.once("message", done));
const begun = performance.now();
await answer();
const ready = performance.now() - begun;
const texts = readFileSync(join(root, "packages/messages/data/dev-outgoing.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text);
const kinds = {
  "encoder in a worker, a text": texts.filter((text) => text.length < 300).slice(0, 60),
  "encoder in a worker, a mail of 2,000 characters": Array.from({ length: 12 }, (_, i) =>
    drafts.slice(i * 2000, i * 2000 + 2000),
  ),
};
const slow = [];
for (const [name, some] of Object.entries(kinds)) {
  const times = [];
  for (const text of [...some.slice(0, 5), ...some]) {
    const start = performance.now();
    worker.postMessage(text);
    await answer();
    times.push(performance.now() - start);
  }
  const after = times.slice(5).sort((a, b) => a - b);
  slow.push({ name, "median ms": at(after, 0.5).toFixed(1), "p99 ms": at(after, 0.99).toFixed(1) });
}
await worker.terminate();
console.table(slow);
console.log(`encoder ready after ${ready.toFixed(0)} ms`);
const kB = (size) => `${(size / 1000).toFixed(0)} kB`;
const sizes = `keystroke tier: ${kB(gzipSync(bytes).length)} gzip; encoder: ${kB(gzipSync(encoderBytes).length)} gzip, ${kB(brotliCompressSync(encoderBytes).length)} brotli`;
console.log(sizes);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# Reading messages, measured

Written by \`npm run bench -- messages\` on ${process.platform} ${process.arch}, Node ${process.version}; load of the machine when it began: ${load.toFixed(1)}.
Times move with the machine; compare within a table.

Each read ${before.length} other texts before, and ours its own examples, as the app has it do.

| 500 characters, 60 messages, ${rounds} rounds | median, ms | p99, ms | times ours |
|---|---|---|---|
${rows.map((row) => `| ${row.name} | ${row["median ms"]} | ${row["p99 ms"]} | ${(row.median / own).toFixed(1)} |`).join("\n")}

| ${once.length} other stretches of 500 characters, each once, taking turns | median, ms | p99, ms |
|---|---|---|
${fresh.map((row) => `| ${row.name} | ${row["median ms"]} | ${row["p99 ms"]} |`).join("\n")}

| the second tier, from question to answer | median, ms | p99, ms |
|---|---|---|
${slow.map((row) => `| ${row.name} | ${row["median ms"]} | ${row["p99 ms"]} |`).join("\n")}

Encoder ready after ${ready.toFixed(0)} ms. ${sizes.charAt(0).toUpperCase()}${sizes.slice(1)}.
`,
);
