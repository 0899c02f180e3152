// A key stroke in Write, at a CPU four times slower: script time, and time to the next paint, with 500 characters in the
// field and the checker at work. Chromium is the machine's own; the app and its server are ours.
import { existsSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { noonZone } from "../support/noon.mjs";
import { served } from "../support/served.mjs";

const root = join(import.meta.dirname, "../..");
const browserPath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", chromium.executablePath()].find(
  (path) => path && existsSync(path),
);
if (!browserPath || !existsSync(join(root, "apps/web/dist/index.html"))) {
  console.log("Skipped: needs Chromium and the built app (npm run build).");
  process.exit(0);
}

const keys = 200;
/** After this many keys somebody stops, and the check of the last key runs and is shown. */
const burst = 10;
const text = "Hey, I hope the new job is good. I miss you and I saw on Instagram that you moved, the flat looks nice. "
  .repeat(5)
  .slice(0, 500);

const port = 4998;
const address = await served(port);
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox"],
  env: { ...process.env, TZ: noonZone() },
});
const before = loadavg()[0];
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(address);
  await page.getByRole("button", { name: "I want to write to them" }).click();
  await page.getByLabel("Your words").fill("I");
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "This week" }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByRole("button", { name: "All right" }).click();
  const field = page.getByLabel("Your words");
  await field.fill(text);
  await page.getByText("things to look at").first().waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    window.paints = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) window.paints.set(interactionId, Math.max(duration, window.paints.get(interactionId) ?? 0));
      }
    }).observe({ type: "event", durationThreshold: 16 });
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const scriptSoFar = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
  };
  await field.press("End");
  const scripts = [];
  const seals = [];
  const scriptDuring = async (ms) => {
    const at = await scriptSoFar();
    await page.waitForTimeout(ms);
    return (await scriptSoFar()) - at;
  };
  for (let key = 0; key < keys; key += 1) {
    const at = await scriptSoFar();
    await page.keyboard.press("abcdefgh "[key % 9]);
    await page.waitForTimeout(120);
    const typed = (await scriptSoFar()) - at;
    if (key % burst < burst - 1) {
      scripts.push(typed);
      continue;
    }
    // After 400 ms of rest the draft is sealed, after 600 the check begins.
    await page.waitForTimeout(200);
    seals.push(await scriptDuring(250));
    scripts.push(typed + (await scriptDuring(1200)));
  }
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.waitForTimeout(500);
  const paints = await page.evaluate(() => [...window.paints.values()]);
  // What took less than 16 ms is not reported by the browser.
  while (paints.length < keys) paints.push(16);

  const percentile = (values, p) => values.sort((a, b) => a - b)[Math.ceil(values.length * p) - 1].toFixed(1);
  const rows = [
    ["script time of a key stroke, check included", scripts, 16],
    ["script time of sealing the draft, in each rest", seals, "–"],
    ["key to paint", paints, 50],
  ].map(
    ([what, values, goal]) =>
      `| ${what} | ${percentile(values, 0.5)} | ${percentile(values, 0.95)} | ${percentile(values, 1)} | ${goal} |`,
  );
  const table = ["| ms | median | p95 | most | p95 wanted |", "|---|---|---|---|---|", ...rows].join("\n");
  console.log(table);
  writeFileSync(
    join(import.meta.dirname, "results.md"),
    `# A key stroke in Write\n\n${keys} keys behind 500 characters, a rest after every ${burst}, at a CPU four times slower, in Chromium ${browser.version()} without a window, on ${cpus().length} × ${cpus()[0].model}, load ${before.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after. Script time is what the page's thread spent in scripts from one key to the next, and after the last one in its check; sealing stands for itself. The browser reports paint times in steps of 8 ms, and nothing below 16.\n\n${table}\n`,
  );
} finally {
  await browser.close();
}
