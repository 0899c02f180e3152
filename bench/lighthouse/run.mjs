// Lighthouse on the built app (mobile preset): the first page, and Today with a journal open. In Chromium without a
// window where it is there: drawing the browser's own tab and its wheel takes a core that the page is measured on.
// The app and its server are ours. RUNS=1 measures each page once.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromium } from "playwright";
import { noonZone } from "../support/noon.mjs";
import { served } from "../support/served.mjs";

const root = join(import.meta.dirname, "../..");
const browser = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", chromium.executablePath()].find(
  (path) => path && existsSync(path),
);
if (!browser || !existsSync(join(root, "apps/web/dist/index.html"))) {
  console.log("Skipped: needs Chromium and the built app (npm run build).");
  process.exit(0);
}

const port = 4999;
const address = await served(port);
const profile = mkdtempSync(join(tmpdir(), "rekindle-lighthouse-"));
const debugging = 9333;
const env = { ...process.env, TZ: noonZone() };

const categories = ["performance", "accessibility", "best-practices"];
const metrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];
const rows = [];
const rounds = Number(process.env.RUNS ?? 5);

/**
 * Several runs, the middle one by performance: a single one says little on a shared machine. Each has a browser of its
 * own, as a person opens the app: in one that ran before, Lighthouse itself searches a full heap for a fifth of a second.
 * It is started without Playwright, whose own scripts in the page would be counted.
 */
async function measure(title, settings) {
  const runs = [];
  for (let run = 0; run < rounds; run += 1) runs.push(await once(settings));
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const lhr = runs[runs.length >> 1];
  rows.push({
    title,
    scores: [
      runs.map(performance).join(", "),
      ...categories.map((name) => Math.round(lhr.categories[name].score * 100)),
    ],
    values: [...metrics.map((name) => lhr.audits[name].displayValue), `${Math.round(lhr.worked)} ms`],
    faults: Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
      .map(({ id }) => id),
  });
}

const performance = (lhr) => Math.round(lhr.categories.performance.score * 100);

async function once(settings) {
  const chrome = spawn(
    browser,
    [
      "--headless",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${debugging}`,
      "about:blank",
    ],
    { env, stdio: "ignore", detached: true },
  );
  const ended = new Promise((end) => chrome.once("exit", end));
  try {
    await answering();
    const { lhr, artifacts } = await lighthouse(address, { port: debugging, onlyCategories: categories, ...settings });
    return { ...lhr, worked: workedTooLong(artifacts.Trace.traceEvents) };
  } finally {
    // The whole group: Debian starts the browser from a shell script, which would leave it running.
    process.kill(-chrome.pid);
    await ended;
    while (await up()) await later();
  }
}

/**
 * Total blocking time as Lighthouse counts it (what tasks after the first paint take beyond 50 ms, on a processor four
 * times slower), but by the time that the page's thread worked: on a busy machine the clock counts others' work as well.
 */
function workedTooLong(events) {
  const paint = events.findLast(({ name }) => name === "firstContentfulPaint");
  if (!paint) throw new Error("the trace holds no paint");
  return events
    .filter(({ name, pid, tid, ts }) => name === "RunTask" && pid === paint.pid && tid === paint.tid && ts >= paint.ts)
    .reduce((sum, { tdur = 0 }) => sum + Math.max(0, (tdur / 1000) * 4 - 50), 0);
}

const later = () => new Promise((done) => setTimeout(done, 100));
const up = () =>
  fetch(`http://127.0.0.1:${debugging}/json/version`).then(
    ({ ok }) => ok,
    () => false,
  );

async function answering() {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await up()) return;
    await later();
  }
  throw new Error("Chromium does not answer");
}

/** A journal that this device opens by itself, begun as a person begins one. */
async function begin() {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    args: ["--no-sandbox", "--disable-background-networking"],
    env,
  });
  try {
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
    // Where the browser promised to keep what is stored, nothing is said about that.
    const kept = page.getByRole("button", { name: "All right" });
    const verdict = page.locator(".verdict");
    await kept.or(verdict).first().waitFor();
    if (await kept.isVisible()) await kept.click();
    await verdict.waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
  } finally {
    await context.close();
  }
}

try {
  await measure("first page, nothing kept", {});
  await begin();
  await measure("Today, a journal open", { disableStorageReset: true });
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const load = loadavg()[0].toFixed(1);
const busy =
  loadavg()[0] > cpus().length
    ? "The machine did other work at the same time: performance and all times say how busy it was, and nothing of the app. Accessibility and best practices do not depend on it.\n\n"
    : "";
const table = [
  `| page | performance of each run | ${categories.join(" | ")} | ${metrics.join(" | ")} | blocking by processor time | below 0.9 |`,
  `|${"---|".repeat(categories.length + metrics.length + 4)}`,
  ...rows.map(
    ({ title, scores, values, faults }) =>
      `| ${title} | ${scores.join(" | ")} | ${values.join(" | ")} | ${faults.join(", ") || "none"} |`,
  ),
].join("\n");
console.log(table);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# Lighthouse\n\nMobile preset (simulated slow 4G, 4 times slower CPU), the middle of ${rounds} runs each, every one in a browser of its own, on ${cpus().length} × ${cpus()[0].model}, load ${load} at the end.\n\n${busy}${table}\n`,
);
