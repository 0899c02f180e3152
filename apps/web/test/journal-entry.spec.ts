import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, reopen, test } from "./support/app.ts";

const open = async (page: Page, row: RegExp) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: row }).click();
};
const sheet = (page: Page) => page.getByRole("dialog").filter({ visible: true });

test("an entry says what, when and who wrote it down, and can be taken back and brought back", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    2026-02-22 22:40 contact me text note="felt low"
    today 2026-03-10`);
  const { page } = app;
  await open(page, /A text from you/);
  const details = sheet(page);
  await expect(details.getByText("Sunday 22 February, 22:40")).toBeVisible();
  await expect(details.getByText("felt low")).toBeVisible();
  await expect(details.getByText("You", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await details.getByRole("button", { name: "Take back" }).click();
  await expect(details.getByText("Taken back. It stays in the file and no longer counts.")).toBeVisible();
  await details.getByRole("button", { name: "Undo" }).click();
  await expect(details.getByRole("button", { name: "Take back" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /A text from you/ })).toBeFocused();
});

test("a boundary is not taken back by the person: no button does it, and without a word of theirs it stays", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    today 2026-03-10`);
  const { page } = app;
  await open(page, /They asked for no contact/);
  const details = sheet(page);
  await expect(details.getByRole("button", { name: "Take back" })).toHaveCount(0);
  await details.getByRole("button", { name: "I want to remove this" }).click();
  await details.getByRole("radio", { name: "No", exact: true }).check();
  await expect(details.getByText("Then it stays. We know that is hard.")).toBeVisible();
  await details.getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(details.getByText("No contact of theirs since then is written down.")).toBeVisible();
  await expectAccessible(page);
});

test("only a contact of theirs after it takes a boundary back, and their words are shown once more", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-24 contact them text text="before it"
    2026-02-25 boundary no-contact
    2026-03-08 contact them text text="I was wrong to shut you out, you can write to me."
    today 2026-03-10`);
  const { page } = app;
  await open(page, /They asked for no contact/);
  const details = sheet(page);
  await details.getByRole("button", { name: "I want to remove this" }).click();
  await details.getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(details.getByRole("radio", { name: /24 February/ })).toHaveCount(0);
  await details.getByRole("radio", { name: /8 March/ }).check();
  await expect(details.getByText("I was wrong to shut you out")).toBeVisible();
  await details.getByRole("button", { name: "Yes, they took it back" }).click();
  await expect(details.getByText("It is no longer in force.")).toBeVisible();
});

test("a boundary recorded by mistake needs a reason and holds for another day", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    today 2026-03-10`);
  const { page } = app;
  await open(page, /They asked for no contact/);
  const details = sheet(page);
  await details.getByRole("button", { name: "I want to remove this" }).click();
  await details.getByRole("radio", { name: "I recorded it by mistake" }).check();
  await details.getByRole("button", { name: "It was a mistake" }).click();
  await expect(details.getByText("Say in a few words what the mistake was.")).toBeVisible();
  await details.getByLabel("What was the mistake?").fill("it was about my brother");
  // The page may be closed in between.
  await reopen(page);
  await page.getByRole("button", { name: /They asked for no contact/ }).click();
  await details.getByRole("button", { name: "I want to remove this" }).click();
  await details.getByRole("radio", { name: "I recorded it by mistake" }).check();
  await expect(details.getByLabel("What was the mistake?")).toHaveValue("it was about my brother");
  await details.getByRole("button", { name: "It was a mistake" }).click();
  await expect(details.getByText(/^Taken back\. Until Wednesday 11 March, 10:\d\d it still counts\.$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "They have answered." })).toBeVisible();
});

test("a worry that one person alone cannot settle has no button that settles it", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 concern they-are-afraid
    today 2026-03-10`);
  const { page } = app;
  await open(page, /A concern about safety/);
  const details = sheet(page);
  await expect(details.getByText("one person alone cannot settle that")).toBeVisible();
  await expect(details.getByRole("button", { name: "It is over" })).toHaveCount(0);
  await expectAccessible(page);
});

test("on a desktop the entry stands beside the list", async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 22:40 contact me text
    today 2026-03-10`);
  const { page } = app;
  await open(page, /A text from you/);
  await expect(page.getByRole("complementary", { name: "A text from you" })).toBeVisible();
  await expect(page.getByRole("button", { name: /It ended/ })).toBeVisible();
  await expectAccessible(page);
});
