/** 320 px wide, text at twice its size: what stays in place, and what stands above a page, leaves room for it. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { tab } from "./support/person.ts";

const story = `
  2026-02-20 breakup them
  today 2026-03-02`;

/** Twice the browser's own text size, as somebody sets it there. */
async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expect(page.locator("html")).toHaveAttribute("data-room", "tight");
}

/** Turns the wheel until the page has moved: a page that is still being drawn may be too short to. */
async function scrolled(page: Page): Promise<void> {
  await page.mouse.move(160, 280);
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 500 }).toBeGreaterThan(100);
  }).toPass();
}

/** How much of the window's height the header and the tabs cover now. */
const covered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const inTheWay = [...document.querySelectorAll(".header, .tabs, .strip")].filter(
      // Where it moves with the page, the verdict above a draft is part of the page.
      (element) => !element.matches(".strip") || getComputedStyle(element).position !== "static",
    );
    const seen = inTheWay.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    });
    return seen.reduce((sum, height) => sum + height, 0) / innerHeight;
  });

test("at 320 px with text at 200 % the page has at least half of the window, at its top and further down", async ({
  app: { page, with: open },
}) => {
  await open(story);
  for (const height of [568, 700]) {
    await page.setViewportSize({ width: 320, height });
    await doubleText(page);
    for (const name of ["Write", "Journal", "Prepare", "Guide", "Today"]) {
      await tab(page, name);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await covered(page), `${name} at ${height}, at its top`).toBeLessThan(0.5);
      await scrolled(page);
      expect(await covered(page), `${name} at ${height}, further down`).toBeLessThan(0.34);
      await page.evaluate(() => scrollTo(0, 0));
    }
    for (const name of ["Leave", "Help", "Menu"]) {
      const box = await page.getByRole("banner").getByRole("button", { name, exact: true }).boundingBox();
      expect(Math.min(box!.width, box!.height), `${name} is large enough to hit`).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("with text as usual, the header and the tabs stay in place, on the smallest phone too", async ({
  app: { page, with: open },
}) => {
  await open(story);
  await page.setViewportSize({ width: 320, height: 568 });
  await tab(page, "Prepare");
  await scrolled(page);
  await expect(page.getByRole("banner")).toBeInViewport();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeInViewport();
  expect(await covered(page)).toBeLessThan(0.34);
});

/** The number of lines that the words of an element take. */
const linesIn = (words: Locator): Promise<number> =>
  words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
const linesOf = (page: Page, words: string) => linesIn(page.getByText(words, { exact: true }).first());

test("no word is broken at 320 px, nor with text at 200 %, where there is room for it", async ({
  app: { page, with: open },
}) => {
  await open(`
    2026-02-01 breakup them
    2026-02-01 screening none
    2026-02-20 contact me text
    today 2026-03-20`);
  await page.setViewportSize({ width: 390, height: 700 });
  await doubleText(page);
  await tab(page, "Write");
  for (const words of ["Personal", "Practical"]) await expect.poll(() => linesOf(page, words)).toBe(1);

  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await tab(page, "Journal");
  await page.getByRole("button", { name: "From their side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From their side");
  for (const words of ["Messages", "You tried"]) await expect.poll(() => linesOf(page, words)).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("at 320 px with text at 200 % advice has the whole width, and no word of a table or a heading is broken", async ({
  app: { page, with: open },
}) => {
  await open(`
    2026-02-01 breakup them
    2026-02-01 screening none
    2026-02-20 contact me text
    2026-03-01 plan on=2026-03-22
    today 2026-03-20`);
  await page.setViewportSize({ width: 320, height: 640 });
  await doubleText(page);
  const advice = page.locator(".advice-items > li");
  await expect(advice.first()).toBeVisible();
  const shares = await advice.evaluateAll((rows) =>
    // Those that are folded have no width.
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => row.firstElementChild!.getBoundingClientRect().width / row.getBoundingClientRect().width),
  );
  expect(Math.min(...shares)).toBeGreaterThan(0.95);
  await tab(page, "Journal");
  await page.getByRole("button", { name: "From their side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From their side");
  await expect.poll(() => linesOf(page, "Messages")).toBe(1);
  for (const words of ["7 days", "They answered"]) await expect.poll(() => linesOf(page, words)).toBe(2);
  await tab(page, "Prepare");
  await page.getByRole("button", { name: "Belongings" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Belongings");
  await expect.poll(() => linesIn(heading)).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("from 320 px on, Help, Menu and Leave stand in one row, and nothing scrolls sideways", async ({
  app: { page, with: open },
}) => {
  await open(story);
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 700 });
    const tops = await Promise.all(
      ["Help", "Menu", "Leave"].map(async (name) => {
        const box = await page.getByRole("banner").getByRole("button", { name, exact: true }).boundingBox();
        return Math.round(box!.y + box!.height / 2);
      }),
    );
    expect(new Set(tops).size, `${width}: ${tops.join(", ")}`).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
