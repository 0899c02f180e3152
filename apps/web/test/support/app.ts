/** The app in a real browser: the clock set, a journal restored through the door as a person would, nothing mocked. */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type Entry, readNotation } from "@rekindle/journal";
import { fileVault } from "@rekindle/vault/node";

export { expect };
export const passphrase = "four quiet river stones";

/** A sealed backup file that holds these entries and opens with `passphrase`. */
export async function backupOf(entries: readonly Entry[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "rekindle-web-"));
  try {
    const made = await fileVault(join(folder, "vault")).create({ passphrase });
    if (!made.ok) throw new Error(made.failure);
    const { vault } = made.value;
    const kept = await vault.append(entries as readonly Record<string, unknown>[]);
    const file = await vault.backup();
    vault.lock();
    if (!kept.ok || !file.ok) throw new Error("no backup");
    return Buffer.from(file.value);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface App {
  readonly page: Page;
  /** Opens the app at a moment, such as "2026-03-10T10:00:00+01:00". */
  readonly at: (now: string) => Promise<void>;
  /**
   * Opens the app with a journal in the notation of the tests (its `today` line sets the moment), restored
   * through the door.
   */
  readonly with: (notation: string) => Promise<void>;
  /** The same with entries at hand, for journals too long to write down. */
  readonly withEntries: (entries: readonly Entry[], now: string) => Promise<void>;
  /** Everything the page asked for that did not come from its own origin. */
  readonly strangers: () => readonly string[];
}

export const test = base.extend<{ app: App }>({
  app: async ({ page, baseURL }, use) => {
    const strangers: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    const at = async (now: string) => {
      await page.clock.install({ time: new Date(now) });
      await page.goto("/");
    };
    const withEntries = async (entries: readonly Entry[], now: string) => {
      await at(now);
      await page.getByRole("button", { name: "I have a backup file" }).click();
      await page.getByLabel("Backup file").setInputFiles({
        name: "backup.rekindle",
        mimeType: "application/octet-stream",
        buffer: await backupOf(entries),
      });
      await page.getByLabel("Passphrase or recovery code of the backup").fill(passphrase);
      await page.getByRole("button", { name: "Restore" }).click();
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    };
    await use({
      page,
      at,
      withEntries,
      with(notation) {
        const { entries, now } = readNotation(notation);
        return withEntries(entries, now.replace(/\[.*/, ""));
      },
      strangers: () => strangers,
    });
    expect(errors, "the page reported errors").toEqual([]);
    expect(strangers, "a request left the origin").toEqual([]);
  },
});
