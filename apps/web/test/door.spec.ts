import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";

const morning = "2026-03-10T10:00:00+01:00";

test("the door offers four ways in and three more, and asks nothing", async ({ app: { page, at } }) => {
  await at(morning);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("After a break-up. What is happening?");
  await expect(page).toHaveTitle("Notes");
  for (const name of [
    "I want to write to them",
    "They wrote to me",
    "I just ran into them",
    "I want to know where I stand",
    "Somebody keeps contacting me",
    "I am not safe right now",
    "I have a backup file",
  ]) {
    await expect(page.getByRole("button", { name })).toBeVisible();
  }
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expectAccessible(page);
  await expectAccessibleWhenTight(page);
  await expectLargeTargets(page);
});

test("from the door to a verdict: three questions, then what was asked for", async ({ app: { page, at } }) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Could somebody else look at this phone?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is any of this true?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await expectAccessible(page);
  await expectAccessibleWhenTight(page);
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await page.getByRole("button", { name: "Next" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("When did it end?");
  await expectAccessible(page);
  await page.getByRole("radio", { name: "This week" }).check();
  await page.getByRole("radio", { name: "They did" }).check();
  await page.getByRole("button", { name: "Done" }).click();

  // Only now is there something worth keeping.
  await expect(page.getByRole("dialog", { name: "Protect this journal?" })).toBeVisible();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not now.");
});

test("Back keeps every answer, also the browser's own", async ({ app: { page, at } }) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "They asked for time or space" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "Until a day" }).check();
  await page.getByLabel("Until which day?").fill("2026-05-01");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("checkbox", { name: "They asked for time or space" })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "No" })).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(page.getByLabel("Until which day?")).toHaveValue("2026-05-01");
});

test("“None of these” clears the other ticks and says so, and the other way round", async ({ app: { page, at } }) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "They asked for time or space" }).check();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await expect(page.getByRole("checkbox", { name: "They asked for time or space" })).not.toBeChecked();
  await expect(page.getByRole("status")).toHaveText("The other ticks were cleared.");
  await page.getByRole("checkbox", { name: "I am not sure" }).check();
  await expect(page.getByRole("checkbox", { name: "None of these" })).not.toBeChecked();
});

test("a stated no at the first start ends contact help at once", async ({ app: { page, at } }) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: /asked me not to contact them/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "They said or wrote it to me" }).check();
  await page.getByLabel("What did they say, as close as you remember?").fill("please do not write any more");
  await expectAccessible(page);
  await expectAccessibleWhenTight(page);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "About … months ago" }).check();
  await page.getByLabel("About how many months ago?").fill("2.5");
  await expect(page.getByText("A whole number from 1 to 600, for example 3.")).toBeVisible();
  await page.getByLabel("About how many months ago?").fill("2");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("They have answered.");
});

test("thoughts of ending one's life bring help before anything else is asked", async ({ app: { page, at } }) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: /ending my life/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  const help = page.getByRole("main").getByRole("button", { name: "Show help lines" });
  const question = page.getByRole("group", { name: "Are you safe right now?" });
  expect((await help.boundingBox())!.y).toBeLessThan((await question.boundingBox())!.y);
  await expectAccessible(page);
});

test("a phone that is dangerous to use is named as such, and nothing of it is kept in plain sight", async ({
  app: { page, at },
}) => {
  await at(morning);
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "Yes, and it would be dangerous" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Then this app may not be safe here.");
  for (const name of ["Show help lines", "Go on anyway"])
    await expect(page.getByRole("button", { name })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "Leave" })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => localStorage.getItem("look"))).not.toContain("dangerous");
});

test("a shared phone proposes a plain name and a passphrase before anything is written", async ({
  app: { page, at },
}) => {
  await at(morning);
  await page.getByRole("button", { name: "They wrote to me" }).click();
  await page.getByRole("radio", { name: "Yes, or maybe" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "Notebook" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Choose a passphrase now" }).click();
  await expect(page.getByRole("dialog", { name: "Protect this journal?" })).toBeVisible();
});

test("one way in leads past every question: the card, the field, the help lines", async ({ app: { page, at } }) => {
  await at(morning);
  for (const [name, screen] of [
    ["I just ran into them", "card"],
    ["I want to write to them", "write"],
    ["I am not safe right now", "help"],
    ["Somebody keeps contacting me", "contacted"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("heading", { name: "Could somebody else look at this phone?" })).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => (history.state as { screen: string }).screen)).toBe(screen);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("After a break-up. What is happening?");
  }
});

test("the questions can be answered by keyboard alone", async ({ app: { page, at } }) => {
  await at(morning);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole("button", { name: "I want to know where I stand" }).focus();
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await press("Tab", "Space", "Tab", "Tab", "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is any of this true?");
  await press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Space");
  await expect(page.getByRole("checkbox", { name: "None of these" })).toBeChecked();
});

test("Leave stands in the same place from the first moment on, whatever the page is called", async ({
  app: { page, at },
}) => {
  await page.addInitScript(() => {
    const places = new Set<number>();
    Object.assign(globalThis, { places });
    const real = requestAnimationFrame.bind(globalThis);
    const look = () => {
      const leave = document.querySelector(".header-leave");
      if (leave) places.add(Math.round(leave.getBoundingClientRect().right));
      real(look);
    };
    real(look);
  });
  await at(morning);
  await page.getByRole("button", { name: "I am not safe right now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const places = await page.evaluate(() => [...(globalThis as unknown as { places: Set<number> }).places]);
  expect(places).toHaveLength(1);
  expect(places[0]).toBeGreaterThan(360);
});
