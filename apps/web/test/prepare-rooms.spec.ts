import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { expectNarrow } from "./support/narrow.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const press = (page: Page, words: string) => page.getByRole("main").getByRole("button", { name: words }).click();
const answer = (page: Page, legend: string, words: string) =>
  page.getByRole("group", { name: legend }).getByLabel(words, { exact: true }).check();

const quiet = `
  2026-02-20 breakup them
  2026-02-20 screening none
  today 2026-03-02`;

async function room(page: Page, words: string): Promise<void> {
  await tab(page, "Prepare");
  await press(page, words);
}

test("an occasion counts by how it is known; what was heard or seen online is kept and does not count", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await room(page, "Reasons to write");
  await expect(page.getByText("No occasion is fine. A reason is not required, and none should be made.")).toBeVisible();
  await press(page, "Keep it");
  await expect(page.getByText("What is it? A word or two.")).toBeVisible();
  await expect(page.getByLabel("What is it?")).toBeFocused();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByLabel("What is it?").fill("Their exam");
  await page.getByLabel("Which day?").fill("2026-03-12");
  await answer(page, "How do you know?", "From our time together");
  await press(page, "Keep it");
  const ahead = page.getByRole("list", { name: "Occasions ahead" }).getByRole("listitem");
  await expect(ahead).toContainText("Their exam, Thursday 12 March. Card or short call, on the day. One line.");
  await expect(ahead).toContainText("Would you be glad for them even if nothing follows? Then one line is fine.");

  await page.getByLabel("What is it?").fill("Their party");
  await page.getByLabel("Which day?").fill("2026-03-20");
  await answer(page, "How do you know?", "I saw it online");
  await expect(page.getByText("Then it is no reason to write:")).toBeVisible();
  await press(page, "Keep it");
  await expect(ahead.filter({ hasText: "Their party" })).toContainText("It does not count");
  await expectAccessible(page);
});

test("where they are, photos and posts cannot be written down as an occasion", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await room(page, "Reasons to write");
  for (const watched of ["New photos with somebody", "Their car is outside their flat", "Saw their Instagram story"]) {
    await page.getByLabel("What is it?").fill(watched);
    await page.getByLabel("Which day?").fill("2026-03-12");
    await answer(page, "How do you know?", "They told me");
    await press(page, "Keep it");
    await expect(page.getByText(/Nothing about where they are, photos or posts\./)).toBeVisible();
  }
  // A near miss: words that only look alike.
  await page.getByLabel("What is it?").fill("Their graduation as a photographer");
  await press(page, "Keep it");
  await expect(page.getByRole("list", { name: "Occasions ahead" })).toContainText("photographer");
});

test("one thing of theirs is too little for a message, a needed one is enough, and what was half written is still there later", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await room(page, "Belongings");
  await expect(page.getByText("Nothing of theirs here.")).toBeVisible();
  await page.getByLabel("Thing 1").fill("A book");
  await page.clock.runFor(1000);
  await tab(page, "Today");
  await room(page, "Belongings");
  await expect(page.getByLabel("Thing 1")).toHaveValue("A book");
  await press(page, "Keep the list");
  await expect(
    page.getByText("A book: too little for a message. Post it without a note, or keep it until they ask."),
  ).toBeVisible();
  await expect(page.getByText("Papers, keys, medicine and money go back now, whatever else you decide.")).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByLabel("Thing 2").fill("Passport");
  await page.getByRole("checkbox").nth(1).check();
  await press(page, "Keep the list");
  await expect(
    page.getByText("Papers, keys, medicine and money go back now, by post or a friend, without a note."),
  ).toBeVisible();
  // In the quiet no mail is offered that Today says not to write.
  await expect(page.getByText(/One mail/)).toHaveCount(0);
  await press(page, "I offered them");
  await expect(page.getByText(/You offered on Monday 2 March\./)).toBeVisible();
  await press(page, "They are returned");
  await expect(page.getByText("It is back with them. Nothing is left to do.")).toBeVisible();
  // What went back is on no list any more, whichever way leads to it.
  await expect(page.getByLabel("Thing 1")).toHaveValue("");
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "Their things");
  await expect(page.getByLabel("Thing 1")).toHaveValue("");
  await expect(page.getByLabel("Returned")).not.toBeChecked();
});

test("once a message may go, enough of their things is a mail in which they choose", async ({ app }) => {
  await app.with(`
    2026-01-02 breakup them
    2026-01-02 screening none
    2026-02-22 belongings items="coats, a clock!, tools"
    2026-03-01 readiness acceptNo
    today 2026-03-02`);
  await room(app.page, "Belongings");
  await expect(
    app.page.getByText("One mail: you were tidying, this is here, where would they like it sent? They choose."),
  ).toBeVisible();
});

test("after a no their things are boxed and kept safe, and nothing is offered", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 boundary no-contact
    2026-02-22 belongings items="coats, keys!, tools"
    today 2026-03-02`);
  const { page } = app;
  await room(page, "Belongings");
  await expect(page.getByText(/^Box it, label it, keep it safe\. If they ask/)).toBeVisible();
  await expect(page.getByRole("button", { name: "I offered them" })).toHaveCount(0);
  await expect(page.getByText(/One mail/)).toHaveCount(0);
  await expectAccessible(page);
});

test("a meeting is planned, has its page and a pocket card without a name, and is looked back on", async ({ app }) => {
  // Many pages, each read by axe: more than a minute on a busy machine.
  test.slow();
  await app.with(`
    2026-01-01 breakup them
    2026-01-01 screening none
    2026-01-01 profile theirName=Robin
    2026-03-01 contact them text
    today 2026-03-02`);
  const { page } = app;
  await room(page, "A meeting");
  await press(page, "Keep the plan");
  await expect(page.getByText("Which day? Today or later, for example 12 April 2026.")).toBeVisible();
  await page.getByLabel("Which day?").fill("2026-03-02");
  await page.getByLabel("What time, if you know?").fill("16:00");
  await page.getByLabel("Where?").fill("Café Luz");
  await answer(page, "Who proposed it?", "They did");
  await expectAccessible(page);
  await expectNarrow(page);
  await press(page, "Keep the plan");
  await expect(page.getByText("Nervous is normal, probably on both sides.")).toBeVisible();
  await expect(page.getByText("Where: public, easy to leave, not a home.")).toBeVisible();
  await page.getByLabel("One", { exact: true }).fill("The garden");
  await page.getByLabel("Your goodbye line").fill("It was good to see you.");
  await expectAccessible(page);
  await expectNarrow(page);
  await page.clock.runFor(1000);
  await press(page, "Pocket card");
  const card = page.getByRole("main");
  await expect(heading(page)).toHaveText("Café Luz, Monday 2 March, 16:00");
  await expect(card.getByRole("listitem")).toHaveText(["The garden", "“It was good to see you.”"]);
  await expect(card).not.toContainText("Robin");
  await expectAccessible(page);
  await press(page, "Close");

  await press(page, "It is over, look back");
  await press(page, "Keep it");
  await expect(page.getByText("Choose what comes closest.")).toBeVisible();
  await answer(page, "Did either of you suggest another time?", "They said no to another time");
  await answer(page, "How do you feel, compared with this morning?", "Heavier");
  await expectAccessible(page);
  await expectNarrow(page);
  await press(page, "Keep it");
  await expect(heading(page)).toHaveText("They said no to another time.");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/That is a no to this, not to your worth\./)).toBeVisible();
  await expectAccessible(page);
  await room(page, "The next hour");
  await expect(heading(page)).toHaveText("The next hour");
});

test("a meeting that they called off twice, with no other time, is named as an answer", async ({ app }) => {
  await app.with(`
    2026-01-01 breakup them
    2026-02-10 plan on=2026-02-14 #one
    2026-02-12 plan on=2026-02-14 cancelled replaces=one
    2026-03-01 plan on=2026-03-06 #two
    today 2026-03-02`);
  const { page } = app;
  await room(page, "A meeting");
  await press(page, "It was called off");
  await answer(page, "By whom?", "By them");
  await answer(page, "Was another time named?", "No");
  await press(page, "Keep it");
  await expect(page.getByText(/They called it off twice, and named no other time\. That is an answer\./)).toBeVisible();
  await expectAccessible(page);
});

test("practical matters has a page for each tie, says what it does not carry, and under an order sends to the lawyer", async ({
  app,
}) => {
  await app.with(`
    2026-01-01 breakup them
    2026-01-01 profile ties=children,money
    2026-02-22 boundary legal-order
    today 2026-03-02`);
  const { page } = app;
  await room(page, "Practical matters");
  await expect(page.getByRole("heading", { name: "Children" })).toBeVisible();
  await expect(page.getByText("One topic, in writing; a third person if it gets heated.")).toBeVisible();
  await expect(page.getByText(/What these pages do not carry/)).toBeVisible();
  await expect(page.getByText(/Ask your lawyer first\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Write a practical line" })).toHaveCount(0);
  await expectAccessible(page);
  await expectNarrow(page);
});

test("what can wait about the children is gathered through the week and becomes one practical note", async ({
  app,
}) => {
  await app.with(`
    2026-01-01 breakup them
    2026-01-01 screening none
    2026-01-01 profile ties=children
    today 2026-03-02`);
  const { page } = app;
  await room(page, "Practical matters");
  await page.getByLabel("What can wait, one line each").fill("The dentist is on Friday at 15:00.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it to Write" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Write");
  await expect(page.getByRole("textbox").first()).toHaveValue("The dentist is on Friday at 15:00.");
  // Where nothing may be written, what was gathered can be read, and that is all.
  await room(page, "Practical matters");
  await page.getByLabel("What can wait, one line each").fill("The shoes are too small.");
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "They asked for something");
  await page.getByRole("radio", { name: "An order" }).check();
  await press(page, "Write it down");
  await expect(page.locator('[data-screen="today"]')).toBeVisible();
  await room(page, "Practical matters");
  await expect(page.getByText("The shoes are too small.")).toBeVisible();
  await expect(page.getByLabel("What can wait, one line each")).toHaveCount(0);
});

test("an event is gone to for the event; going in order to see them is turned away", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await room(page, "An event you both attend");
  await expect(
    page.getByText("Go for the event. Greet once, briefly. Leave them room. Leave if they look uneasy. Take a friend."),
  ).toBeVisible();
  await answer(page, "Would you go if they were not there?", "No");
  await expect(page.getByText(/Then please do not go\. Being waited for frightens people/)).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});
