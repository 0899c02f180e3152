import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { passStorageNote } from "./support/begin.ts";

const open = (page: Page, words: string) =>
  page.getByRole("main").getByRole("button", { name: words, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("somebody who is being contacted finds one clear no, and a log that is kept", async ({ app }) => {
  await app.at("2026-03-10T10:00:00+01:00");
  const { page } = app;
  await open(page, "Somebody keeps contacting me");
  await expect(heading(page)).toHaveText("You do not owe an answer, a reason or a last talk.");
  await expectAccessible(page);
  await page.getByLabel("Yes").check();
  await expect(page.getByText("Talk to an advocate before you reply or block")).toBeVisible();
  await page.getByLabel("What happened, as exactly as you can").fill("Stood outside for <b>an hour</b>.");
  await open(page, "Keep it");
  await page.getByRole("button", { name: "Later" }).click();
  await passStorageNote(page);
  await expect(page.getByText("Stood outside for <b>an hour</b>.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await expect(page.getByText("Stood outside for <b>an hour</b>.")).toBeVisible();

  // The way back, once there is a journal: from Today, from Help and from the menu.
  await page.getByRole("navigation").getByRole("button", { name: "Today" }).click();
  await open(page, "Your log of being contacted");
  await expect(heading(page)).toHaveText("You do not owe an answer, a reason or a last talk.");
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await open(page, "Somebody keeps contacting me");
  await expect(page.getByText("Stood outside for <b>an hour</b>.")).toBeVisible();
  const menu = async (words: string) => {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: words }).click();
  };
  await menu("Backup");
  const copy = async () => {
    const waiting = page.waitForEvent("download");
    await open(page, "Save a plain copy");
    return readFile(await (await waiting).path(), "utf8");
  };
  // Nothing stands in the journal itself; the log alone is proof enough to be saved.
  const quiet = JSON.parse(await copy()) as { readonly kind: string; readonly at: string };
  expect(quiet.kind).toBe("contacted");
  expect(quiet.at).toBe("2026-03-10T10:00:00+01:00[Europe/Berlin]");
  expect(quiet).not.toHaveProperty("what");
  await page.getByRole("checkbox", { name: /With their words too/ }).check();
  expect(JSON.parse(await copy())).toMatchObject({ what: "Stood outside for <b>an hour</b>." });
  await menu("Somebody keeps contacting me");
  await open(page, "Remove");
  await page.getByRole("navigation").getByRole("button", { name: "Today" }).click();
  await expect(heading(page)).toHaveText("When did it end?");
  await expect(page.getByRole("button", { name: "Your log of being contacted" })).toHaveCount(0);
});

test("locked, Help leads nowhere that is shut", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    today 2026-03-02`);
  const { page } = app;
  await page.reload();
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await expect(heading(page)).toHaveText("Help lines");
  await expect(page.getByRole("button", { name: "Somebody keeps contacting me" })).toHaveCount(0);
});
