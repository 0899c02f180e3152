/** "They wrote to me": a possible boundary first, then what it says and does not say, and that nothing is owed. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { type App, expect, passphrase, test } from "./support/app.ts";

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const theirs = (page: Page) => page.getByLabel("Paste it, or say in your words what it was about");

const asked = `
  2026-02-10 breakup them
  2026-02-10 screening none`;

async function theyWrote(app: App, notation: string, text?: string): Promise<Page> {
  await app.with(notation);
  const { page } = app;
  await tab(page, "Write");
  await button(page, "They wrote to me").click();
  await expect(heading(page)).toHaveText("They wrote to me");
  if (text !== undefined) {
    await theirs(page).fill(text);
    await button(page, "Read it").click();
  }
  return page;
}

test("a friendly question is read as what it is, and answered or not as the person likes", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\ntoday 2026-03-02 10:00`,
    "haha that was a great photo! how are you doing these days?",
  );
  const says = page.getByRole("region", { name: "What it says" });
  await expect(says.getByText("Friendly. Friendly is friendly; more would need words.")).toBeVisible();
  await expect(says.getByText("They ask about you.")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "What it does not say" }).getByText("Nothing about the two of you."),
  ).toBeVisible();
  await expect(page.getByText("Today or tomorrow is fine. Nobody is owed an answer at night.")).toBeVisible();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await expectAccessibleWhenTight(page);
  await button(page, "Answer").click();
  await expect(heading(page)).toHaveText("Write");
  await expect(page.getByText("You can answer them.")).toBeVisible();
});

test("not answering is fine too: it is written down, and their words are not kept", async ({ app }) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`, "zebra crossing went well, how are you");
  await button(page, "Not answering is fine too").click();
  await expect(heading(page)).toHaveText("You can answer them.");
  await tab(page, "Journal");
  await expect(page.getByText("zebra")).toHaveCount(0);
});

for (const [answer, headline] of [
  ["Yes, to stop", "They have answered."],
  ["Yes, space or time", "They asked for space."],
  ["I am not sure", "They have answered."],
] as const) {
  test(`a sentence that may ask to stop comes before anything else; "${answer}" holds at once`, async ({ app }) => {
    const page = await theyWrote(
      app,
      `${asked}\ntoday 2026-03-02 10:00`,
      "Hope the new job is good. Please stop texting me. Take care.",
    );
    await expect(
      page.getByText(
        "On Monday 2 March they wrote: “Please stop texting me.” Did they ask you to stop, or to give space?",
      ),
    ).toBeVisible();
    await expect(page.getByText("What it says")).toHaveCount(0);
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("radio", { name: answer }).check();
    await button(page, "That is my answer").click();
    await expect(heading(page)).toHaveText(headline);
    await expectAccessible(page);
    await tab(page, "Write");
    await expect(page.getByText("It will not be checked or made sendable")).toBeVisible();
  });
}

test("a no to plain words needs a reason, and holds as a stop for 24 hours", async ({ app }) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`, "Please stop texting me.");
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await expect(button(page, "That is my answer")).toBeDisabled();
  await page
    .getByLabel("These words usually mean stop. Why do you read them otherwise?")
    .fill("It was about the group chat of the choir.");
  await button(page, "That is my answer").click();
  await expect(heading(page)).toHaveText("They have answered.");
  await expect(page.getByText("Your answer takes effect in 24 hours; until then we read it as stop.")).toBeVisible();
  await page.clock.setSystemTime(new Date("2026-03-03T10:10:00+01:00"));
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await button(page, "Open").click();
  await tab(page, "Today");
  await expect(heading(page)).toHaveText("You can answer them.");
});

test("closing the page leaves the question open: it is asked again, and nothing is checked until then", async ({
  app,
}) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`, "Please stop texting me.");
  await expect(page.getByText("Did they ask you to stop, or to give space?")).toBeVisible();
  await tab(page, "Write");
  await expect(page.getByText("because what they asked for is not settled yet")).toBeVisible();
  await button(page, "They wrote to me").click();
  await expect(page.getByText("“Please stop texting me.”")).toBeVisible();
});

test("words of the other person are never markup, never a link", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\ntoday 2026-03-02 10:00`,
    'Please stop texting me <img src=x onerror="document.title=1"> https://example.org',
  );
  await expect(page.getByText("Did they ask you to stop")).toBeVisible();
  await expect(page.locator("main img, main a[href*=example]")).toHaveCount(0);
  await expect(page.locator("main bdi")).toContainText("<img src=x");
});

test("under an order nothing is answered, even when they write first", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\n2026-02-12 boundary legal-order\ntoday 2026-03-02 10:00`,
    "how are you doing? want to get a coffee on Saturday?",
  );
  await expect(
    page.getByText("Do not answer, even now. Keep it as it is: picture of the screen, date, time. Tell your lawyer."),
  ).toBeVisible();
  await expect(button(page, "Answer")).toHaveCount(0);
  await expectAccessible(page);
});

test("where there is fear, help comes first and no answer is owed", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\n2026-02-12 concern i-am-afraid\n2026-02-12 profile country=GB\ntoday 2026-03-02 10:00`,
    "how are you doing?",
  );
  await expect(page.getByRole("heading", { name: "You owe no answer." })).toBeVisible();
  await expect(page.getByRole("region", { name: "Help, now" })).toBeVisible();
  await expect(button(page, "Answer")).toHaveCount(0);
  await expectAccessible(page);
});

test("they write although they asked for none: an answer is possible, and the boundary still stands", async ({
  app,
}) => {
  const page = await theyWrote(
    app,
    `${asked}\n2026-02-12 boundary no-contact\ntoday 2026-03-02 10:00`,
    "What was the name of that film again?",
  );
  await expect(page.getByText("What they asked for on Thursday 12 February still stands")).toBeVisible();
  await button(page, "Answer").click();
  await expect(page.getByRole("heading", { name: "Three answers that are enough" })).toBeVisible();
});

test("they speak of ending their life: services are called, nobody goes alone", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\n2026-02-12 profile country=GB\ntoday 2026-03-02 10:00`,
    "I can't go on. I want to end my life tonight.",
  );
  await expect(
    page.getByText("Call emergency services or their family. You need not go, and you need not become their carer."),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "999" }).first()).toBeVisible();
  // The words are theirs: the person is not asked about their own life.
  await expect(page.getByText("Are you thinking about killing yourself?")).toHaveCount(0);
  await expectAccessible(page);
  await button(page, "Remember this").click();
  await expect(page.getByText("It is remembered.")).toBeVisible();
});

test("they say they are with somebody: asked, and written down only on a yes", async ({ app }) => {
  const page = await theyWrote(
    app,
    `${asked}\ntoday 2026-03-02 10:00`,
    "I should tell you that I have a new boyfriend now, I wanted you to hear it from me.",
  );
  await expect(page.getByText("Did they say that they are with somebody?")).toBeVisible();
  await page
    .getByText("Did they say that they are with somebody?")
    .locator("..")
    .getByRole("button", { name: "Yes" })
    .click();
  await expect(page.getByText("That is an answer, and a hard one to hear.")).toBeVisible();
  await expect(button(page, "Answer")).toHaveCount(0);
  await expectAccessible(page);
});

test("a message sent at night is answered by day", async ({ app }) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`);
  await page.getByLabel("When?").fill("2026-03-02T02:14");
  await theirs(page).fill("cant sleep. how are you");
  await button(page, "Read it").click();
  await expect(page.getByText("Sent at 02:14. Answer by day.")).toBeVisible();
});

test("something practical restarts nothing", async ({ app }) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`, "the agent needs your signature by Friday");
  await expect(page.getByRole("checkbox", { name: /^It was only practical/ })).toBeChecked();
  await button(page, "Just record it").click();
  await expect(heading(page)).toHaveText("Not now.");
});

test("a time that is still to come is said at the field, and nothing is lost", async ({ app }) => {
  const page = await theyWrote(app, `${asked}\ntoday 2026-03-02 10:00`);
  await theirs(page).fill("how are you");
  await page.getByLabel("When?").fill("2027-03-02T02:14");
  await button(page, "Read it").click();
  await expect(page.getByText("That is still to come.")).toBeVisible();
  await expect(theirs(page)).toHaveValue("how are you");
  await expectAccessible(page);
});
