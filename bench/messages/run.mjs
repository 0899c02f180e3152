// The keystroke tier beside checkers that people use, on the same 500-character messages, in one run. Times move with the machine; compare ratios.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
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

/** Real lengths are mixed; for the target each sample is cut from the dev drafts joined, 500 characters. */
const drafts = readFileSync(join(root, "packages/messages/data/dev-outgoing.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text)
  .join(" ");
const samples = Array.from({ length: 60 }, (_, i) => drafts.slice(i * 500, i * 500 + 500));

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

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const rows = [];
for (const [name, look] of Object.entries(peers)) {
  for (const text of samples) await look(text);
  const times = [];
  for (let round = 0; round < 5; round += 1) {
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
const own = rows[0].median;
console.table(rows.map(({ median, ...row }) => ({ ...row, "times ours": (median / own).toFixed(1) })));
console.log(`model: ${(gzipSync(bytes).length / 1000).toFixed(0)} kB compressed`);
