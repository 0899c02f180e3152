import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { answerTheThreeQuestions, heading, later, press, tab, writeDown } from "./support/person.ts";

for (const [device, width, height] of [
  ["a phone", 390, 844],
  ["a desktop", 1280, 800],
] as const) {
  test(`from the break-up to letting go, on ${device}`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await page.setViewportSize({ width, height });
    await app.at("2026-01-10T18:00:00+01:00");

    // The evening it ended: not now, and what to do instead.
    await press(page, "I want to know where I stand");
    await answerTheThreeQuestions(page);
    await expect(heading(page)).toHaveText("Not now.");

    // A day by which to look back is chosen while calm.
    await tab(page, "Guide");
    await press(page, "When I stop");
    await page.getByLabel("A date on which I look back").fill("2026-06-01");
    await press(page, "Keep");
    await expect(page.getByText("Kept.", { exact: true })).toBeAttached();

    // At one in the morning: the field first, the words are held, nothing is sent.
    await later(page, "2026-01-24T01:10:00+01:00");
    await expect(heading(page)).toHaveText("What do you want to say to them?");
    await press(page, "Write it here");
    await page.getByRole("textbox").first().fill("I miss you. I cannot sleep.");
    await press(page, "Hold until Monday 9 February");
    await expect(page.getByText("It is held. Nothing was sent.").first()).toBeVisible();

    // On that day it stands beside an empty line, and becomes a letter that stays here.
    await later(page, "2026-02-09T09:00:00+01:00");
    await page.getByRole("button", { name: "Make it an unsent letter" }).click();

    // Two messages all the same, weeks apart; no answer.
    await later(page, "2026-02-20T12:00:00+01:00");
    await writeDown(page, "I contacted them", "Message");
    await expect(heading(page)).toHaveText("Now it is their turn.");
    await later(page, "2026-04-02T12:00:00+02:00");
    await writeDown(page, "I contacted them", "Message");
    await expect(heading(page)).toHaveText("Two messages, no answer.");
    await expectAccessible(page);

    // The day of looking back: what happened, what is met; the closing path.
    await later(page, "2026-06-01T12:00:00+02:00");
    await tab(page, "Guide");
    await press(page, "Looking back");
    await expect(heading(page)).toHaveText("You asked to look back today.");
    await expect(page.getByText("Two messages of mine went without an answer.")).toBeVisible();
    await press(page, "Closing path");
    await page.getByText("Name it").click();
    await press(page, "I want to close this");
    await press(page, "Close it");
    // Days for one's own calendar, counted from today, under titles that say nothing.
    await page.getByText("Support", { exact: true }).click();
    await expect(page.getByText("Check-in: Monday 15 June")).toBeVisible();
    await expect(page.getByText("Check-in: Monday 24 August")).toBeVisible();
    await tab(page, "Today");
    await expect(heading(page)).toHaveText("You closed this.");
  });
}
