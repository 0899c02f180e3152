// Speed and memory of the importers beside their peers, in one run, each reading in a process of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { generators } from "./generate.mjs";

const here = import.meta.dirname;
const root = join(here, "../..");
const folder = join(tmpdir(), "rekindle-bench");
mkdirSync(folder, { recursive: true });
const share = Number(process.env.REKINDLE_BENCH_SHARE ?? 1);
const runs = Number(process.env.REKINDLE_BENCH_RUNS ?? 3);
const only = process.env.REKINDLE_BENCH_ONLY?.split(",");
/** On a slower machine fewer rounds are run, at least one of everything; a quiet one with two cores needs about six minutes for all. */
const minutes = Number(process.env.REKINDLE_BENCH_MINUTES ?? 8);
/** A reading that takes longer is stopped, and told. */
const longestReading = 90_000;

// Bundled as the app is: each format is a piece of its own, loaded when it is read.
const bundle = join(folder, "bundle/imports.mjs");
const entry = `export * from ${JSON.stringify(join(root, "packages/imports/src/index.ts"))}; export * from ${JSON.stringify(join(root, "packages/imports/src/node.ts"))};`;
execFileSync(
  join(root, "node_modules/.bin/esbuild"),
  [
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--target=node24",
    "--conditions=source",
    "--log-level=warning",
    "--splitting",
    "--entry-names=imports",
    "--out-extension:.js=.mjs",
    `--outdir=${join(folder, "bundle")}`,
    "--banner:js=import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  ],
  { input: entry, cwd: root },
);

function file(format, count) {
  const path = join(folder, `${format}-${count}${format === "imessage" ? ".db" : ""}`);
  if (!existsSync(path)) {
    process.stderr.write(`  making ${path}\n`);
    generators[format](count, `${path}.part`);
    renameSync(`${path}.part`, path);
  }
  return path;
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** One reading in a process of its own: wall and processor time with the start of Node, the highest memory, and the count. */
function once(words) {
  const begin = performance.now();
  const result = spawnSync(
    process.execPath,
    ["--max-old-space-size=6000", "--disable-warning=ExperimentalWarning", ...words],
    { encoding: "utf8", cwd: here, timeout: longestReading },
  );
  if (result.error?.code === "ETIMEDOUT") return { failed: `stopped after ${longestReading / 1000} s` };
  if (result.status !== 0) return { failed: result.stderr.trim().split("\n").at(-1) };
  const { count, rss, cpu } = JSON.parse(result.stdout);
  return { wall: (performance.now() - begin) / 1000, cpu: cpu / 1e6, rss: rss / 1024, count };
}

/**
 * Every program in turn, several times over while there is time until `end`, so that what else the machine does falls on all of them
 * alike; medians, and the most memory. A program that failed is not tried again.
 */
function measure(programs, end) {
  const found = new Map(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0, longest = 0; run < runs && (run === 0 || performance.now() + longest < end); run++) {
    const begin = performance.now();
    for (const [name, words] of Object.entries(programs)) {
      const all = found.get(name);
      if (all.at(-1)?.failed) continue;
      process.stderr.write(`  round ${run + 1} of at most ${runs}: ${name}`);
      all.push(once(words));
      process.stderr.write(` ${all.at(-1).failed ?? `${all.at(-1).wall.toFixed(2)} s`}\n`);
    }
    longest = Math.max(longest, performance.now() - begin);
  }
  return new Map(
    [...found].map(([name, all]) => {
      const failed = all.find((one) => one.failed)?.failed;
      if (failed) return [name, { failed }];
      return [
        name,
        {
          seconds: median(all.map(({ wall }) => wall)),
          cpu: median(all.map(({ cpu }) => cpu)),
          rss: Math.max(...all.map(({ rss }) => rss)),
          count: all[0].count,
          rounds: all.length,
        },
      ];
    }),
  );
}

const round = (count) => Math.max(1000, Math.round(count * share));
/** `weight`: about how long a round takes on a quiet machine with two cores, in seconds; the time that is left is shared by it. */
const sets = [
  {
    format: "whatsapp",
    weight: 5,
    count: round(1_000_000),
    peers: ["whatsapp-chat-parser"],
    atLeast: { "whatsapp-chat-parser": 3 },
    mebibytes: 160,
  },
  {
    format: "whatsapp-iphone",
    as: "whatsapp",
    weight: 6,
    count: round(1_000_000),
    peers: ["whatsapp-chat-parser"],
    atLeast: { "whatsapp-chat-parser": 3 },
    mebibytes: 160,
  },
  {
    format: "whatsapp",
    weight: 3,
    count: round(2_000_000),
    peers: [],
    mebibytes: 160,
    title: "whatsapp, twice as long",
  },
  {
    format: "whatsapp",
    weight: 5,
    count: round(4_000_000),
    peers: [],
    mebibytes: 160,
    title: "whatsapp, four times as long",
    linear: true,
  },
  {
    format: "whatsapp",
    weight: 5,
    count: round(1_000_000),
    peers: [],
    how: "transcript",
    title: "whatsapp, with everything the journal needs",
  },
  {
    format: "telegram",
    weight: 20,
    count: round(545_000),
    peers: ["JSON.parse", "stream-json"],
    atLeast: { "JSON.parse": 1 },
    mebibytes: 120,
  },
  {
    format: "telegram",
    weight: 14,
    count: round(2_180_000),
    peers: [],
    mebibytes: 120,
    title: "telegram, four times as long",
    linear: true,
  },
  // mailparser may need minutes for 300 MB: every reader is measured on a tenth, and ours on the whole as well.
  {
    format: "mbox",
    weight: 15,
    count: round(1_670),
    peers: ["mailparser", "postal-mime"],
    atLeast: { mailparser: 3 },
    title: "mailbox, a tenth of the size",
  },
  { format: "mbox", weight: 3, count: round(16_700), peers: [], mebibytes: 144, title: "mailbox" },
  { format: "sms", weight: 12, count: round(500_000), peers: ["saxes"], atLeast: { saxes: 1 } },
  { format: "imessage", weight: 3, count: round(500_000), peers: [], perSecond: 200_000 },
];

let missed = 0;
/** Seconds of processor a message, of the shortest file of each format: what the longer ones are held against. */
const shortest = new Map();
const chosen = sets.filter(({ format }) => !only || only.includes(format));
const deadline = performance.now() + minutes * 60_000;
for (const [index, set] of chosen.entries()) {
  const left = chosen.slice(index).reduce((sum, { weight }) => sum + weight, 0);
  const end = performance.now() + Math.max(0, deadline - performance.now()) * (set.weight / left);
  const path = file(set.format, set.count);
  const megabytes = statSync(path).size / 1e6;
  console.log(
    `\n${set.title ?? set.format}: ${set.count.toLocaleString("en")} messages, ${megabytes.toFixed(0)} MB, load ${loadavg()[0].toFixed(1)}`,
  );
  const line = (name, found, note = "") =>
    console.log(
      found.failed
        ? `  ${name.padEnd(22)} failed: ${found.failed}`
        : `  ${name.padEnd(22)} ${found.seconds.toFixed(2).padStart(6)} s (processor ${found.cpu.toFixed(2)} s) ${Math.round(
            found.count / found.seconds,
          )
            .toLocaleString("en")
            .padStart(
              10,
            )}/s ${(megabytes / found.seconds).toFixed(0).padStart(5)} MB/s ${found.rss.toFixed(0).padStart(5)} MiB  read ${found.count.toLocaleString("en")}, median of ${found.rounds} ${note}`,
    );
  const programs = {
    rekindle: [join(here, "ours.mjs"), bundle, set.as ?? set.format, path, set.how ?? ""],
    ...Object.fromEntries(set.peers.map((name) => [name, [join(here, "peers.mjs"), name, path]])),
  };
  const found = measure(programs, end);
  const ours = found.get("rekindle");
  line("rekindle", ours);
  if (ours.failed) {
    missed++;
    continue;
  }
  const goal = (met, text) => {
    if (!met) missed++;
    console.log(`    ${met ? "met   " : "MISSED"} ${text}`);
  };
  for (const name of set.peers) {
    const peer = found.get(name);
    line(
      name,
      peer,
      peer.failed
        ? ""
        : `(${(peer.seconds / ours.seconds).toFixed(2)} × our time, ${(peer.cpu / ours.cpu).toFixed(2)} × our processor time)`,
    );
    const least = set.atLeast?.[name];
    if (least && !peer.failed) goal(peer.seconds / ours.seconds >= least, `at least ${least} × as fast as ${name}`);
  }
  if (set.mebibytes) goal(ours.rss <= set.mebibytes, `at most ${set.mebibytes} MiB`);
  if (set.perSecond)
    goal(
      ours.count / ours.seconds >= set.perSecond,
      `at least ${set.perSecond.toLocaleString("en")} messages a second`,
    );
  const each = ours.cpu / ours.count;
  if (set.linear)
    goal(
      each <= shortest.get(set.format) * 1.15,
      "linear: a message costs no more than in the short file (15 % for noise)",
    );
  else if (!set.how && !shortest.has(set.format)) shortest.set(set.format, each);
}
if (share !== 1)
  console.log("\nThe goals are for files of full size: in small ones the start of Node is most of the time.");
// A goal that is missed is told, not hidden; on a loaded machine it may be the machine.
console.log(missed === 0 ? "\nEvery goal was met." : `\n${missed} goals were missed.`);
