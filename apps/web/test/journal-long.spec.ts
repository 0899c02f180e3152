import { expect, test } from "./support/app.ts";
import { journalOf } from "./support/long-journal.ts";

test("ten thousand entries: a few dozen rows are drawn, and the keyboard reaches the list's end", async ({ app }) => {
  await app.withEntries(journalOf(10_000), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const rows = page.locator(".entry-row");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);
  await expect(page.locator(".entry-rows > li").first()).toHaveAttribute("aria-setsize", "10000");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: /It ended/ })).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);
});

test("taking an entry back leaves the rows around it drawn, and the focus goes back to the row it came from", async ({
  app,
}) => {
  await app.withEntries(journalOf(400), "2026-03-10T10:00:00+01:00");
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  const row = page.locator(".entry-rows > li").nth(9).getByRole("button");
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
