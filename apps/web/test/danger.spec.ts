/** Words about ending one's life, and threats: noticed in every field of the app, never blocking it. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleWhenTight } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const question = "Are you thinking about killing yourself?";

const open = `
  2026-01-10 breakup them
  2026-01-10 screening none
  2026-01-10 profile country=GB
  2026-03-09 readiness acceptNo=true
  today 2026-03-10 10:00`;

test("crisis words in a draft: asked plainly under the field, the text stays, help by name and number", async ({
  app,
}) => {
  await app.with(open);
  const { page } = app;
  await tab(page, "Write");
  const words = page.getByLabel("Your words");
  await words.fill("if you don't come back i'll kill myself");
  await expect(page.getByText(question)).toBeVisible();
  await expect(page.getByText("Nothing found")).toHaveCount(0);
  await expect(button(page, /^Copy/)).toHaveCount(0);
  await expectAccessible(page);
  await expectAccessibleWhenTight(page);
  // Nothing is blocked: one can write on.
  await words.press("End");
  await words.pressSequentially(" really");
  await expect(words).toHaveValue("if you don't come back i'll kill myself really");
  await button(page, "Yes").click();
  await expect(
    page.getByText(/Thank you for saying so\. Please do not be alone with it now\. Call Samaritans 116 123;/),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "116 123" })).toHaveAttribute("href", "tel:116123");
  await expectAccessible(page);
  await expect(page.getByText("Shall Rekindle remember this, so that contact waits for now?")).toBeVisible();
  await button(page, "Yes").click();
  await expect(page.getByText("because you come first today")).toBeVisible();
  await expect(page.getByLabel("For yourself")).toHaveValue("if you don't come back i'll kill myself really");
  await tab(page, "Today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You first.");
});

test("while the question is open nothing is copied, also once the words that raised it are gone", async ({ app }) => {
  await app.with(open);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("i want to die");
  await expect(page.getByText(question)).toBeVisible();
  await page.getByLabel("Your words").fill("congratulations to you");
  await expect(page.getByText("Nothing found in the words.")).toBeVisible();
  await expect(page.getByText(question)).toBeVisible();
  await expect(button(page, /^Copy/)).toHaveCount(0);
  await expect(page.getByText("It cannot be copied from here.")).toBeVisible();
});

test("a no is taken as a no: nothing is remembered, and the draft is held until tomorrow", async ({ app }) => {
  await app.with(open);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("i nearly wanted to end my life over this exam. congratulations to you");
  await expect(page.getByText(question)).toBeVisible();
  await button(page, "No").click();
  await expect(
    page.getByText("All right. The numbers are under Help. The draft is held until tomorrow."),
  ).toBeVisible();
  await page.getByLabel("Your words").fill("congratulations to you");
  await expect(button(page, /^Hold until tomorrow, 08:00/)).toBeVisible();
  await expect(button(page, /^Copy/)).toHaveCount(0);
  await tab(page, "Today");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("You first.");
});

test("a threat in a draft cannot be copied, and can stay as a letter", async ({ app }) => {
  await app.with(open);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("answer me tonight or you'll regret it");
  await expect(page.getByText("This is a threat. It cannot be copied from here.")).toBeVisible();
  await expect(page.getByText(/people who harm: Respect 0808 802 4040/)).toBeVisible();
  await expect(button(page, /^(Copy|Hold|Not here)/)).toHaveCount(0);
  await expectAccessible(page);
  await button(page, "Keep as unsent letter").click();
  await expect(page.getByText("It is kept, under Unsent letters.")).toBeVisible();
});

test("threatening oneself to press the other: the question comes first", async ({ app }) => {
  await app.with(open);
  const { page } = app;
  await tab(page, "Write");
  await page.getByLabel("Your words").fill("you'll regret this, i'll kill myself");
  await expect(page.getByText(question)).toBeVisible();
  await expect(page.getByText("This is a threat. It cannot be copied from here.")).toHaveCount(0);
});

for (const [place, go] of [
  [
    "an unsent letter",
    async (page: Page) => {
      await tab(page, "Write");
      await button(page, "Unsent letters").click();
      return page.getByLabel("A letter");
    },
  ],
  [
    "a note in the journal",
    async (page: Page) => {
      await button(page, "Add something that happened").click();
      await page.getByRole("button", { name: "How I am" }).click();
      const more = page.getByText("More", { exact: true });
      if (await more.count()) await more.click();
      return page.getByRole("main").getByRole("textbox").first();
    },
  ],
  [
    "the field for oneself after a no",
    async (page: Page) => {
      await tab(page, "Write");
      return page.getByRole("textbox");
    },
  ],
] as const) {
  test(`crisis words are noticed in ${place} too, and a joke about dying is not`, async ({ app }) => {
    await app.with(
      place.startsWith("the field")
        ? `2026-01-10 breakup them
           2026-01-10 screening none
           2026-01-20 boundary no-contact
           today 2026-03-10 10:00`
        : open,
    );
    const { page } = app;
    const field = await go(page);
    await field.fill("I'm dying to try that new noodle place.");
    await page.waitForTimeout(1500);
    await expect(page.getByText(question)).toHaveCount(0);
    await field.fill("I don't want to live any more");
    await expect(page.getByText(question)).toBeVisible();
    await expectAccessible(page);
    await button(page, "Not sure").click();
    await expect(page.getByText("Please do not be alone with it now.")).toBeVisible();
  });
}
