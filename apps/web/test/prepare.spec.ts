import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";
import { expectNarrow } from "./support/narrow.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const press = (page: Page, words: string) => page.getByRole("main").getByRole("button", { name: words }).click();
const said = (page: Page) => page.locator("body > * [aria-live=polite]").last();

const quiet = `
  2026-02-20 breakup them
  2026-02-20 screening none
  today 2026-03-02`;

test("the tab page holds six rows in their order, and all lead somewhere in the quiet", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Prepare");
  await expect(heading(page)).toHaveText("Prepare");
  await expect(page.getByRole("list", { name: "Prepare" }).getByRole("button")).toHaveText([
    "Reasons to write",
    /^A? ?Belongings/,
    /^A meeting/,
    "Pocket card",
    "PracticeTwo a day; two left.",
    "The pause",
  ]);
  await expect(page.locator('[data-screen="prepare"] [aria-disabled="true"]')).toHaveCount(0);
  await expectAccessible(page);
  await expectNarrow(page);
});

test("after a no the page is for the person: closed rows stay, grey, with their reason, and lead nowhere", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Prepare");
  await expect(heading(page)).toHaveText("For you");
  await expect(page.getByRole("list", { name: "For you" }).getByRole("button")).toHaveText([
    "The next hour",
    "The next week",
    "Talking to somebody",
    "Closing path",
  ]);
  const closed = page.getByRole("button", { name: "Practice Off: they asked for no contact" });
  await expect(closed).toHaveAttribute("aria-disabled", "true");
  await closed.focus();
  await expect(closed).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("For you");
  await expect(page.getByRole("button", { name: "Belongings To keep safe" })).not.toHaveAttribute("aria-disabled");
  await expectAccessible(page);
  await expectNarrow(page);
});

test("the pause runs ten minutes by keyboard, says so three times, goes on while another page is looked at, and keeps the urge", async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: "reduce" });
  await app.with(quiet);
  const { page } = app;
  await press(page, "The urge is strong");
  await expect(heading(page)).toHaveText("The pause");
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole("radio", { name: "0", exact: true }).focus();
  for (let times = 0; times < 8; times += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "8", exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("timer")).toHaveText("10 minutes left");
  await expect(heading(page)).toBeFocused();
  await expect(said(page)).toContainText("Ten minutes. You can stop any time.");
  await expectAccessible(page);
  await page.clock.runFor("04:30");
  await expect(page.getByRole("timer")).toHaveText("6 minutes left");
  await expect(said(page)).toContainText("Ten minutes.");
  await page.clock.runFor("00:40");
  await expect(page.getByRole("timer")).toHaveText("5 minutes left");
  await expect(said(page)).toContainText("Five minutes left.");
  // Another page, and back: the ten minutes go on.
  await tab(page, "Today");
  await press(page, "The urge is strong");
  await expect(page.getByRole("timer")).toHaveText("5 minutes left");
  await page.clock.runFor("05:00");
  await expect(heading(page)).toHaveText("How strong is it now?");
  await expect(said(page)).toContainText("The ten minutes are over.");
  await expectAccessible(page);
  await press(page, "It has eased");
  await expect(heading(page)).not.toHaveText("How strong is it now?");
  await tab(page, "Journal");
  await expect(page.getByRole("main").getByText("An urge to make contact").first()).toBeVisible();
});

test("after the pause, still strong gives ten more, and having written is met without blame", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "The urge is strong");
  await page.getByRole("radio", { name: "9", exact: true }).check();
  await press(page, "Begin the ten minutes");
  await page.clock.runFor("10:01");
  await press(page, "Still strong, ten more");
  await expect(page.getByRole("timer")).toHaveText("10 minutes left");
  await page.clock.runFor("10:01");
  await press(page, "I wrote to them");
  await expect(heading(page)).toHaveText("You wrote to them. How?");
  await expectAccessible(page);
  await press(page, "A message");
  await expect(heading(page)).toHaveText("You wrote to them.");
  await tab(page, "Journal");
  await expect(page.getByRole("main").getByText("A text from you").first()).toBeVisible();
});

test("the pause can be stopped any time, and begins anew the next time", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "The urge is strong");
  await page.getByRole("radio", { name: "3", exact: true }).check();
  await press(page, "Begin the ten minutes");
  await press(page, "Another thing");
  await expect(page.getByText("Walk to the end of the street and back.")).toBeVisible();
  await press(page, "Stop here");
  await expect(heading(page)).toHaveText("Not now.");
  await press(page, "The urge is strong");
  await expect(page.getByRole("radio", { name: "3", exact: true })).not.toBeChecked();
});

test("with thoughts of ending one's life the pause opens on help lines", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile country=GB
    2026-03-01 concern self-harm
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "The pause");
  await expect(page.locator("main .screen > *").first()).toHaveAttribute("aria-label", "Help, now");
  await expect(page.getByRole("link", { name: "116 123" })).toBeInViewport();
  await expectAccessible(page);
});

test("the next hour names somebody to call, small things, and a page to write on; the week is kept as it is typed", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "The next week");
  await expect(heading(page)).toHaveText("The next week");
  await page.getByLabel("One", { exact: true }).fill("Ada");
  await page.getByLabel("One habit of the body").fill("Swim");
  await expectAccessible(page);
  await expectNarrow(page);
  await tab(page, "Prepare");
  await press(page, "The next hour");
  await expect(page.getByRole("listitem").filter({ hasText: "Ada" })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});

test("the ten minutes go on while the journal is locked, and the question waits behind the passphrase", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "The urge is strong");
  await page.getByRole("radio", { name: "6", exact: true }).check();
  await press(page, "Begin the ten minutes");
  await expect(page.getByRole("timer")).toHaveText("10 minutes left");
  await page.clock.runFor(1000);
  await page.getByRole("banner").getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await page.clock.runFor("10:05");
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open" }).click();
  await expect(heading(page)).toHaveText("How strong is it now?");
});
