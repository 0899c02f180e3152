// A journal of 10,000 entries in the app, as fast as this machine is and at 4x CPU slow-down: from "Open" on the lock page
// to Today (with the recovery code: a passphrase is meant to take its time), of that from the moment when the keys have been
// derived, until the list and the picture are drawn, and the longest task while scrolling. Wanted: a second to open, 50 ms a task.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";
import { noonZone } from "../support/noon.mjs";
import { served } from "../support/served.mjs";

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
      const { vault, recoveryCode } = made.value;
      await vault.append(journalOf(${count}));
      const file = await vault.backup();
      writeFileSync(${JSON.stringify(backup)}, file.value);
      globalThis.recoveryCode = recoveryCode;
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
const { recoveryCode } = globalThis;

const address = await served(port);
const known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));
const browser = await chromium.launch({
  ...(known ? { executablePath: known } : {}),
  args: ["--no-sandbox", "--disable-background-networking"],
  env: { ...process.env, TZ: noonZone() },
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

/** Presses the button of this name and gives the milliseconds until all of these are there and drawn, and those since the keys. */
const timeUntilDrawn = (page, button, selectors) =>
  page.evaluate(
    ([name, wanted]) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${name}: not drawn within a minute`)), 60_000);
        const pressed = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
        const from = performance.now();
        pressed.click();
        const look = () => {
          if (wanted.every((selector) => document.querySelector(selector)))
            requestAnimationFrame(() =>
              setTimeout(() => {
                const now = performance.now();
                resolve({ whole: now - from, keyed: now - Math.max(from, globalThis.keysAt ?? 0) });
              }),
            );
          else requestAnimationFrame(look);
        };
        look();
      }),
    [button, selectors],
  );

/** One page: opening the journal, opening its list, and the tasks while scrolling. */
async function measure(rate) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(60_000);
  // The last key that follows from a secret is the public one, behind all others.
  await page.addInitScript(() => {
    const { subtle } = crypto;
    const own = subtle.exportKey.bind(subtle);
    subtle.exportKey = async (...what) => {
      const key = await own(...what);
      globalThis.keysAt = performance.now();
      return key;
    };
  });
  await page.goto(address);
  await page.getByRole("button", { name: "I have a backup file" }).click();
  await page.getByLabel("Backup file").setInputFiles(backup);
  await page.getByLabel("Passphrase or recovery code of the backup").fill(recoveryCode);
  await page.getByRole("button", { name: "Restore" }).click();
  // The tabs stand at the door already: the journal is here once Today has taken the door's place.
  await page.locator(".verdict").waitFor();
  const cdp = await page.context().newCDPSession(page);
  // The screen's code is loaded once before, as it is from the second visit on.
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.locator(".entry-row").first().waitFor();
  // After a reload one is where one was.
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Today" }).click();
  await page.locator(".verdict").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recoveryCode);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await page.waitForTimeout(1000);
  const { whole: unlock, keyed } = await timeUntilDrawn(page, "Open", [".verdict"]);
  await page.waitForTimeout(1000);
  const { whole: open } = await timeUntilDrawn(page, "Journal", [".entry-row", ".picture-marks"]);
  await page.waitForTimeout(1000);
  const traced = await tasksDuring(cdp, async () => {
    // A long push at the pace of a quick finger.
    await cdp.send("Input.synthesizeScrollGesture", {
      x: 200,
      y: 600,
      yDistance: -20_000,
      speed: 4000,
      gestureSourceType: "mouse",
    });
    await page.waitForTimeout(500);
  });
  const { rows, top } = await page.evaluate(() => ({
    rows: document.querySelectorAll(".entry-row").length,
    top: scrollY,
  }));
  await page.close();
  return { unlock, keyed, open, tasks: traced, rows, top };
}

const lines = [
  "| CPU | “Open” to Today, median | slowest | keys derived to Today, median | slowest | list and picture, median | slowest | tasks over 50 ms while scrolling 4,000 px a second, at four times their processor time | longest | rows drawn |",
  "|---|---|---|---|---|---|---|---|---|---|",
];
const ms = (number) => `${number.toFixed(0)} ms`;
for (const rate of slower) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await measure(rate));
  const times = ["unlock", "keyed", "open"].flatMap((what) => {
    const each = all.map((one) => one[what]);
    return [ms(middle(each)), ms(Math.max(...each))];
  });
  // What was not slowed down is taken four times: the browser's own slow-down waits by the clock, and so for others' work.
  const tasks = all.flatMap((each) => each.tasks.map((took) => (took * 4) / rate));
  const long = `${tasks.filter((took) => took > 50).length} of ${tasks.length} in ${runs} runs of ${Math.round(all[0].top / 1000)},000 px`;
  const rows = Math.max(...all.map((each) => each.rows));
  lines.push(`| ${rate}x slower | ${times.join(" | ")} | ${long} | ${ms(Math.max(...tasks))} | ${rows} |`);
}
await browser.close();
rmSync(scratch, { recursive: true, force: true });

const load = loadavg()[0];
const busy =
  load > cpus().length + 0.5
    ? "\nThe machine did other work at the same time: the times by the clock, and all at 4x, say how busy it was as well. The browser's slow-down waits by the clock. The tasks of the first row hang on it least.\n"
    : "";
console.log(lines.join("\n"));
console.log(`load ${load.toFixed(1)}`);
writeFileSync(
  join(import.meta.dirname, "results.md"),
  `# The journal of ${count.toLocaleString("en")} entries in the app, measured\n\nWritten by \`npm run bench -- app\` on ${process.platform} ${process.arch}, Chromium ${browser.version()}, load ${load.toFixed(1)} of ${cpus().length} cores. Times move with the machine.\n${busy}\n${lines.join("\n")}\n`,
);
