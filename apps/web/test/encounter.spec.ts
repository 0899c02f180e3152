import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { expectNarrow } from "./support/narrow.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const lines = (page: Page) => page.getByRole("main").getByRole("list").getByRole("listitem");
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const press = (page: Page, words: string) => page.getByRole("main").getByRole("button", { name: words }).click();
const scrolls = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

const quiet = `
  2026-02-20 breakup them
  2026-02-20 screening none
  today 2026-03-02`;

test("the card opens from the door in one tap, with no journal, in large letters and without scrolling", async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: "reduce" });
  await app.at("2026-03-10T10:00:00+01:00");
  const { page } = app;
  await press(page, "I just ran into them");
  await expect(heading(page)).toHaveText("If you run into them");
  await expect(heading(page)).toBeFocused();
  await expect(lines(page)).toHaveText([
    "Breathe out.",
    "Say hello. A smile is enough.",
    "One question about them. Listen.",
    "Leave first, within three minutes.",
  ]);
  await expect(page.getByText("Not today: the two of you · the break-up · who they see")).toBeVisible();
  await expect(page.getByText("If they look away or step back: nod, and go.")).toBeVisible();
  await expect(page.getByText("If they asked you to stay away: go.")).toBeHidden();
  expect(
    await lines(page)
      .first()
      .evaluate((line) => getComputedStyle(line).fontSize),
  ).toBe("28px");
  expect(await scrolls(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await expectNarrow(page);
  await press(page, "Close");
  await expect(heading(page)).toHaveText("After a break-up. What is happening?");
});

test("the shortcut on the home screen opens the card at once, keeps the screen lit, and leaves no trace in the address", async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    navigator.wakeLock.request = async (kind) => {
      asked.push(String(kind));
      return { release: async () => void asked.push("released") } as unknown as WakeLockSentinel;
    };
  });
  await page.goto("/?card");
  await expect(lines(page).first()).toHaveText("Breathe out.");
  expect(new URL(page.url()).search).toBe("");
  const asked = () => page.evaluate(() => (window as unknown as { readonly asked: readonly string[] }).asked);
  await expect.poll(asked).toEqual(["screen"]);
  await press(page, "Close");
  await expect.poll(asked).toEqual(["screen", "released"]);
});

test("while locked the card holds nothing personal, and adds what to do if they asked to stay away", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  await press(page, "I just ran into them");
  await expect(lines(page)).toHaveText([
    "They asked for no contact. Do not walk over.",
    "If your eyes meet, nod once and move on.",
    "If they come to you: short, kind, goodbye.",
  ]);
  await expect(page.getByRole("region", { name: "About contact" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("banner").getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await expect(lines(page)).toHaveText([
    "Breathe out.",
    "Say hello. A smile is enough.",
    "One question about them. Listen.",
    "Leave first, within three minutes.",
    "If they asked you to stay away: go.",
  ]);
  expect(await scrolls(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await press(page, "Close");
  await expect(page.getByLabel("Passphrase")).toBeVisible();
});

test("in fear the card says to go where people are, with the number to call", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile country=GB
    2026-02-22 concern i-am-afraid
    today 2026-03-02`);
  const { page } = app;
  await press(page, "I just ran into them");
  await expect(lines(page)).toHaveText(["Go where people are.", /Call\s+999/]);
  await expect(page.getByRole("link", { name: "999" })).toHaveAttribute("href", "tel:999");
  await expectAccessible(page);
});

test("a good encounter is written down with six answers, and the page says to leave it there for a week", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "I just ran into them");
  await press(page, "It is over, look back");
  await expect(heading(page)).toHaveText("Look back");
  await expect(heading(page)).toBeFocused();
  await expectAccessible(page);
  await expectNarrow(page);

  // By keyboard alone, from the heading to the end.
  const answer = (legend: string, words: string) =>
    page.getByRole("group", { name: legend }).getByLabel(words, { exact: true });
  await answer("Had you gone there because of them?", "No").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(answer("How long, about?", "Three minutes")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(answer("How was it?", "Well")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(answer("Did any of this come up?", "The break-up")).toBeChecked();
  await answer("Did any of this come up?", "None of these").check();
  await expect(answer("Did any of this come up?", "The break-up")).not.toBeChecked();
  await answer("What did they do?", "They kept it brief").check();
  await answer("What did they do?", "They asked something back").check();
  await page.getByLabel("Anything you want to remember?").fill("They had cut their hair.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(heading(page)).toHaveText("It is written down.");
  await expect(heading(page)).toBeFocused();
  await expect(
    page.getByText("Good that it was easy. Now nothing for a week: no “nice to see you” message. It stands by itself."),
  ).toBeVisible();
  await expectAccessible(page);
  await tab(page, "Journal");
  const journal = page.getByRole("main");
  await expect(journal.getByText("You ran into each other").first()).toBeVisible();
  await expect(journal.getByText(/They keep it brief/).first()).toBeVisible();
  // One question is noted as one question, not as a habit.
  await expect(journal.getByText(/every third answer/)).toHaveCount(0);
  await journal.getByText("You ran into each other").first().click();
  await expect(page.getByText("They asked something back. They had cut their hair.").first()).toBeVisible();
});

test("every question can be left out, and a long or bad one is answered with what helps next time", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "I just ran into them");
  await press(page, "It is over, look back");
  await press(page, "Keep it");
  await expect(page.getByText("It is noted. Now nothing for a week: it stands by itself.")).toBeVisible();

  await tab(page, "Today");
  await press(page, "I just ran into them");
  await press(page, "It is over, look back");
  await page.getByRole("group", { name: "How long, about?" }).getByLabel("Half an hour or more").check();
  await page.getByRole("group", { name: "How was it?" }).getByLabel("Badly").check();
  await press(page, "Keep it");
  await expect(page.getByText("It was one moment. Nothing needs repairing by message.")).toBeVisible();
  await expect(
    page.getByText("It went past ten minutes. Next time, leave a little earlier, while it is easy."),
  ).toBeVisible();
});

test("an encounter that was arranged is thanked for, restarts the quiet, and is followed by one thing to do instead", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "I just ran into them");
  await press(page, "It is over, look back");
  await page.getByRole("group", { name: "Had you gone there" }).getByLabel("Yes").check();
  await press(page, "Keep it");
  await expect(heading(page)).toHaveText("It was arranged.");
  await expect(page.getByText("Being waited for frightens people, even by somebody who means well.")).toBeVisible();
  await expect(page.getByText("The quiet runs again from today.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What could you do at that hour instead?").fill("Swim at the other pool.");
  await press(page, "Keep it");
  await expect(page.getByText("It is kept. The pause will show it to you.")).toBeVisible();
  await tab(page, "Prepare");
  await press(page, "The pause");
  await page.getByRole("radio", { name: "7", exact: true }).check();
  await press(page, "Begin the ten minutes");
  await expect(page.getByText("Swim at the other pool.")).toBeVisible();
  await tab(page, "Today");
  await expect(page.locator(".verdict").getByText(/Quiet until Wednesday 1 April/)).toBeVisible();
});

test("a look back that is left half-way is kept, and offered once", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await press(page, "I just ran into them");
  await press(page, "It is over, look back");
  await page.getByLabel("Anything you want to remember?").fill("They had cut their hair.");
  await press(page, "Later");
  await expect(page.getByText("You had begun to look back on an encounter.")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Go on");
  await expect(page.getByLabel("Anything you want to remember?")).toHaveValue("They had cut their hair.");
  await tab(page, "Today");
  await expect(page.getByRole("button", { name: "I just ran into them" })).toBeVisible();
  await expect(page.getByText("You had begun to look back on an encounter.")).toBeHidden();
});
