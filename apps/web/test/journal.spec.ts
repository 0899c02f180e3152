import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";

const story = `
  2026-02-20 breakup them
  2026-02-20 screening none
  2026-02-22 22:40 contact me text #late text="please call me"
  2026-02-25 contact them call answered
  2026-03-01 mood level=2 note="slept badly"
  2026-03-04 boundary space until=2026-04-01 #space
  2026-03-05 encounter chance went=ok minutes=4
  today 2026-03-10`;

const openJournal = async (page: Page) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal" })).toBeVisible();
};

test("with nothing between the two yet there is a sentence in place of an empty picture", async ({ app }) => {
  await app.with(`
    2026-03-08 breakup them
    2026-03-08 screening none
    2026-03-09 mood level=2
    today 2026-03-10`);
  const { page } = app;
  await openJournal(page);
  await expect(page.getByText("begins here with the first message, call or meeting.")).toBeVisible();
  await expect(page.getByRole("img", { name: /from you/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /It ended/ })).toBeVisible();
  await expectAccessible(page);
});

test("the journal shows a picture with one sentence, and the same facts as a list by week", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await openJournal(page);
  await expect(
    page.getByRole("img", { name: /^From February to March: 1 from you, 1 from them, one encounter/ }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Last week" })).toBeVisible();
  await expect(page.getByRole("button", { name: /A text from you/ })).toBeVisible();
  await expectAccessible(page);
});
