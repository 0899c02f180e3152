import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";
import { beginLater, beginWith } from "./support/begin.ts";
import { press, tab } from "./support/person.ts";

const morning = "2026-03-10T10:00:00+01:00";
const story = `
  2026-02-20 breakup them
  today 2026-03-02`;

// The two tests about Back run on the real clock: a clock that is set hides how a page was reached.
test("Leave shows the weather at once, and Back brings nothing back", async ({ app: { page } }) => {
  await page.goto("/");
  await beginWith(page, passphrase);
  for (const tab of ["Guide", "Today", "Guide"]) {
    await page.getByRole("navigation").getByRole("button", { name: tab }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/weather\.html$/);
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  for (let i = 0; i < 3; i += 1) {
    await page.goBack();
    await expect(page).toHaveURL(/weather\.html$/);
    await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  }
});

test("Back brings nothing back either where the device opens the journal by itself", async ({ app: { page } }) => {
  await page.goto("/");
  await beginLater(page);
  await page.getByRole("navigation").getByRole("button", { name: "Guide" }).click();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/weather\.html$/);
  await page.goBack();
  await expect(page).toHaveURL(/weather\.html$/);
  await expect(page.locator("[data-screen]")).toHaveCount(0);
  // Opened anew, it is there again.
  await page.goto("/");
  await expect(page.locator('[data-screen="today"] h1')).toBeVisible();
});

test("Leave can be pressed while a sheet is open, and does not take the focus of its matter", async ({
  app: { page, with: open },
}) => {
  await open(story);
  await page.getByRole("button", { name: "Menu" }).click();
  const sheet = page.getByRole("dialog", { name: "Menu" });
  await expect(sheet.getByRole("button", { name: "Lock now" })).toBeFocused();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/weather\.html$/);
});

test("Leave stays in sight where large text lets everything else move with the page", async ({
  app: { page, with: open },
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(story);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await tab(page, "Guide");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const leave = page.getByRole("button", { name: "Leave", exact: true });
  const help = page.getByRole("button", { name: "Help", exact: true });
  // Once the page is as long as it will be, it can be moved.
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, 3000));
    await expect(help).not.toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect(leave).toBeInViewport();
  await leave.click();
  await expect(page).toHaveURL(/weather\.html$/);
});

// On the real clock: what is typed here has less than the draft's own pause before the page is gone.
test("words typed just before Leave, or before the tab is closed, are there again: in Write, a form, a letter", async ({
  app: { page: first },
  context,
}) => {
  let page = first;
  await page.goto("/");
  await beginLater(page);
  const write = async () => {
    await tab(page, "Write");
    await page.getByLabel("Your words").pressSequentially("a word in Write", { delay: 5 });
  };
  const form = async () => {
    await tab(page, "Journal");
    await press(page, "Add an entry");
    await press(page, "I contacted them");
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Your note").pressSequentially("a word in a form", { delay: 5 });
  };
  const letter = async () => {
    await tab(page, "Write");
    await press(page, "Unsent letters");
    await page.getByLabel("A letter").pressSequentially("a word in a letter", { delay: 5 });
  };
  for (const type of [write, form, letter]) {
    await type();
    await page.evaluate(() => document.querySelector<HTMLButtonElement>(".header-leave")?.click());
    await expect(page).toHaveURL(/weather\.html$/);
    await page.goto("/");
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  }
  // Each goes on where it was left; the tab is closed in the middle of it.
  for (const type of [write, form, letter]) {
    await type();
    await page.close();
    page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  }
  await tab(page, "Write");
  await expect(page.getByLabel("Your words")).toHaveValue("a word in Writea word in Write");
  await press(page, "Unsent letters");
  await expect(page.getByLabel("A letter")).toHaveValue("a word in a lettera word in a letter");
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "I contacted them");
  await page.getByText("More", { exact: true }).click();
  await expect(page.getByLabel("Your note")).toHaveValue("a word in a forma word in a form");
});

test("the page is blank before anything else happens", async ({ app: { page, with: open } }) => {
  await open(story);
  const left = await page.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Leave")!;
    button.click();
    return document.body.childElementCount;
  });
  expect(left).toBe(0);
  await expect(page).toHaveURL(/weather\.html$/);
});

test("a paste too long to be kept does not hold Leave up", async ({ app: { page, with: open } }) => {
  await open(story);
  await tab(page, "Write");
  await press(page, "They wrote to me");
  await page.getByLabel("Paste it, or say in your words what it was about").fill("long ".repeat(20_000));
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/weather\.html$/);
});

test("Leave locks the other tabs too", async ({ app: { page, with: open }, context }) => {
  await open(story);
  const other = await context.newPage();
  await other.goto("/");
  // A page that is not in front is covered.
  await other.bringToFront();
  await other.getByLabel("Passphrase").fill(passphrase);
  await other.getByRole("button", { name: "Open" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await page.bringToFront();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(other.getByLabel("Passphrase")).toBeVisible();
});

test("Shift three times leaves; twice, slowly, or while typing a capital letter does not", async ({
  app: { page, with: open },
}) => {
  await open(story);
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.fastForward(3000);
  await page.waitForTimeout(1600);
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift+A");
  await page.keyboard.press("Shift");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await expect(page).toHaveURL(/weather\.html$/);
});

test("used before anybody had explained it, Leave does not wait; what it can do is said at the next opening", async ({
  app: { page, at },
}) => {
  await at(morning);
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/weather\.html$/);
  await page.goto("/");
  await expect(page.getByText("Leave hides this page fast.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "All right" }).click();
  await page.reload();
  await expect(page.getByText("Leave hides this page fast.")).toHaveCount(0);
});

test("Leave comes first for the keyboard, on every page", async ({ app: { page, at } }) => {
  await at(morning);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => document.querySelector("button, a, input, [tabindex]")?.textContent)).toBe("Leave");
  // And by hand, back from the heading: the menu, help, skipping, and Leave at last.
  for (
    let i = 0;
    i < 10 && !(await page.evaluate(() => document.activeElement?.className === "header-leave"));
    i += 1
  ) {
    await page.keyboard.press("Shift+Tab");
  }
  await expect(page.getByRole("button", { name: "Leave", exact: true })).toBeFocused();
});
