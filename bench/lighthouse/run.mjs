// Lighthouse on the built app (mobile preset), in Debian's Chromium: the first page, and Today with a journal open.
// The app and its server are ours; Chromium is started here on a port, so that a page with a journal can be measured.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromium } from "playwright";

const root = join(import.meta.dirname, "../..");
const browser = ["/usr/bin/chromium", chromium.executablePath()].find((path) => path && existsSync(path));
if (!browser || !existsSync(join(root, "apps/web/dist/index.html"))) {
  console.log("Skipped: needs Chromium and the built app (npm run build).");
  process.exit(0);
}

const port = 4999;
const server = spawn(process.execPath, [join(root, "apps/cli/bin/rekindle.js"), "serve", "--port", String(port)]);
await new Promise((ready) => server.stdout.once("data", ready));
const address = `http://127.0.0.1:${port}/`;
const profile = mkdtempSync(join(tmpdir(), "rekindle-lighthouse-"));
const debugging = 9333;
const context = await chromium.launchPersistentContext(profile, {
  executablePath: browser,
  args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${debugging}`],
});

const categories = ["performance", "accessibility", "best-practices"];
const metrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];
const rows = [];

/** Three runs, the middle one by performance: a single one says little on a shared machine. */
async function measure(title, settings) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    const { lhr } = await lighthouse(address, { port: debugging, onlyCategories: categories, ...settings });
    runs.push(lhr);
  }
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const lhr = runs[1];
  rows.push({
    title,
    scores: categories.map((name) => Math.round(lhr.categories[name].score * 100)),
    values: metrics.map((name) => lhr.audits[name].displayValue),
    faults: Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
      .map(({ id }) => id),
  });
}

try {
  await measure("first page, nothing kept", {});
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByLabel("No", { exact: true }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("None of these").check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("This week").check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await page.waitForSelector(".verdict");
  await page.close();
  await measure("Today, a journal open", { disableStorageReset: true });
} finally {
  await context.close();
  server.kill();
  rmSync(profile, { recursive: true, force: true });
}

const load = loadavg()[0].toFixed(1);
const busy =
  loadavg()[0] > cpus().length
    ? "The machine did other work at the same time: performance and all times say how busy it was, and nothing of the app. Accessibility and best practices do not depend on it.\n\n"
    : "";
const table = [
  `| page | ${categories.join(" | ")} | ${metrics.join(" | ")} | below 0.9 |`,
  `|${"---|".repeat(categories.length + metrics.length + 2)}`,
  ...rows.map(
    ({ title, scores, values, faults }) =>
      `| ${title} | ${scores.join(" | ")} | ${values.join(" | ")} | ${faults.join(", ") || "none"} |`,
  ),
].join("\n");
console.log(table);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# Lighthouse\n\nMobile preset (simulated slow 4G, 4 times slower CPU), the middle of three runs each, on ${cpus().length} × ${cpus()[0].model}, load ${load} at the end.\n\n${busy}${table}\n`,
);
