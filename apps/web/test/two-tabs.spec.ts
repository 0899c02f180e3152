/** The same journal open in two tabs: what one writes the other shows, and neither loses what the other wrote. */
import type { Page } from "@playwright/test";
import { expect, passphrase, test } from "./support/app.ts";
import { press, tab } from "./support/person.ts";

const story = `
  2026-02-20 breakup them
  today 2026-03-02`;

async function openForm(page: Page): Promise<void> {
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "How I am");
}

test("what is written in both tabs at once stands in both journals, and after a reload too", async ({
  app: { page, with: open },
  context,
}) => {
  await open(story);
  const other = await context.newPage();
  await other.clock.setSystemTime(new Date("2026-03-02T10:00:00+01:00"));
  await other.goto("/");
  await other.getByLabel("Passphrase").fill(passphrase);
  await other.getByRole("button", { name: "Open" }).click();
  await expect(other.getByRole("navigation", { name: "Main" })).toBeVisible();
  const tabs = [page, other];
  for (const each of tabs) await openForm(each);
  await page.getByRole("radio").first().check();
  await other.getByRole("radio").last().check();
  await Promise.all(tabs.map((each) => each.getByRole("button", { name: "Write it down" }).click()));
  for (const each of tabs) {
    await expect(each.getByRole("button", { name: "Write it down" })).toHaveCount(0);
    await tab(each, "Journal");
    await expect(each.locator(".entry-row")).toHaveCount(3);
  }
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open" }).click();
  await tab(page, "Journal");
  await expect(page.locator(".entry-row")).toHaveCount(3);
});
