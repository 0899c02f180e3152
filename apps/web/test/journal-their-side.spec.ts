import { expect, test } from "@playwright/test";
import { factsOn } from "@rekindle/guide";
import { readNotation } from "@rekindle/journal";
import { theirSide } from "../src/screens/their-side/count.ts";
import { test as inApp, expect as onPage } from "./support/app.ts";

const on = (notation: string) => {
  const { entries, now } = readNotation(notation);
  return theirSide(factsOn(entries, now), [7, 30, 90]);
};

test("what reached them in 7, 30 and 90 days is counted by its way", () => {
  const [week, month, quarter] = on(`
    2025-12-20 contact me text
    2026-02-20 contact me gift
    2026-03-05 contact me text
    2026-03-06 contact me missed-call
    2026-03-07 contact me through-friend
    2026-03-08 encounter staged
    today 2026-03-10`);
  expect(week).toMatchObject({
    tried: 4,
    by: { messages: 1, "missed-calls": 1, "through-friends": 1, "turning-up": 1 },
  });
  expect(month).toMatchObject({ tried: 5, by: { gifts: 1 } });
  expect(quarter).toMatchObject({ tried: 6, answered: 0, began: 0 });
});

test("an answer to what they wrote, practical matters and what was taken back are no attempts", () => {
  const [week] = on(`
    2026-03-05 contact them text #theirs
    2026-03-05 13:00 contact me text replyTo=theirs
    2026-03-06 contact me text logistics
    2026-03-07 contact me text #wrong
    2026-03-08 retraction entry=wrong
    today 2026-03-10`);
  expect(week).toMatchObject({ tried: 0, began: 1 });
});

test("one answer answers the last attempt before it, not all of them", () => {
  const [, month] = on(`
    2026-02-20 contact me text
    2026-02-22 contact me text
    2026-02-24 contact them text
    today 2026-03-10`);
  expect(month).toMatchObject({ tried: 2, answered: 1, began: 0 });
});

test("a word of theirs weeks later is a beginning of theirs, not an answer", () => {
  const [, month] = on(`
    2026-02-14 contact me text
    2026-02-24 contact them text
    today 2026-03-10`);
  expect(month).toMatchObject({ tried: 1, answered: 0, began: 1 });
});

test("a talk counts as answered, and so does a call that they took", () => {
  const [week] = on(`
    2026-03-05 contact me call answered
    2026-03-06 contact me call
    today 2026-03-10`);
  expect(week).toMatchObject({ tried: 2, answered: 1 });
});

inApp("the sum stands as a sentence and as a table, and many attempts are named", async ({ app }) => {
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
  await onPage(page.getByText("In 30 days you reached out 3 times. They did not answer.")).toBeVisible();
  await onPage(page.getByRole("row", { name: "Messages 2 2 2" })).toBeVisible();
  await onPage(page.getByText("In the last 24 hours you reached out 3 times, without an answer.")).toBeVisible();
  await onPage(page.getByText("Help with messages is off until Thursday 9 April.")).toBeVisible();
});

inApp("nothing from you in 90 days is said as it is", async ({ app }) => {
  await app.with(`
    2025-10-20 breakup them
    2026-02-20 screening none
    today 2026-03-10`);
  const { page } = app;
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "From their side" }).click();
  await onPage(page.getByText("Nothing from you in 90 days. From their side it is quiet.")).toBeVisible();
});
