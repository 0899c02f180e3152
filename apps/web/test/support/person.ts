/** A person's way through the app, in the words on the screen. */
import { expect, type Page } from "@playwright/test";

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

export const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();

export const press = (page: Page, words: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name: words, exact: true }).click();

/** The three questions of the first start: nobody else looks, nothing of the list is true, it ended today; kept for later. */
export async function answerTheThreeQuestions(page: Page): Promise<void> {
  await page.getByLabel("No", { exact: true }).check();
  await press(page, "Next");
  await page.getByLabel("None of these").check();
  await press(page, "Next");
  await page.getByLabel("Today", { exact: true }).check();
  await press(page, "Done");
  await page.getByRole("dialog", { name: "Protect this journal?" }).getByRole("button", { name: "Later" }).click();
  const aboutStorage = page.getByRole("dialog", { name: "One thing about this browser" });
  await aboutStorage.getByRole("button", { name: "All right" }).click();
  await expect(aboutStorage).toBeHidden();
}

/** Adds an entry by its plain name and one choice. */
export async function writeDown(page: Page, what: string, choice: string): Promise<void> {
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, what);
  await page.getByRole("radio", { name: choice, exact: true }).check();
  await press(page, "Write it down");
  await expect(page.getByRole("button", { name: "Write it down" })).toHaveCount(0);
}

/** The app is opened again at a later moment, as the person would days later. */
export async function later(page: Page, now: string): Promise<void> {
  await page.clock.setSystemTime(new Date(now));
  // A new visit, not a reload, which would come back to the same page.
  await page.goto("about:blank");
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}
