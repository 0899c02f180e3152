import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { fileVault } from "@rekindle/vault/node";
import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { expect, passphrase, reopen, test } from "./support/app.ts";
import { press, tab } from "./support/person.ts";

const story = `
  2026-02-20 breakup them
  2026-02-22 contact them text text=lighthouse
  2026-02-24 mood level=2
  2026-02-25 boundary no-contact note=windmill
  today 2026-03-02`;

async function menu(page: Page, name: string): Promise<void> {
  const inMenu = name === "Backup" || name === "About" ? name : "Settings";
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: inMenu, exact: true }).click();
  // The other rows stand at the end of the settings.
  if (inMenu !== name && name !== "Settings") {
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** All that a backup file holds once it is open: every line of the journal, every sealed text with its name. */
async function namesAndTexts(backup: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rekindle-web-"));
  try {
    const made = await fileVault(join(folder, "vault")).restore(backup, { passphrase });
    if (!made.ok) throw new Error(made.failure);
    const { vault } = made.value;
    const [journal, values] = [await vault.read(), await vault.values.list()];
    vault.lock();
    if (!journal.ok || !values.ok) throw new Error("not read");
    return [...journal.value.lines, ...values.value.map(({ name, text }) => `${name} ${text}`)].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("behind the menu there is nothing that axe finds, nothing too small or too wide", async ({ app }) => {
  test.slow();
  await app.with(story);
  const { page } = app;
  for (const name of ["Settings", "Backup", "A page to show", "Erase", "About"]) {
    await test.step(name, async () => {
      await menu(page, name);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>("details:not(.licences)")) part.open = true;
      });
      await expectLargeTargets(page);
      await expectAccessible(page);
      await expectAccessibleWhenTight(page);
    });
  }
});

test("colours, text size and name hold from the next moment on, and after a reload", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Settings");
  await page.getByText("Looks and name").click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByRole("radio", { name: "Largest" }).check();
  await page.getByRole("radio", { name: "Notebook" }).check();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notebook");
  const look = await page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    size: getComputedStyle(document.documentElement).fontSize,
    manifest: document.querySelector("link[rel=manifest]")?.getAttribute("href"),
    title: document.title,
  }));
  expect(look).toEqual({ theme: "dark", size: "32px", manifest: "./manifest-notebook.webmanifest", title: "Notes" });
});

test("quiet days only get longer while they run, and the review day only nearer", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile quietDays=40 reviewOn=2026-06-01
    today 2026-03-02`);
  const { page } = app;
  await menu(page, "Settings");
  await page.getByText("Plan", { exact: true }).click();
  await page.getByLabel("Quiet days").fill("30");
  await expect(page.getByText("You can only lengthen it: 40 or more.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep" })).toBeDisabled();
  await page.getByLabel("Quiet days").fill("60");
  await page.getByLabel("The day to look back").fill("2026-09-01");
  await expect(page.getByText("The day can come earlier, not later.")).toBeVisible();
  await page.getByLabel("The day to look back").fill("2026-05-01");
  await page.getByLabel("Country, for help lines").selectOption("DE");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: "Today" }).click();
  await expect(page.getByText(/21 April/).first()).toBeVisible();
});

test("what was filled in about the plan and not kept yet is there again after a reload", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    today 2026-03-02`);
  const { page } = app;
  await menu(page, "Settings");
  await expect(page.getByRole("main").locator("summary", { hasText: "Texts of imported chats" })).toHaveText(
    "Texts of imported chats none kept",
  );
  await page.getByText("Plan", { exact: true }).click();
  await page.getByLabel("What you call them").fill("Sam");
  await page.getByRole("checkbox", { name: "A pet" }).check();
  await reopen(page);
  await page.getByText("Plan", { exact: true }).click();
  await expect(page.getByLabel("What you call them")).toHaveValue("Sam");
  await expect(page.getByRole("checkbox", { name: "A pet" })).toBeChecked();
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
});

test("a backup is one sealed file with a neutral name, and opens on an empty device", async ({
  app,
  browser,
  baseURL,
}) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Backup");
  await expect(page.getByText("Last saved: never")).toBeVisible();
  const { name, bytes } = await downloaded(page, "Save a backup file");
  expect(name).toBe("notes.backup");
  expect(bytes.toString("latin1")).not.toMatch(/lighthouse|windmill|breakup/);
  await expect(page.getByText("Last saved: Monday 2 March")).toBeVisible();
  const empty = await browser.newPage({ baseURL: baseURL! });
  // By day: at night Today begins with the field.
  await empty.clock.install({ time: new Date("2026-03-02T12:00:00+01:00") });
  await empty.goto("/");
  await empty.getByRole("button", { name: "I have a backup file" }).click();
  await empty.getByLabel("Backup file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await empty.getByLabel("Passphrase or recovery code of the backup").fill(passphrase);
  await empty.getByRole("button", { name: "Restore" }).click();
  await expect(empty.getByText("They have answered.").first()).toBeVisible();
  await empty.close();
});

/** A backup of another journal, with one entry. */
async function anotherBackup(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "rekindle-web-"));
  try {
    const made = await fileVault(join(folder, "vault")).create({ passphrase });
    if (!made.ok) throw new Error(made.failure);
    const { vault } = made.value;
    await vault.append([{ id: "other", at: "2026-02-26T10:00:00+01:00[Europe/Berlin]", kind: "mood", level: 4 }]);
    const backup = await vault.backup();
    vault.lock();
    if (!backup.ok) throw new Error(backup.failure);
    return Buffer.from(backup.value);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("after a restore the focus is in the field where the passphrase was wrong, else on what came of it", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Backup");
  await page
    .getByLabel("Backup file")
    .setInputFiles({ name: "notes.backup", mimeType: "application/octet-stream", buffer: await anotherBackup() });
  const secret = page.getByLabel("Passphrase or recovery code of the backup");
  const restore = async (words: string) => {
    await secret.fill(words);
    await page.getByRole("button", { name: "Restore" }).click();
  };
  await restore("not the passphrase");
  await expect(secret).toHaveAttribute("aria-invalid", "true", { timeout: 20_000 });
  await expect(secret).toBeFocused();
  await restore(passphrase);
  await expect(page.locator(":focus")).toHaveText("1 entry was added.", { timeout: 20_000 });
  await restore(passphrase);
  await expect(page.locator(":focus")).toHaveText("Nothing in it was new.", { timeout: 20_000 });
});

test("a backup that was cut says so as the journal opens, until that is dismissed; with nothing whole in it none is made", async ({
  app,
  browser,
  baseURL,
}) => {
  // A key is derived five times, as slowly as it should be.
  test.slow();
  await app.with(story);
  await menu(app.page, "Backup");
  const { bytes } = await downloaded(app.page, "Save a backup file");
  const page = await browser.newPage({ baseURL: baseURL! });
  await page.clock.install({ time: new Date("2026-03-02T12:00:00+01:00") });
  await page.goto("/");
  await page.getByRole("button", { name: "I have a backup file" }).click();
  const restore = async (buffer: Buffer, secret: string) => {
    await page.getByLabel("Backup file").setInputFiles({ name: "b", mimeType: "application/octet-stream", buffer });
    await page.getByLabel("Passphrase or recovery code of the backup").fill(secret);
    await page.getByRole("button", { name: "Restore" }).click();
  };
  await restore(bytes, "another one");
  await expect(
    page.getByText("That does not open this backup. Try again: its passphrase or its recovery code does."),
  ).toBeVisible();
  await restore(bytes.subarray(0, 700), passphrase);
  await expect(
    page.getByText("The file was cut or damaged, and nothing in it is whole. Nothing was changed."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "I have a backup file" })).toBeAttached();
  const cut = page.getByRole("alert").getByText("The file was cut or damaged. What was whole is here: 4 entries.");
  await restore(bytes.subarray(0, -10), passphrase);
  await expect(page.getByText("They have answered.").first()).toBeVisible();
  await expect(cut).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  const open = async () => {
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByText("They have answered.").first()).toBeVisible();
  };
  await expect(page.getByLabel("Passphrase")).toBeVisible();
  await expect(cut).toHaveCount(0);
  await open();
  await expect(cut).toBeVisible();
  await page.getByRole("button", { name: "All right" }).click();
  await expect(cut).toHaveCount(0);
  await page.reload();
  await open();
  await expect(cut).toHaveCount(0);
  await page.close();
});

test("a plain copy leaves their words out unless they are wanted as proof, and warns of what it is", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Backup");
  await expect(page.getByText("This file will not be sealed.")).toBeVisible();
  const plain = await downloaded(page, "Save a plain copy");
  expect(plain.name).toBe("notes.jsonl");
  await expect(page.getByText("in your downloads, as notes.jsonl. Anybody who opens it can read it.")).toBeVisible();
  expect(plain.bytes.toString()).not.toMatch(/lighthouse|windmill/);
  expect(plain.bytes.toString().trim().split("\n")).toHaveLength(4);
  await page.getByRole("checkbox", { name: /With their words too/ }).check();
  expect((await downloaded(page, "Save a plain copy")).bytes.toString()).toMatch(/lighthouse/);
});

test("everything about them is gone after one typed word, and the no they said stays unless it is given up", async ({
  app,
}) => {
  // A name that was taken back is said nowhere any more.
  await app.with(
    story.replace("today", "2026-02-21 profile theirName=Robin #name\n2026-02-22 retraction entry=name\ntoday"),
  );
  const { page } = app;
  await menu(page, "Erase");
  await page.getByRole("radio", { name: /Everything about/ }).check();
  await expect(page.getByRole("checkbox", { name: /Keep only the date they said no/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "Erase", exact: true })).toBeDisabled();
  await page.getByLabel("Type “erase” to go on").fill("Erase");
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await expect(page.getByText("Everything about them is gone from here, except the date they said no.")).toBeVisible();
  await expect(page.locator(":focus")).toHaveText(
    "Everything about them is gone from here, except the date they said no.",
  );
  await menu(page, "Backup");
  const left = (await downloaded(page, "Save a plain copy")).bytes.toString();
  expect(left).toContain('"boundary"');
  expect(left).toContain('"mood"');
  expect(left).not.toMatch(/windmill|lighthouse|"contact"|"breakup"/);
  await page.getByRole("navigation").getByRole("button", { name: "Today" }).click();
  await expect(page.getByText("They have answered.").first()).toBeVisible();
});

test("erasing their words takes what was counted, asked and pasted of them too; a wish to stop still stands", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    2026-02-22 contact them text text=lighthouse
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Journal");
  await press(page, "Import");
  await page.getByRole("checkbox", { name: "It is my own chat" }).check();
  await press(page, "Go on");
  await page.getByLabel("Choose the export").setInputFiles({
    name: "WhatsApp Chat with Robin.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      ["22/02/2026, 18:01 - Sam: hello", "23/02/2026, 18:20 - Robin: please do not contact me again, windmill"].join(
        "\n",
      ),
    ),
  });
  await press(page, "Go on");
  await page.getByRole("group", { name: "Which of these is you?" }).getByRole("checkbox", { name: /Sam/ }).check();
  await press(page, "Go on");
  await page.getByRole("radio", { name: /In that of this device/ }).check();
  await press(page, "Go on");
  await press(page, /^Later/);
  await press(page, /^Add 2 contacts/);
  await press(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "They contacted me");
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("What they said").fill("copperkettle");
  await tab(page, "Write");
  await press(page, "They wrote to me");
  await page.getByLabel("Paste it, or say").fill("velvetharbour");
  const names = async () => {
    await menu(page, "Backup");
    const { bytes } = await downloaded(page, "Save a backup file");
    return namesAndTexts(bytes);
  };
  const before = await names();
  expect(before).toMatch(/setting\/possible-boundaries.*windmill/);
  expect(before).toMatch(/setting\/chats-read/);
  expect(before).toMatch(/copperkettle/);
  expect(before).toMatch(/velvetharbour/);
  await menu(page, "Erase");
  await page.getByRole("radio", { name: /Their words/ }).check();
  await page.getByLabel("Type “erase” to go on").fill("erase");
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await expect(page.getByText("Their words are gone from here.")).toBeVisible();
  await expect(page.locator(":focus")).toHaveText("Their words are gone from here.");
  const after = await names();
  expect(after).not.toMatch(/windmill|lighthouse|copperkettle|velvetharbour|Robin/);
  expect(after).not.toMatch(/conversation-figures|possible-boundaries|chats-read|form\/they-wrote/);
  expect(after).toMatch(/"contact"/);
  await tab(page, "Today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One question first.");
});

test("everything on this device leads back to the door, and nothing opens any more", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Backup");
  await menu(page, "Erase");
  await page.getByRole("radio", { name: "Everything on this device" }).check();
  await page.getByLabel("Type “erase” to go on").fill("erase");
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("After a break-up. What is happening?");
  const erased = page.getByText("Everything was erased from this device.");
  await expect(erased).toBeVisible();
  await expectAccessible(page);
  // Back leads into no screen of what is gone, also not after the page was loaded anew on the way.
  await page.goBack();
  await expect(heading).toHaveText("After a break-up. What is happening?");
  await page.getByRole("button", { name: "All right" }).click();
  await expect(erased).toHaveCount(0);
  await page.goBack();
  await page.reload();
  await expect(heading).toHaveText("After a break-up. What is happening?");
  await expect(erased).toHaveCount(0);
  // The door looks whether there is a journal, which makes an empty database; nothing may stand in it.
  const left = await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done) => {
        request.onsuccess = () => done(request.result);
      });
    const database = await answered(indexedDB.open("rekindle"));
    let count = 0;
    for (const name of database.objectStoreNames) {
      count += await answered(database.transaction(name).objectStore(name).count());
    }
    return count;
  });
  expect(left).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a page to show holds counts, dates and one's own sentence about stopping, and no name or word of theirs", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile theirName=Wilhelmina
    2026-02-22 contact them text text=lighthouse
    2026-02-24 mood level=2
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Guide");
  await press(page, "When I stop");
  await page.getByLabel("One of my own").fill("I stop if it costs me my sleep for a month.");
  await press(page, "Keep");
  await menu(page, "A page to show");
  await expect(page.getByText("I stop if it costs me my sleep for a month.")).toBeVisible();
  const { name, bytes } = await downloaded(page, "Save as a text file");
  expect(name).toBe("page.txt");
  await expect(page.getByText("in your downloads, as page.txt. Anybody who opens it can read it.")).toBeVisible();
  expect(bytes.toString()).toMatch(/^Made on Monday 2 March 2026\.\n/);
  expect(bytes.toString()).toContain("I stop if it costs me my sleep for a month.");
  expect(bytes.toString()).toContain("Messages and calls: 0 from me, 1 from them.");
  expect(bytes.toString()).not.toMatch(/Wilhelmina|lighthouse/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText("Messages and calls: 0 from me, 1 from them.")).toBeVisible();
});

test("a page to show says which question it is that comes first", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening unsure
    today 2026-03-02`);
  const { page } = app;
  await menu(page, "A page to show");
  await expect(page.getByText("One question first.")).toBeVisible();
  await expect(page.getByText("Has anybody asked you to stay away, or is anybody afraid?")).toBeVisible();
  await expect(page.getByText("Made on Monday 2 March 2026.")).toBeVisible();
});

test("the passphrase is changed only by somebody who knows it, and a new code replaces the old one", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await menu(page, "Settings");
  await page.getByText("Lock", { exact: true }).click();
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  await page.getByLabel("The passphrase you have now, or the recovery code").fill("wrong");
  await page.getByLabel("Passphrase", { exact: true }).fill("copper lantern drifting north");
  await page.getByRole("button", { name: "Change it" }).click();
  await expect(page.getByText("That does not open this journal.")).toBeVisible();
  await page.getByLabel("The passphrase you have now, or the recovery code").fill(passphrase);
  await page.getByRole("button", { name: "Change it" }).click();
  await expect(page.getByText("The new passphrase is in force.")).toBeVisible();
  await page.getByRole("button", { name: "Lock now" }).click();
  await page.getByLabel("Passphrase").fill("copper lantern drifting north");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});
