// The guide engine beside two rule engines. Prints medians of one run; ratios are what to compare, times move with the machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { Engine } from "json-rules-engine";
import Publicodes from "publicodes";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "rekindle-bench-"));
const bundle = join(scratch, "guide.mjs");
await build({
  entryPoints: [join(root, "packages/guide/src/index.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  conditions: ["source"],
  outfile: bundle,
});
const { factsOn, guide, verdictRules } = await import(bundle);

/** A journal of n entries over two years, the same each time (a linear congruential generator with a fixed seed). */
function journalOf(n) {
  let state = 42;
  const draw = (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % max;
  };
  const start = Date.UTC(2024, 2, 1, 9);
  const entries = [{ id: "b", at: new Date(start).toISOString(), kind: "breakup", endedBy: "them" }];
  const step = (700 * 86_400_000) / n;
  for (let index = 1; index < n; index += 1) {
    const at = new Date(start + index * step).toISOString().replace(/\.\d+Z/, "+00:00[Europe/London]");
    const id = `e${index}`;
    const kind = draw(10);
    if (kind < 6)
      entries.push({
        id,
        at,
        kind: "contact",
        from: draw(2) ? "me" : "them",
        channel: "text",
        purpose: draw(3) ? "personal" : "logistics",
      });
    else if (kind < 8) entries.push({ id, at, kind: "mood", level: 1 + draw(5) });
    else if (kind < 9) entries.push({ id, at, kind: "urge", strength: draw(11) });
    else entries.push({ id, at, kind: "sign", sign: "S.V13" });
  }
  return entries;
}
const now = "2026-02-20T10:00:00+00:00[Europe/London]";

async function median(run, budgetMs = 1500) {
  for (let warm = 0; warm < 3; warm += 1) await run();
  const times = [];
  const end = performance.now() + budgetMs;
  while ((performance.now() < end && times.length < 5000) || times.length < 5) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

// The same ordered rules over prepared facts, as each engine would have them: rule n fits where its flag is set.
const names = verdictRules.map(({ id }) => id.replaceAll("-", " "));
const engine = new Engine([], { allowUndefinedFacts: true });
for (const [index, name] of names.entries()) {
  engine.addRule({
    conditions: { all: [{ fact: name, operator: "equal", value: true }] },
    event: { type: name },
    priority: names.length - index,
    onSuccess: () => engine.stop(),
  });
}
const publicodes = new Publicodes({
  ...Object.fromEntries(names.map((name) => [name, { "par défaut": "non" }])),
  verdict: { variations: [...names.map((name, index) => ({ si: name, alors: index + 1 })), { sinon: 0 }] },
});

const facts = factsOn(journalOf(100), now);
const decided = verdictRules.findIndex((rule) => rule.decide(facts));
const flags = Object.fromEntries(names.map((name, index) => [name, index === decided]));
const situation = Object.fromEntries(names.map((name, index) => [name, index === decided ? "oui" : "non"]));
if (publicodes.setSituation(situation).evaluate("verdict").nodeValue !== decided + 1)
  throw new Error("publicodes decides otherwise");
if ((await engine.run(flags)).events[0].type !== names[decided]) throw new Error("json-rules-engine decides otherwise");

const rules = {
  "ours, rules alone": await median(() => verdictRules.find((rule) => rule.decide(facts))),
  "json-rules-engine 7.3.1": await median(() => engine.run(flags)),
  "publicodes 1.10.3": await median(() => publicodes.setSituation(situation).evaluate("verdict")),
};
const lines = ["| the ordered rules on prepared facts | median, ms | times ours |", "|---|---|---|"];
const ours = rules["ours, rules alone"];
for (const [name, ms] of Object.entries(rules))
  lines.push(`| ${name} | ${ms.toFixed(4)} | ${(ms / ours).toFixed(1)} |`);

lines.push(
  "",
  "| guide(), whole, entries | median, ms | µs an entry | beside json-rules-engine's rules alone |",
  "|---|---|---|---|",
);
for (const n of [100, 1000, 10_000, 100_000]) {
  const entries = journalOf(n);
  const ms = await median(() => guide(entries, now));
  lines.push(
    `| ${n.toLocaleString("en")} | ${ms.toFixed(3)} | ${((ms * 1000) / n).toFixed(2)} | ${(ms / rules["json-rules-engine 7.3.1"]).toFixed(1)} |`,
  );
}

const file = join(scratch, "journal.jsonl");
writeFileSync(
  file,
  journalOf(1000)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join(""),
);
const cli = await median(() => {
  const { status } = spawnSync(process.execPath, [
    join(root, "apps/cli/bin/rekindle.js"),
    "advise",
    file,
    "--now",
    now,
  ]);
  if (status !== 0) throw new Error("rekindle advise failed");
}, 4000);
lines.push("", "| whole process | median, ms |", "|---|---|", `| rekindle advise, 1,000 entries | ${cli.toFixed(0)} |`);

console.log(lines.join("\n"));
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# The guide, measured\n\nWritten by \`npm run bench -- guide\` on ${process.platform} ${process.arch}, Node ${process.version}. Times move with the machine; compare within a table.\n\n${lines.join("\n")}\n`,
);
