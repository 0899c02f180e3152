// The app's journal of 10,000 entries at 4x CPU slow-down: until the list and the picture are drawn, and the longest
// task while scrolling. Times move with the machine; the limits are 50 ms a task, and a tenth of a second unthrottled.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";

const root = join(import.meta.dirname, "../..");
const count = 10_000;
const slower = [1, 4];
const runs = Number(process.env.RUNS ?? 5);
const port = 4999;
const passphrase = "four quiet river stones";

const scratch = mkdtempSync(join(tmpdir(), "rekindle-bench-"));
const backup = join(scratch, "backup.rekindle");
await build({
  stdin: {
    contents: `
      import { writeFileSync } from "node:fs";
      import { fileVault } from "@rekindle/vault/node";
      import { journalOf } from "./apps/web/test/support/long-journal.ts";
      const made = await fileVault(${JSON.stringify(join(scratch, "vault"))}).create({ passphrase: ${JSON.stringify(passphrase)} });
      const { vault } = made.value;
      await vault.append(journalOf(${count}));
      const file = await vault.backup();
      writeFileSync(${JSON.stringify(backup)}, file.value);
      vault.lock();`,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  conditions: ["source"],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  outfile: join(scratch, "backup.mjs"),
});
await import(join(scratch, "backup.mjs"));

const server = spawn(process.execPath, [join(root, "apps/cli/bin/rekindle.js"), "serve", "--port", String(port)], {
  stdio: "ignore",
});
const known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));
const browser = await chromium.launch({
  ...(known ? { executablePath: known } : {}),
  args: ["--no-sandbox", "--disable-background-networking"],
});

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/**
 * What the page's own thread worked, task by task, in milliseconds of its processor time: on a machine that does other
 * work as well, the time by the clock says how busy the machine is.
 */
async function tasksDuring(cdp, act) {
  const events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"],
    },
  });
  await act();
  const done = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await done;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) => name === "RunTask" && tdur !== undefined && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error("the trace holds no task");
  return tasks.map(({ tdur }) => tdur / 1000);
}

/** One page: how long from the tap on the tab until what is drawn is on the screen, and the tasks while scrolling. */
async function measure(rate) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  for (let tries = 0; ; tries++) {
    const there = await page.goto(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (there) break;
    if (tries > 100) throw new Error("the app is not served");
    await page.waitForTimeout(100);
  }
  await page.getByRole("button", { name: "I have a backup file" }).click();
  await page.getByLabel("Backup file").setInputFiles(backup);
  await page.getByLabel("Passphrase or recovery code of the backup").fill(passphrase);
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor({ timeout: 60_000 });
  const cdp = await page.context().newCDPSession(page);
  // The screen's code is loaded once before, as it is from the second visit on.
  const tab = (name) => page.getByRole("navigation", { name: "Main" }).getByRole("button", { name });
  await tab("Journal").click();
  await page.locator(".entry-row").first().waitFor();
  await tab("Today").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await page.waitForTimeout(1000);
  const open = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const button = [...document.querySelectorAll("nav button")].find(
          ({ textContent }) => textContent === "Journal",
        );
        const from = performance.now();
        button.click();
        const look = () => {
          if (document.querySelector(".entry-row") && document.querySelector(".picture-marks"))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.waitForTimeout(1000);
  const traced = await tasksDuring(cdp, async () => {
    await page.mouse.move(200, 600);
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, turn % 10 === 9 ? 9000 : 500);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(500);
  });
  const { rows, top } = await page.evaluate(() => ({
    rows: document.querySelectorAll(".entry-row").length,
    top: scrollY,
  }));
  await page.close();
  return { open, tasks: traced, rows, top };
}

const lines = [
  "| CPU | list and picture drawn, median | slowest | tasks over 50 ms while scrolling, of processor time | longest | rows drawn |",
  "|---|---|---|---|---|---|",
];
for (const rate of slower) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await measure(rate));
  const opens = all.map(({ open }) => open);
  const tasks = all.flatMap((each) => each.tasks);
  lines.push(
    `| ${rate}x slower | ${middle(opens).toFixed(0)} ms | ${Math.max(...opens).toFixed(0)} ms | ${tasks.filter((ms) => ms > 50).length} of ${tasks.length} in ${runs} runs of ${Math.round(all[0].top / 1000)},000 px | ${Math.max(...tasks).toFixed(0)} ms | ${Math.max(...all.map(({ rows }) => rows))} |`,
  );
}
await browser.close();
server.kill();
rmSync(scratch, { recursive: true, force: true });

console.log(lines.join("\n"));
console.log(`load ${loadavg()[0].toFixed(1)}`);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# The journal of ${count.toLocaleString("en")} entries in the app, measured\n\nWritten by \`npm run bench -- app\` on ${process.platform} ${process.arch}, Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)} of 2 cores. Times move with the machine.\n\n${lines.join("\n")}\n`,
);
