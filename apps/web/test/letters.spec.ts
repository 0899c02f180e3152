/** What waits or stays: held drafts and the morning after, unsent letters, the readiness question, a slip. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function reopenAt(page: Page, now: string): Promise<void> {
  await page.clock.setSystemTime(new Date(now));
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await button(page, "Open").click();
  // The key is derived slowly on purpose.
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 20_000 });
}

const asked = `
  2026-01-10 breakup them
  2026-01-10 screening none`;
const night = `${asked}
  2026-03-09 readiness acceptNo=true
  today 2026-03-10 23:10`;

test("what was held at night stands on Today in the morning, beside an empty line", async ({ app }) => {
  await app.with(night);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("I miss you so much");
  await button(page, "Hold it until 08:00").click();
  // Before that the page would be closed in the middle of it, and the words would stand in Write too.
  await expect(page.getByText("It is held.")).toBeVisible();
  await reopenAt(page, "2026-03-11T08:05:00+01:00");
  await tab(page, "Today");
  await expect(page.getByRole("region", { name: "What you wrote then" })).toContainText("I miss you so much");
  const fresh = page.getByLabel("What would you write now?");
  await expect(fresh).toHaveValue("");
  await expect(button(page, "Keep the new one")).toBeDisabled();
  await expectAccessible(page);
  await fresh.fill("Good luck on Thursday.");
  await button(page, "Keep the new one").click();
  await expect(page.getByLabel("Your words")).toHaveValue("Good luck on Thursday.");
  await tab(page, "Today");
  await expect(page.getByText("I miss you so much")).toHaveCount(0);
});

test("a held draft can become a letter, or go", async ({ app }) => {
  await app.with(night);
  const { page } = app;
  for (const text of ["first", "second"]) {
    await tab(page, "Write");
    await page.getByLabel("Your words").fill(`the ${text} one`);
    await button(page, "Hold it until 08:00").click();
    await tab(page, "Today");
  }
  await tab(page, "Write");
  await button(page, "Held until morning").click();
  await expect(page.getByRole("heading", { name: "Held until 08:00." })).toHaveCount(2);
  await expectAccessible(page);
  await expectLargeTargets(page);
  await button(page, "Make it an unsent letter").first().click();
  await expect(page.getByRole("heading", { name: "Held until 08:00." })).toHaveCount(1);
  await button(page, "Delete").click();
  await expect(page.getByText("Nothing is held.")).toBeVisible();
  await tab(page, "Write");
  await button(page, "Unsent letters").click();
  await expect(page.getByRole("listitem").filter({ hasText: "10 March" })).toHaveCount(1);
});

test("what waited more than a week is a letter; what they ask to end becomes one at once", async ({ app }) => {
  await app.with(night);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("still here");
  await button(page, "Hold it until 08:00").click();
  await expect(page.getByText("It is held.")).toBeVisible();
  await reopenAt(page, "2026-03-18T07:50:00+01:00");
  await tab(page, "Write");
  await button(page, "Held until morning").click();
  await expect(page.getByRole("region", { name: "What you wrote then" })).toBeVisible();
  await reopenAt(page, "2026-03-18T09:00:00+01:00");
  await tab(page, "Today");
  await expect(page.getByText("still here")).toHaveCount(0);
  await tab(page, "Write");
  await button(page, "Unsent letters").click();
  await expect(page.getByRole("listitem").filter({ hasText: "10 March" })).toHaveCount(1);
});

test("letters are kept, sealed until a day, or deleted; nothing in them is checked or copied", async ({ app }) => {
  await app.with(`${asked}\n2026-01-20 boundary no-contact\ntoday 2026-03-10 10:00`);
  const { page } = app;
  await tab(page, "Write");
  await button(page, "Unsent letters").click();
  await expect(page.getByText("No letter yet. There need not be one.")).toBeVisible();
  await expect(page.getByText("This one is for you. It stays here.")).toBeVisible();
  await expectAccessible(page);
  const letter = page.getByLabel("A letter");
  await letter.fill("Dear you, please give me one more chance.");
  await button(page, "Keep it").click();
  await expect(letter).toHaveValue("");
  await expect(page.getByText("This asks for another chance.")).toHaveCount(0);
  await expect(button(page, /Copy/)).toHaveCount(0);
  // Nobody said that this phone is looked at by no one else: the first words stay hidden.
  await expect(page.getByText("Dear you")).toBeHidden();
  await page.getByText("Tuesday 10 March, 10:0").click();
  await expect(page.getByText("Dear you, please give me one more chance.")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleWhenTight(page);
  await page.getByLabel("Seal until").fill("2026-06-01");
  await button(page, "Seal until Monday 1 June").click();
  await expect(page.getByText("Sealed until Monday 1 June.")).toBeVisible();
  await expect(page.getByText("Dear you")).toHaveCount(0);
  await letter.fill("Another one");
  await button(page, "Keep it").click();
  await page.getByRole("listitem").filter({ hasNotText: "Sealed" }).getByText("Tuesday 10 March").click();
  await button(page, "Delete now").click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  // On that day, and not before, it can be read again.
  await reopenAt(page, "2026-05-31T10:00:00+02:00");
  await expect(page.getByText("Sealed until Monday 1 June.")).toBeVisible();
  await reopenAt(page, "2026-06-01T10:00:00+02:00");
  await page.getByText(/^Tuesday 10 March, 10:0/).click();
  await expect(page.getByText("Dear you, please give me one more chance.")).toBeVisible();
});

test("where the safety question stands open, Write leads to it and back", async ({ app }) => {
  await app.with("2026-01-10 breakup them\n2026-03-09 screening unsure\ntoday 2026-03-10");
  const { page } = app;
  await tab(page, "Write");
  await button(page, "Answer the question").click();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await button(page, /^(Next|Done)$/).click();
  await expect(heading(page)).toHaveText("Write");
  await expect(button(page, "Answer the question")).toHaveCount(0);
});

test("two long letters in a week are asked about kindly, and a letter half written is there after a reload", async ({
  app,
}) => {
  await app.with(`${asked}\ntoday 2026-03-10 10:00`);
  const { page } = app;
  await tab(page, "Write");
  await button(page, "Unsent letters").click();
  for (let turn = 0; turn < 2; turn += 1) {
    await expect(page.getByText("Writing in circles can keep it sore.")).toHaveCount(0);
    await page.getByLabel("A letter").fill("and then I think of it again ".repeat(40));
    await button(page, "Keep it").click();
    await expect(page.getByLabel("A letter")).toHaveValue("");
  }
  await expect(
    page.getByText("Writing in circles can keep it sore. Fifteen minutes, then something with your hands."),
  ).toBeVisible();
  await page.getByLabel("A letter").fill("half of it");
  await reopenAt(page, "2026-03-10T11:00:00+01:00");
  await expect(page.getByLabel("A letter")).toHaveValue("half of it");
});

const over = (more: string) => `${asked}\n${more}\ntoday 2026-03-10 10:00`;

test("the readiness question has no default; yes is noted for seven days and can be taken back", async ({ app }) => {
  await app.with(over(""));
  const { page } = app;
  await button(page, "Answer").first().click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(button(page, "That is my answer")).toBeDisabled();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await page.getByRole("radio", { name: "Yes, I could" }).check();
  await button(page, "That is my answer").click();
  await expect(page.getByText("Noted for seven days. If that changes, say so here.")).toBeVisible();
  await button(page, "It has changed").click();
  await page.getByRole("radio", { name: "Not yet" }).check();
  await button(page, "That is my answer").click();
  await expect(page.getByText("The question comes back on Tuesday 17 March.")).toBeVisible();
  await tab(page, "Today");
  await expect(heading(page)).toHaveText("Not yet.");
});

test("a third not yet on another day is named, and the closing path stands beside", async ({ app }) => {
  await app.with(over(`2026-02-20 readiness acceptNo=false\n2026-03-01 readiness acceptNo=false`));
  const { page } = app;
  await button(page, "Answer").first().click();
  await page.getByRole("radio", { name: "Not yet" }).check();
  await button(page, "That is my answer").click();
  await expect(page.getByText("Three times not yet. Perhaps this is a time for you, not for a message.")).toBeVisible();
  await expect(button(page, "Leave it for now")).toBeVisible();
  await expectAccessible(page);
  await button(page, "Closing path").click();
  await expect(heading(page)).toHaveText("Closing path");
});

test("a slip sets nothing to zero: the days stand, the quiet runs again, and one plan is kept", async ({ app }) => {
  await app.with(`${asked}\ntoday 2026-01-30 10:00`);
  const { page } = app;
  await button(page, "Add something that happened").click();
  await button(page, "I contacted them").click();
  await page.getByRole("radio", { name: "Message", exact: true }).check();
  await button(page, "Write it down").click();
  await expect(heading(page)).toHaveText("You wrote to them.");
  await expect(
    page.getByText(
      "Nothing is set to zero: the 20 quiet days happened. The quiet runs again, from today to Sunday 1 March.",
    ),
  ).toBeVisible();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await expectAccessibleWhenTight(page);
  await page.getByRole("checkbox", { name: "Alone" }).check();
  await page.getByRole("checkbox", { name: "Could not sleep" }).check();
  await page.getByLabel("Next time I am alone and I cannot sleep, I will …").fill("put the phone in the kitchen");
  await button(page, "Keep this plan").click();
  await expect(
    page.getByText("Kept. Next time I am alone and I cannot sleep, I will put the phone in the kitchen."),
  ).toBeVisible();
  // It can be found again: Today leads to it as the next thing.
  await tab(page, "Today");
  await button(page, "What was going on").click();
  await expect(heading(page)).toHaveText("You wrote to them.");
});

test("a slip on the day it ended speaks of no quiet days: there were none", async ({ app }) => {
  await app.with(`
    2026-01-30 09:00 breakup them
    2026-01-30 09:00 screening none
    today 2026-01-30 10:00`);
  const { page } = app;
  await button(page, "Add something that happened").click();
  await button(page, "I contacted them").click();
  await page.getByRole("radio", { name: "Message", exact: true }).check();
  await button(page, "Write it down").click();
  await expect(page.getByText("Nothing is set to zero. The quiet runs again, from today to")).toBeVisible();
});

for (const [standing, lines] of [
  ["they asked for space", "2026-01-12 boundary space"],
  ["they said no, and there are children", "2026-01-10 profile ties=children\n2026-01-12 stance rejected"],
] as const) {
  test(`after a slip no day is promised on which the quiet ends, where ${standing}`, async ({ app }) => {
    await app.with(`${asked}\n${lines}\ntoday 2026-01-30 10:00`);
    const { page } = app;
    await button(page, "Add something that happened").click();
    await button(page, "I contacted them").click();
    await page.getByRole("radio", { name: "Message", exact: true }).check();
    await button(page, "Write it down").click();
    await expect(heading(page)).toHaveText("You wrote to them.");
    await expect(page.getByText("Nothing is set to zero")).toBeVisible();
    await expect(page.getByText("The quiet runs again")).toHaveCount(0);
  });
}
