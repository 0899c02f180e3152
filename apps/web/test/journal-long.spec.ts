import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { journalOf } from "./support/long-journal.ts";

test("ten thousand entries: a few dozen rows are drawn, and the keyboard reaches the list's end", async ({ app }) => {
  await app.withEntries(journalOf(10_000), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const rows = page.locator(".entry-row");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);
  await expect(page.locator(".entry-line").first()).toHaveAttribute("aria-setsize", "10000");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: /It ended/ })).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);
});

/** The rows that are drawn: their numbers, whether they fill the window, and whether each stands right below the one before. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll(".entry-line")];
    const boxes = rows.map((row) => row.getBoundingClientRect());
    return {
      numbers: rows.map((row) => Number(row.getAttribute("aria-posinset"))),
      covers: boxes[0]!.top <= 0 && boxes.at(-1)!.bottom >= innerHeight,
      close: boxes.slice(1).every((box, index) => Math.abs(box.top - boxes[index]!.bottom) < 1),
    };
  });

test("wherever one scrolls to, the rows stand in order and close together, and come a few a frame", async ({ app }) => {
  await app.withEntries(journalOf(10_000), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  // Words that wrap: no row is as high as it was guessed.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await expect(page.locator(".entry-row").first()).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    let most = 0;
    new MutationObserver((changes) => {
      const added = changes.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
      most = Math.max(most, added);
      document.documentElement.dataset.most = String(most);
    }).observe(document.querySelector(".entry-list")!, { childList: true });
  });
  for (const to of [200_000, 200_900, 199_500, 500_000, 3_000]) {
    await page.evaluate((y) => scrollTo(0, y), to);
    // Rows come a few a frame and are measured then, so for some frames there may be a gap.
    await expect.poll(() => drawn(page)).toMatchObject({ covers: true, close: true });
    const { numbers } = await drawn(page);
    expect(numbers).toEqual(numbers.map((_, place) => numbers[0]! + place));
  }
  expect(Number(await page.evaluate(() => document.documentElement.dataset.most))).toBeLessThanOrEqual(3);
});

test("a row that holds the focus stays while the page scrolls away from it, and goes once the focus has gone", async ({
  app,
}) => {
  await app.withEntries(journalOf(10_000), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const row = page.locator('.entry-line[aria-posinset="5"]');
  await row.getByRole("button").focus();
  const top = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
  const before = await top();
  await page.evaluate(() => scrollTo(0, 300_000));
  await expect.poll(async () => (await drawn(page)).numbers[1]).toBeGreaterThan(1000);
  await expect(row.getByRole("button")).toBeFocused();
  expect(await top()).toBe(before);
  // The next one in reach is the next that is drawn: the order of the page is that of the list.
  expect((await drawn(page)).numbers[0]).toBe(5);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() => scrollTo(0, 310_000));
  await expect(row).toHaveCount(0);
});

test("a tap on a row shows its entry, and the row that is shown is marked", async ({ app }) => {
  await app.withEntries(journalOf(400), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const row = page.locator('.entry-line[aria-posinset="7"]').getByRole("button");
  await expect(row).toBeVisible();
  const [what, when] = await row.locator("> *").allInnerTexts();
  await row.click();
  const beside = page.getByRole("complementary");
  await expect(beside.getByRole("heading", { name: what! })).toBeVisible();
  await expect(beside).toContainText(when!);
  await expect(row).toHaveAttribute("aria-current", "true");
  await expect(page.locator('.entry-row[aria-current="true"]')).toHaveCount(1);
});

test("taking an entry back leaves the rows around it drawn, and the focus goes back to the row it came from", async ({
  app,
}) => {
  await app.withEntries(journalOf(400), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const row = page.locator('.entry-line[aria-posinset="10"]').getByRole("button");
  await row.click();
  const beside = page.getByRole("complementary");
  await expect(beside.getByRole("button", { name: "Take back" })).toBeVisible();
  await page.evaluate(() => {
    const list = document.querySelector(".entry-list")!;
    const rows = () => list.querySelectorAll(".entry-row").length;
    let fewest = rows();
    document.documentElement.dataset.before = String(fewest);
    new MutationObserver(() => {
      fewest = Math.min(fewest, rows());
      document.documentElement.dataset.fewest = String(fewest);
    }).observe(list, { childList: true, subtree: true });
  });
  await beside.getByRole("button", { name: "Take back" }).click();
  await expect(beside.getByText("Taken back. It stays in the file and no longer counts.")).toBeVisible();
  const [before, fewest] = await page.evaluate(() => {
    const { before, fewest } = document.documentElement.dataset;
    return [Number(before), Number(fewest ?? before)];
  });
  expect(fewest).toBeGreaterThanOrEqual(before! - 4);
  await beside.getByRole("button", { name: "Close" }).click();
  await expect(row).toBeFocused();
});

test("the picture's marks are walked by arrow keys, each said in words, and Enter opens the entry", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    2026-02-22 22:40 contact me text
    2026-02-25 contact them call
    2026-02-25 19:00 contact them text
    today 2026-03-10`);
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const marks = page.getByRole("slider", { name: "Marks of the picture" });
  await marks.focus();
  await expect(marks).toHaveAttribute("aria-valuetext", "Wednesday 25 February: a call and a message from them");
  await page.keyboard.press("ArrowLeft");
  await expect(marks).toHaveAttribute("aria-valuetext", "Sunday 22 February: a message from you");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "A text from you" })).toBeVisible();
});
