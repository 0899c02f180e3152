import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { answerTheThreeQuestions, heading, later, press, tab } from "./support/person.ts";

for (const [device, width, height] of [
  ["a phone", 390, 844],
  ["a desktop", 1280, 800],
] as const) {
  test(`stopped by a boundary, on ${device}: they ask for no contact, and from then on nothing helps to write to them`, async ({
    app,
  }) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await app.at("2026-03-10T18:00:00+01:00");

    await press(page, "They wrote to me");
    await answerTheThreeQuestions(page);
    await expect(heading(page)).toHaveText("They wrote to me");
    await page.getByLabel("Paste it, or say in your words").fill("Please don't contact me again. I mean it.");
    await press(page, "Read it");

    // Before anything else it asks; and until it is answered it is read as stop.
    await expect(page.getByText("Did they ask you to stop, or to give space?")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Yes, to stop").check();
    await page.getByRole("main").locator("button.main").click();
    await expect(heading(page)).toHaveText("They have answered.");
    await expect(page.getByText("not even a last one, an apology or a thank-you")).toBeVisible();
    await expectAccessible(page);

    await tab(page, "Write");
    await expect(page.getByText("Contact help is off: they asked for no contact.")).toBeVisible();
    await page.getByRole("textbox").first().fill("I am so sorry. Please give me one more chance.");
    await page.waitForTimeout(1500);
    await expect(page.getByRole("button", { name: /copy/i })).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^hold/i })).toHaveCount(0);
    await expect(page.getByText("This asks for another chance.")).toHaveCount(0);

    // A month and a half later it is no different: it does not run out.
    await later(page, "2026-04-28T10:00:00+02:00");
    await tab(page, "Today");
    await expect(heading(page)).toHaveText("They have answered.");
    await expect(page.getByText("Protected", { exact: true })).toBeVisible();
  });
}
