/**
 * Takes the pictures of the README: `node tools/pictures.ts`, after `node tools/build.mjs`. A made-up journal, the clock
 * set, a real browser; nothing is drawn by hand.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { readNotation } from "@rekindle/journal";
import { fileVault } from "@rekindle/vault/node";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");
const port = 4199;
/** Bytes: what somebody on a slow line should not have to wait for. */
const most = 60_000;

const { entries, now } = readNotation(`
  2026-01-10 breakup them
  2026-01-10 screening none
  2026-01-10 profile country=GB
  2026-01-24 22:40 contact me text
  2026-02-01 mood level=3
  today 2026-02-03 18:10`);
const words = "I miss you so much. Please, one more chance. Are you seeing somebody?";

const passphrase = "four quiet river stones";

/** A sealed backup file that holds the journal. */
async function backup(): Promise<Buffer> {
  const scratch = mkdtempSync(join(tmpdir(), "rekindle-pictures-"));
  try {
    const made = await fileVault(join(scratch, "vault")).create({ passphrase });
    if (!made.ok) throw new Error(made.failure);
    const { vault } = made.value;
    const kept = await vault.append(entries as readonly Record<string, unknown>[]);
    const file = await vault.backup();
    vault.lock();
    if (!kept.ok || !file.ok) throw new Error("no backup");
    return Buffer.from(file.value);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function opened(page: Page): Promise<void> {
  await page.clock.install({ time: new Date(now.replace(/\[.*/, "")) });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole("button", { name: "I have a backup file" }).click();
  await page
    .getByLabel("Backup file")
    .setInputFiles({ name: "notes.backup", mimeType: "application/octet-stream", buffer: await backup() });
  await page.getByLabel("Passphrase or recovery code of the backup").fill(passphrase);
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("heading", { name: /^Not now/ }).waitFor({ timeout: 60_000 });
}

/** The page as WebP, which the browser itself can write. */
async function keep(browser: Browser, page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  const png = (await page.screenshot()).toString("base64");
  const blank = await browser.newPage();
  const webp = await blank.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.8).split(",")[1] ?? "";
  }, png);
  await blank.close();
  const bytes = Buffer.from(webp, "base64");
  if (bytes.length > most) throw new Error(`${name}: ${bytes.length} bytes, more than ${most}`);
  writeFileSync(join(folder, `${name}.webp`), bytes);
  console.log(`docs/pictures/${name}.webp: ${bytes.length} bytes`);
}

const server = spawn(process.execPath, ["apps/cli/bin/rekindle.js", "serve", "--port", `${port}`], { cwd: root });
await new Promise<void>((serves) => server.stdout.once("data", () => serves()));
const executablePath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1.5,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  await opened(page);
  await keep(browser, page, "today");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Write" }).click();
  await page.getByLabel("Your words").fill(words);
  await page.getByText("This asks for another chance.", { exact: true }).waitFor();
  await page.getByLabel("Your words").evaluate((field) => scrollBy(0, field.getBoundingClientRect().top - 140));
  await keep(browser, page, "write");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Today" }).click();
  await page.getByRole("button", { name: "I just ran into them" }).click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByText("Breathe out.").waitFor();
  await keep(browser, page, "card");
} finally {
  await browser.close();
  server.kill();
}
