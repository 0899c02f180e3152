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
});
