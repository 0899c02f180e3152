/** The app in a real browser: the clock set, a journal restored through the door as a person would, nothing mocked. */
import { rmSync } from "node:fs";
import { copyFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type Entry, readNotation } from "@rekindle/journal";
import type { Result } from "@rekindle/vault";
import { fileVault } from "@rekindle/vault/node";

export { expect };
export const passphrase = "four quiet river stones lamp";

/** An empty vault that opens with `passphrase`; made once a worker, since deriving its key takes the time it should. */
let begun: Promise<{ readonly file: string; readonly recoveryCode: string }> | undefined;

async function begin(): Promise<{ readonly file: string; readonly recoveryCode: string }> {
  const file = join(await mkdtemp(join(tmpdir(), "rekindle-web-")), "vault");
  process.once("exit", () => rmSync(dirname(file), { recursive: true, force: true }));
  const { vault, recoveryCode } = had(await fileVault(file).create({ passphrase }));
  vault.lock();
  return { file, recoveryCode };
}

/** A sealed backup file that holds these entries. It opens with `passphrase`, and sooner with its recovery code. */
async function backupOf(entries: readonly Entry[]): Promise<{ readonly bytes: Buffer; readonly recoveryCode: string }> {
  begun ??= begin();
  const { file, recoveryCode } = await begun;
  const copy = `${file}-${crypto.randomUUID()}`;
  await copyFile(file, copy);
  const place = fileVault(copy);
  try {
    const vault = had(await place.open({ recoveryCode }));
    had(await vault.append(entries as readonly Record<string, unknown>[]));
    const bytes = Buffer.from(had(await vault.backup()));
    vault.lock();
    return { bytes, recoveryCode };
  } finally {
    rmSync(copy, { force: true });
  }
}

function had<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/**
 * Run in the page: the way of a person at the door who has a backup file, until the journal is open. It goes there in one
 * call, since two hundred tests begin so; settings.spec.ts goes it a press at a time.
 */
async function restoreAtTheDoor({ backup, recoveryCode }: { readonly backup: string; readonly recoveryCode: string }) {
  const changed = (find: () => unknown) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!find()) return;
        watching.disconnect();
        done();
      };
      const watching = new MutationObserver(look);
      watching.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });
  const button = (words: string) =>
    [...document.querySelectorAll("button")].find((one) => one.innerText === words && !one.disabled);
  const field = (type: string) => document.querySelector<HTMLInputElement>(`main input[type=${type}]`);
  // Who presses or fills in something has the focus there.
  const at = <E extends HTMLElement>(found: E | null | undefined): E => {
    found!.focus();
    return found!;
  };
  await changed(() => button("I have a backup file"));
  at(button("I have a backup file")).click();
  await changed(() => field("file") && field("password") && button("Restore"));
  const bytes = Uint8Array.from(atob(backup), (letter) => letter.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], "backup.rekindle", { type: "application/octet-stream" }));
  field("file")!.files = files.files;
  field("file")!.dispatchEvent(new Event("change", { bubbles: true }));
  at(field("password")).value = recoveryCode;
  field("password")!.dispatchEvent(new Event("input", { bubbles: true }));
  at(button("Restore")).click();
  // The tabs stand at the door already: what shows that the journal is open is that the form has gone.
  await changed(() => !field("file"));
}

/** The page is closed in the middle of things, and the journal opened again where the person was. */
export async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 });
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
      const { bytes, recoveryCode } = await backupOf(entries);
      await at(now);
      await page.evaluate(restoreAtTheDoor, { backup: bytes.toString("base64"), recoveryCode });
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
