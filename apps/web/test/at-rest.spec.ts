/** After a visit, no word that was typed stands anywhere in the browser's folder. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "@playwright/test";

const words = ["windmillowner", "lighthousekeeper", "copper-lantern-drifting-north"];

/** The words that stand in these bytes, as UTF-8 or UTF-16. */
const found = (bytes: Buffer) =>
  words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")));

test("no word that was typed stands in the browser's folder, neither what was kept nor a form that was left", async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), "rekindle-profile-"));
  const debian = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"].find(existsSync);
  const context = await chromium.launchPersistentContext(profile, {
    ...(debian ? { executablePath: debian } : {}),
    args: ["--no-sandbox"],
  });
  try {
    const page = await context.newPage();
    await page.goto(baseURL!);
    await page.getByRole("button", { name: "I want to know where I stand" }).click();
    await page.getByRole("radio", { name: "No" }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("checkbox", { name: /asked me not to contact them/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: "They said or wrote it to me" }).check();
    await page.getByLabel("What did they say, as close as you remember?").fill(words[0]!);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: "This week" }).check();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Choose a passphrase" }).click();
    await page.getByLabel("Passphrase", { exact: true }).fill(words[2]!);
    await page.getByRole("button", { name: "Use this passphrase" }).click();
    await page.getByRole("button", { name: "I have written it down" }).click();
    const note = page.getByRole("button", { name: "All right" });
    const today = page.locator('[data-screen="today"] h1');
    await expect(note.or(today).first()).toBeVisible();
    if (await note.isVisible()) await note.click();
    await expect(today).toBeVisible();
    // A form in the middle: the questions once more, one line typed, and the browser is closed.
    await page.evaluate(() => history.pushState({ screen: "questions", with: { ask: "safety" } }, "", "./"));
    await page.goBack();
    await page.goForward();
    await page.getByRole("checkbox", { name: /asked me not to contact them/ }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: "Somebody said it for them" }).check();
    await page.getByLabel("What did they say, as close as you remember?").fill(words[1]!);
    await page.waitForTimeout(1000);
  } finally {
    await context.close();
  }
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  expect(files.some((file) => file.includes("IndexedDB"))).toBe(true);
  const traces = files.flatMap((file) => found(readFileSync(file)).map((word) => `${file}: ${word}`));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(traces).toEqual([]);
  // The search itself finds what is there.
  expect(found(Buffer.from(`x${words[0]}`))).toEqual([words[0]]);
  expect(found(Buffer.from(words[1]!, "utf16le"))).toEqual([words[1]]);
});
