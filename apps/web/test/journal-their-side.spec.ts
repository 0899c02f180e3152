import { expect, test } from "./support/app.ts";

test("the sum stands as a sentence and as a table, and many attempts are named", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    2026-03-09 09:00 contact me text
    2026-03-09 15:00 contact me text
    2026-03-10 08:00 contact me call
    today 2026-03-10`);
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "From their side" }).click();
  await expect(page.getByText("In 30 days you reached out 3 times. They did not answer.")).toBeVisible();
  await expect(page.getByRole("row", { name: "Messages 2 2 2" })).toBeVisible();
  await expect(page.getByText("In the last 24 hours you reached out 3 times, without an answer.")).toBeVisible();
  await expect(page.getByText("Help with messages is off until Thursday 9 April.")).toBeVisible();
});

test("nothing from you in 90 days is said as it is", async ({ app }) => {
  await app.with(`
    2025-10-20 breakup them
    2026-02-20 screening none
    today 2026-03-10`);
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "From their side" }).click();
  await expect(page.getByText("Nothing from you in 90 days. From their side it is quiet.")).toBeVisible();
});
