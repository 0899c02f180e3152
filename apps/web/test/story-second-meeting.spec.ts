import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/app.ts";
import { answerTheThreeQuestions, heading, later, press, tab, writeDown } from "./support/person.ts";

test.use({ serviceWorkers: "allow" });

for (const [device, width, height] of [
  ["a phone", 390, 844],
  ["a desktop", 1280, 800],
] as const) {
  test(`from the break-up to the second meeting, without a network after the first visit, on ${device}`, async ({
    app,
    context,
  }) => {
    test.slow();
    const { page } = app;
    await page.setViewportSize({ width, height });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.at("2026-01-10T18:00:00+01:00");
    await page.waitForFunction(
      async () =>
        (await navigator.serviceWorker.ready) &&
        navigator.serviceWorker.controller !== null &&
        (await caches.keys()).some((name) => name.startsWith("files-")),
    );
    await context.setOffline(true);

    await press(page, "I want to know where I stand");
    await answerTheThreeQuestions(page);
    await expect(heading(page)).toHaveText("Not now.");
    await expect(page.getByText("Step back · 1 of 4")).toBeVisible();

    // They meet by chance: the card in two taps, then the look back. Nothing is to follow it.
    await later(page, "2026-01-28T17:30:00+01:00");
    await press(page, "I just ran into them");
    await expect(page.getByText("Leave first, within three minutes.")).toBeVisible();
    await expectAccessible(page);
    await press(page, "It is over, look back");
    await page
      .getByRole("group", { name: /gone there because of them/ })
      .getByLabel("No")
      .check();
    await page.getByLabel("Well", { exact: true }).check();
    await press(page, "Keep it");
    await tab(page, "Today");
    await expect(page.locator(".verdict")).toContainText("Not now.");

    // The quiet is over: nothing happens by itself, one question comes first.
    await later(page, "2026-02-12T11:00:00+01:00");
    await expect(heading(page)).toHaveText("One question first.");
    await page.getByRole("main").getByRole("button", { name: "Answer", exact: true }).first().click();
    await expectAccessible(page);
    await page.getByLabel("Yes, I could").check();
    await page.getByRole("main").locator("button[type=submit]").click();
    await expect(page.getByText("Noted for seven days.")).toBeVisible();
    await tab(page, "Today");
    await expect(heading(page)).toHaveText("You may write once, if you want to.");

    // One light line, looked at, copied, sent elsewhere, and written down.
    await tab(page, "Write");
    await page.getByRole("textbox").first().fill("Hello. I hope the exams went well.");
    await expect(page.getByText("Nothing found in the words.")).toBeVisible({ timeout: 15_000 });
    await expectAccessible(page);
    await press(page, "Copy");
    await press(page, "Sent");
    await tab(page, "Today");
    await expect(heading(page)).toHaveText("Now it is their turn.");

    // They answer, and a meeting is agreed.
    await later(page, "2026-02-14T12:00:00+01:00");
    await writeDown(page, "They contacted me", "Message");
    await expect(heading(page)).toHaveText("You can answer them.");
    await tab(page, "Journal");
    await press(page, "Add an entry");
    await press(page, "A meeting was agreed, moved or called off");
    await page.getByLabel("Which day?").fill("2026-02-20");
    await press(page, "Write it down");
    await tab(page, "Today");
    await expect(heading(page)).toHaveText("Only to arrange it.");
    await expect(page.getByText("Meet · 3 of 4")).toBeVisible();

    // It went well, and they offered another time: the next one is theirs and ours to arrange.
    await later(page, "2026-02-21T10:00:00+01:00");
    await writeDown(page, "We met", "They offered");
    await tab(page, "Today");
    await expect(page.getByText("Build · 4 of 4")).toBeVisible();
    await expect(heading(page)).toHaveText("You can suggest the next time.");

    // The second meeting.
    await later(page, "2026-03-07T10:00:00+01:00");
    await writeDown(page, "We met", "We agreed on one");
    await tab(page, "Journal");
    await expect(page.getByRole("button", { name: /You met/ })).toHaveCount(2);
    await expectAccessible(page);
  });
}
