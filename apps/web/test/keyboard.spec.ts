/** Every flow by keyboard alone: no pointer, no label that only a test could find. */
import { expect, passphrase, test } from "./support/app.ts";
import { keyboardOf } from "./support/keyboard.ts";
import { heading } from "./support/person.ts";

test("the first start, and words that are looked at and held, by keyboard alone", async ({ app }) => {
  const { page } = app;
  await app.at("2026-03-10T21:00:00+01:00");
  await expect(heading(page)).toBeFocused();
  const { choose, enter, space, type, reach } = keyboardOf(page);
  await enter("I want to know where I stand");
  await space("No");
  await enter("Next");
  await space("None of these");
  await enter("Next");
  await choose("Today", "This week");
  await enter("Done");
  await enter("Later");
  const note = page.getByRole("dialog", { name: "One thing about this browser" });
  await expect(note).toBeVisible();
  await enter("All right");
  await expect(heading(page)).toHaveText("Not now.");
  await enter("Write");
  await type("Your words", "I miss you so much. Please give me another chance.");
  await expect(page.getByText("This asks for another chance.", { exact: true })).toBeVisible();
  await enter(/^Go to the words/);
  await expect(page.getByLabel("Your words")).toBeFocused();
  await enter(/^Hold until/);
  await expect(page.getByText(/^Held until .* Nothing was sent\.$/)).toBeVisible();
  // Leave is the first thing that Tab reaches on any page.
  await reach("Leave");
});

test("what happens between two people, by keyboard alone, up to Leave", async ({ app }) => {
  test.slow();
  const { page } = app;
  await app.with(`
    2026-01-10 breakup them
    2026-01-10 screening none
    2026-02-20 contact them text
    2026-02-21 contact me text
    today 2026-03-10 10:00`);
  const { choose, enter, space, type, reach } = keyboardOf(page);
  await page.waitForLoadState("networkidle");

  // They ran into each other: the card, then the look back.
  await enter("I just ran into them");
  await expect(page.getByText("Breathe out.")).toBeVisible();
  await enter("It is over, look back");
  await space("No");
  await choose("A moment", "Three minutes");
  await space("Well");
  await space("They kept it brief");
  await enter("Keep it");
  await expect(page.getByText("Good that it was easy.")).toBeVisible();

  // A meeting that was agreed.
  await enter("Prepare");
  await enter(/^A meeting/);
  await type("Which day?", "04042026");
  await type("Where?", "the café by the park");
  await enter("Keep the plan");
  await expect(page.getByText(/Saturday 4 April/).first()).toBeVisible();

  // An entry, and taken back again.
  await enter("Journal");
  await enter("Add an entry");
  await enter("How I am");
  await choose("Very low", "Low");
  await enter("Write it down");
  await enter(/^How you were/);
  await enter("Take back");
  await expect(page.getByText("Taken back. It stays in the file and no longer counts.")).toBeVisible();
  await page.keyboard.press("Escape");

  // A small file.
  await enter("Import");
  await space("It is my own chat");
  await enter("Go on");
  await reach(/^Choose the export/);
  const file = {
    name: "WhatsApp Chat with Robin.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("20/02/2026, 18:01 - Sam: hello\n21/02/2026, 18:20 - Robin: yes, thanks"),
  };
  // On a busy machine the first key may come before the browser lets a page ask for files.
  await expect(async () => {
    const choosing = page.waitForEvent("filechooser", { timeout: 3000 });
    await page.keyboard.press("Enter");
    await (await choosing).setFiles(file);
  }).toPass();
  await expect(page.getByRole("heading", { name: "WhatsApp, 1 chat" })).toBeVisible();
  await enter("Go on");
  await space(/^Sam/);
  await enter("Go on");
  await space(/^In that of this device/);
  await enter("Go on");
  await enter(/^Add \d contacts/);
  await expect(page.getByRole("heading", { name: "2 contacts added." })).toBeFocused();

  // Settings: another passphrase.
  await enter("Menu");
  await enter("Settings");
  await enter(/^Lock after 2 minutes/);
  await enter("Change the passphrase");
  await type(/^The passphrase you have now/, passphrase);
  await type("Passphrase", "copper lantern drifting north");
  await enter("Change it");
  await expect(page.getByText("The new passphrase is in force.")).toBeVisible();

  await enter("Help");
  await reach("Country");

  // They ask to stop.
  await enter("Write");
  await enter("They wrote to me");
  await type(/^Paste it/, "Please do not contact me again.");
  await enter("Read it");
  await space("Yes, to stop");
  await enter("That is my answer");
  await expect(heading(page)).toHaveText("They have answered.");

  await reach("Leave");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/weather\.html$/);
});
