import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";

const openSigns = async (page: Page) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "Signs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Signs" })).toBeVisible();
};
const quiet = `
  2026-01-20 breakup them
  2026-01-20 screening none`;

test("the usual answer is that there is not enough to say, with what would tell more", async ({ app }) => {
  await app.with(`${quiet}
    2026-03-01 sign sign=S.N1 impression
    2026-03-02 sign sign=S.V16 fact
    2026-03-03 sign sign=S.V5 hearsay
    today 2026-03-10`);
  const { page } = app;
  await openSigns(page);
  await expect(page.getByText("Not enough to say. That is the usual answer.")).toBeVisible();
  await expect(page.getByText("Other explanation: Friendliness; not linked to attraction.")).toBeVisible();
  await expect(page.getByText("Somebody else said so.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would tell more" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/%|\bE\d\d\b/);
  await expectAccessible(page);
});

test("a second look on the same day finds the page resting, and the next day it is open again", async ({ app }) => {
  await app.with(`${quiet}
    today 2026-03-10`);
  const { page } = app;
  await openSigns(page);
  await expect(page.getByText("Not enough to say.")).toBeVisible();
  await openSigns(page);
  await expect(page.getByText("It rests until tomorrow")).toBeVisible();
  await expect(page.getByText("Not enough to say.")).toHaveCount(0);
  await expectAccessible(page);
  await page.clock.setSystemTime(new Date("2026-03-11T09:00:00+01:00"));
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Signs" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Not enough to say.")).toBeVisible();
});

test("after a no there is no reading, only the reason", async ({ app }) => {
  await app.with(`${quiet}
    2026-03-01 boundary no-contact
    2026-03-01 sign sign=S.V5
    today 2026-03-10`);
  const { page } = app;
  await openSigns(page);
  await expect(page.getByText("Closed: they asked for no contact.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "For" })).toHaveCount(0);
  await openSigns(page);
  await expect(page.getByText("Closed: they asked for no contact.")).toBeVisible();
  await expectAccessible(page);
});

test("two messages without an answer close the reading, also inside the quiet", async ({ app }) => {
  await app.with(`${quiet}
    2026-01-22 contact me text
    2026-01-24 contact me text
    2026-03-01 sign sign=S.V5
    today 2026-03-10`);
  const { page } = app;
  await openSigns(page);
  await expect(page.getByText("Closed: two messages, no answer.")).toBeVisible();
});
