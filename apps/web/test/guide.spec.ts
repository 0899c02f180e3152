import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, reopen, test } from "./support/app.ts";

const open = (page: Page, words: string) =>
  page.getByRole("main").getByRole("button", { name: words, exact: true }).click();
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

const quiet = `
  2026-02-20 breakup them
  2026-02-20 screening none
  today 2026-03-02`;

test("help lines can be read before anything is kept, and each number can be called or texted", async ({ app }) => {
  await app.at("2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
  await expect(heading(page)).toHaveText("Help lines");
  await page.getByLabel("Country").selectOption({ label: "United States" });
  await expect(page.getByRole("link", { name: "988" })).toHaveAttribute("href", "tel:988");
  await expect(page.getByRole("link", { name: "741741" })).toHaveAttribute("href", "sms:741741");
  await expectAccessible(page);
  await page.reload();
  await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
  await expect(page.getByLabel("Country")).toHaveValue("US");
});

test("every country's lines are shown with a number or words that can be used", async ({ app }) => {
  await app.at("2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
  const choice = page.getByLabel("Country");
  for (const option of await choice.locator("option").all()) {
    await choice.selectOption((await option.getAttribute("value"))!);
    await expect(page.locator("[data-help=emergency]")).not.toBeEmpty();
    for (const href of await page
      .locator("main a.call")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      expect(href).toMatch(/^(tel|sms):\+?\d{3,}$/);
    }
  }
});

test("a point of the guide is found by a word, with what speaks for and against it", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Guide");
  await expect(heading(page)).toHaveText("Guide");
  await expectAccessible(page);
  await page.getByLabel("Find in the guide").fill("completely at first");
  await expect(page.getByRole("status").filter({ hasText: "One point." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What narrows it" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where we depart" })).toBeVisible();
  await page.getByLabel("Find in the guide").fill("zebra");
  await expect(page.getByText("No point has this word.")).toBeVisible();
});

test("after a no the chapters on contact say that they do not apply now", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    today 2026-03-02`);
  await tab(app.page, "Guide");
  await expect(app.page.getByText("This does not apply now: they asked for no contact.").first()).toBeVisible();
});

test("departures and sources read as pages", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "Where we depart");
  await expect(page.getByText("Break off contact so that they begin to miss you.")).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await open(page, "Sources");
  await expect(page.getByRole("heading", { name: "Days with contact, days without" })).toBeVisible();
  await expect(page.getByText("Fair. People were asked many times, but they were few.")).toBeVisible();
  await expect(page.getByText("small n")).toBeHidden();
  await expectAccessible(page);
});

test("somebody who lets go closes it with one confirmation, and Today says so", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "Closing path");
  await page.getByText("Name it").click();
  await open(page, "I want to close this");
  await open(page, "Close it");
  await expect(page.getByText("You closed this. Nothing has to be done now.")).toBeVisible();
  await expectAccessible(page);
  await tab(page, "Today");
  await expect(heading(page)).toHaveText("You closed this.");
});

test("after a no there is no farewell message to borrow", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary blocked
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "Closing path");
  await page.getByText("No farewell, or a short one").click();
  await expect(page.getByText("No last message here.")).toBeVisible();
  await expect(page.locator("blockquote")).toHaveCount(0);
});

test("a day of looking back can be chosen, and moved earlier but not later", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "When I stop");
  await expectAccessible(page);
  const day = page.getByLabel("A date on which I look back");
  await day.fill("2026-06-01");
  await open(page, "Keep");
  await expect(page.getByText("Kept.")).toBeAttached();
  await day.fill("2026-07-01");
  await open(page, "Keep");
  await expect(page.getByText("The day can come earlier, not later.")).toBeVisible();
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await day.fill("2026-05-01");
  await open(page, "Keep");
  await expect(page.getByText("The day can come earlier, not later.")).toBeHidden();
});

test("once the day of looking back has come, a sentence of one's own is still kept", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile reviewOn=2026-03-01
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "When I stop");
  await page.getByLabel("One of my own").fill("I stop if I read old texts again.");
  await open(page, "Keep");
  await expect(page.getByText("Kept.")).toBeVisible();
  await tab(page, "Guide");
  await open(page, "Looking back");
  await expect(heading(page)).toHaveText("You asked to look back on Sunday 1 March.");
});

test("what was typed about stopping outlives a reload before it is kept, and after", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "When I stop");
  await page.getByLabel("One of my own").fill("I stop if I check their profile again");
  await reopen(page);
  await expect(page.getByLabel("One of my own")).toHaveValue("I stop if I check their profile again");
  await open(page, "Keep");
  await page.getByLabel("One of my own").fill("half a");
  await page.getByLabel("One of my own").fill("I stop in June");
  await open(page, "Keep");
  await reopen(page);
  await expect(page.getByLabel("One of my own")).toHaveValue("I stop in June");
});

test("where nobody began anything, looking back says so in one sentence", async ({ app }) => {
  await app.with(quiet);
  await tab(app.page, "Guide");
  await open(app.page, "Looking back");
  await expect(app.page.getByText("Neither of you wrote or called first.")).toBeVisible();
});

test("the review day counts what happened, names the criteria that are met, and offers three ways", async ({ app }) => {
  await app.with(`
    2025-08-20 breakup them
    2025-08-20 screening none
    2025-10-01 contact me text
    2025-12-01 contact me text
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Guide");
  await open(page, "Looking back");
  await expect(page.getByText("You wrote or called first on two days, they on no days.")).toBeVisible();
  await expect(page.getByText("Two messages of mine went without an answer.")).toBeVisible();
  // In the order in which it happened, whatever order the file has.
  await expect(
    page.getByText("Wednesday 1 October 2025: a text from you; Monday 1 December 2025: a text from you"),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Until when, at most three months?").fill("2026-09-01");
  await expect(page.getByRole("button", { name: "Go on until then" })).toBeDisabled();
  await page.getByLabel("Until when, at most three months?").fill("2026-05-01");
  await page.getByRole("button", { name: "Go on until then" }).click();
  await expect(page.getByText("You will look back on Friday 1 May.")).toBeVisible();
});

test("once half a year is over, Today leads to the page for looking back", async ({ app }) => {
  await app.with(`
    2025-08-20 breakup them
    2025-08-20 screening none
    today 2026-03-02`);
  await app.page.getByRole("button", { name: "Look back", exact: true }).click();
  await expect(heading(app.page)).toHaveText("Looking back");
});
