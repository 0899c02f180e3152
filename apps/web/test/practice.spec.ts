import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { expectNarrow } from "./support/narrow.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const press = (page: Page, words: string) => page.getByRole("main").getByRole("button", { name: words }).click();
const own = (page: Page) => page.getByLabel("Or in your own words");

const quiet = `
  2026-02-20 breakup them
  2026-02-20 profile country=GB
  2026-02-20 screening none
  today 2026-03-02`;

async function openScene(page: Page, title: string): Promise<void> {
  await tab(page, "Prepare");
  await press(page, "Practice");
  await press(page, title);
  await expect(heading(page)).toHaveText(title);
}

test("a scene is played by keyboard alone: focus stays in the field, and the two ways out are the last stops", async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: "reduce" });
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "Practice");
  await expect(page.getByText("The person in these scenes is nobody you know.")).toBeVisible();
  await expect(page.getByText("Two a day; two left.")).toBeVisible();
  await expect(page.getByText(/The people here are made up\./)).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await press(page, "End of an aisle");
  await expect(heading(page)).toBeFocused();
  const log = page.getByRole("log", { name: "What was said" });
  await expect(log).toHaveAttribute("aria-live", "polite");
  await expect(log.locator("[data-by=them]")).toHaveCount(1);
  await expect(page.getByRole("group", { name: "What do you say?" }).getByRole("radio").first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  await own(page).focus();
  await page.keyboard.type("Hi. Good to see you.");
  await page.keyboard.press("Enter");
  await expect(log.locator("[data-by=you]")).toContainText("You: Hi. Good to see you.");
  await expect(log.locator("[data-by=them]")).toHaveCount(2);
  await expect(own(page)).toBeFocused();
  await expect(own(page)).toHaveValue("");

  const last = await page.getByRole("main").getByRole("button").allTextContents();
  expect(last.slice(-2)).toEqual(["Say goodbye", "Stop here"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Say goodbye" })).toBeFocused();
  // It does not lie under the tabs.
  const seen = await page.getByRole("button", { name: "Say goodbye" }).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === button;
  });
  expect(seen).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What you did" })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("That was practice. How they will be, nobody knows.")).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});

test("what was picked is said, and a mistake is quoted afterwards with its reason", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "End of an aisle");
  await page.getByRole("radio", { name: "I've missed you so much." }).check();
  await press(page, "Say it");
  await expect(page.getByRole("log").locator("[data-by=you]")).toContainText("I've missed you so much.");
  await press(page, "Stop here");
  await expect(page.getByRole("heading", { name: "To look at" })).toBeVisible();
  const finding = page.getByRole("listitem").filter({ hasText: "This tells them what you feel for them." });
  await expect(finding).toContainText("I've missed you so much.");
  await finding.getByRole("button", { name: /^Why/ }).click();
  await expect(page.getByText("They did not ask, and now they have to answer it.")).toBeVisible();
  await page.keyboard.press("Escape");
  await press(page, "Make a pocket card");
  await expect(heading(page)).toHaveText("End of an aisle");
  await expectAccessible(page);
  await press(page, "Close");
  await press(page, "Done");
  await expect(heading(page)).toHaveText("Practice");
});

test("two runs a day, then a kind stop; nothing that was typed is found in the journal", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "End of an aisle");
  const play = async () => {
    for (const line of ["Hello there.", "It is cold in here today."]) {
      if (!(await own(page).isVisible())) return;
      await own(page).fill(line);
      await page.keyboard.press("Enter");
    }
    if (await own(page).isVisible()) await press(page, "Say goodbye");
  };
  await play();
  await expect(page.getByRole("button", { name: "Write down how I am" })).toBeHidden();
  await page.getByRole("group", { name: "How was that for you?" }).getByLabel("Lighter").check();
  await expect(page.getByRole("button", { name: "Write down how I am" })).toBeVisible();
  await press(page, "Same scene, somebody else");
  await expect(heading(page)).toHaveText("End of an aisle");
  await play();
  await expect(page.getByText("Two runs today. More would be going round in circles. Tomorrow is fine.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Same scene, somebody else" })).toBeHidden();
  await press(page, "Done");
  await expect(page.getByText("Two runs today. More would be going round in circles. Tomorrow is fine.")).toBeVisible();
  await expectAccessible(page);
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Off: two runs are enough today" })).toBeVisible();
  await tab(page, "Journal");
  await expect(page.getByRole("main").getByText(/cold in here/)).toHaveCount(0);
});

test("how one is after a run is written into the journal by whoever wants that", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "End of an aisle");
  await own(page).fill("Hello there.");
  await page.keyboard.press("Enter");
  await press(page, "Say goodbye");
  await page.getByRole("group", { name: "How was that for you?" }).getByLabel("Heavier").check();
  await press(page, "Write down how I am");
  await expect(heading(page)).toHaveText("How I am");
  await page.getByLabel("Low", { exact: true }).check();
  await press(page, "Write it down");
  await expect(heading(page)).toHaveText("Practice");
  await tab(page, "Journal");
  await expect(page.getByRole("main")).toContainText("How you were");
});

test("words of ending one's life end the run and open help at once, and are not kept", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "End of an aisle");
  await own(page).fill("I want to kill myself.");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Are you thinking about killing yourself?");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("The scene ends here. What you typed is not kept.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "116 123" })).toBeVisible();
  await expect(page.getByText("I want to kill myself.")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "What you did" })).toHaveCount(0);
  await expectAccessible(page);
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Two a day; two left." })).toBeVisible();
});

test("beside thoughts of suicide there is no scene: whom to call stands there, each number one tap away", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "Practice");
  await expect(page.getByText("Two a day; two left.")).toBeVisible();
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "Safety");
  await page.getByRole("radio", { name: "I think of ending my life, or of hurting myself" }).check();
  await press(page, "Write it down");
  await expect(page.getByRole("button", { name: "Write it down" })).toHaveCount(0);
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: /^Practice Off: / })).toHaveAttribute("aria-disabled", "true");
  // Back on the page that was open before.
  await expect(async () => {
    await page.goBack();
    await expect(page.getByText("Not now. You come first.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("main").getByRole("link", { name: "116 123" })).toHaveAttribute("href", "tel:116123");
  await expect(page.getByRole("main").getByRole("button", { name: "End of an aisle" })).toHaveCount(0);
  await expectAccessible(page);
});

test("while they have asked for space there are five scenes, none of a call or a meeting", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-22 boundary space
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "Practice");
  await expect(page.getByRole("list", { name: "Scenes" }).getByRole("button")).toHaveCount(5);
});

test("a threat ends the run and says so, with somebody to talk to, and no debrief", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "End of an aisle");
  await own(page).fill("You will regret this, I know where you live.");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("That reads as a threat.");
  await expect(page.getByText(/I know where you live/)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "What you did" })).toHaveCount(0);
  await expectAccessible(page);
});

test("a run counts from the second thing said, also for somebody who goes away in the middle of it", async ({
  app,
}) => {
  await app.with(quiet);
  const { page } = app;
  const sayOne = async (line: string) => {
    await own(page).fill(line);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("log").locator("[data-by=you]").last()).toContainText(line);
  };
  await openScene(page, "An hour in a café");
  await sayOne("Hello there.");
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Two a day; two left." })).toBeVisible();
  await openScene(page, "An hour in a café");
  await sayOne("Hello there.");
  await sayOne("The bus was full.");
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Two a day; one left." })).toBeVisible();
});

test("words of danger after two lines take back what was kept of the run", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await openScene(page, "An hour in a café");
  for (const line of ["Hello there.", "The bus was full.", "I want to kill myself."]) {
    await own(page).fill(line);
    await page.keyboard.press("Enter");
  }
  await expect(heading(page)).toHaveText("Are you thinking about killing yourself?");
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Two a day; two left." })).toBeVisible();
});

test("one run a day, or none, can be chosen in the settings; three cannot", async ({ app }) => {
  await app.with(quiet);
  const { page } = app;
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: "Settings", exact: true }).click();
  const row = page.getByRole("main").locator("summary", { hasText: "Practice" });
  await expect(row).toHaveText("Practice two runs a day");
  await row.click();
  const runs = page.getByRole("group", { name: "Runs a day" });
  await expect(runs.getByRole("radio")).toHaveCount(3);
  await expect(runs.getByLabel("Two")).toBeChecked();
  await runs.getByLabel("None").check();
  await expect(row).toHaveText("Practice off");
  await tab(page, "Prepare");
  await expect(page.getByRole("button", { name: "Practice Off: you have switched it off" })).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("main").getByText("Practice", { exact: true }).click();
  await expect(runs.getByLabel("None")).toBeChecked();
  await runs.getByLabel("One", { exact: true }).check();
  await tab(page, "Prepare");
  await press(page, "Practice");
  await expect(page.getByText("One a day, as you chose.")).toBeVisible();
});

test("by night practice waits for the day, and says where to go instead", async ({ app }) => {
  await app.with(`${quiet} 21:59`);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "Practice");
  await expect(page.getByText("Two a day; two left.")).toBeVisible();
  await page.clock.runFor("01:10");
  await expect(page.getByText("Practice is better by day.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "The pause" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "The next hour" })).toBeVisible();
  await expectAccessible(page);
  await tab(page, "Prepare");
  const row = page.getByRole("button", { name: "Practice Off: practice is better by day" });
  await expect(row).toHaveAttribute("aria-disabled", "true");
});

test("before a meeting its page leads to the scene that fits, and to the card", async ({ app }) => {
  await app.with(`${quiet.replace("today 2026-03-02", "")}
    2026-03-01 plan on=2026-03-05T16:00
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Prepare");
  await press(page, "A meeting");
  await expect(page.getByRole("button", { name: "Pocket card" })).toBeVisible();
  await press(page, "Practise it");
  await expect(page.getByRole("list", { name: "What fits now" }).getByRole("button").first()).toContainText(
    "An hour in a café",
  );
});
