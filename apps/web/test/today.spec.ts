import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
test("ten quiet days in, Today says not now, until when, and what to do instead", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    today 2026-03-02`);
  const { page } = app;
  await expect(headline(page)).toHaveText("Not now.");
  await expect(page.locator(".verdict").getByText("Quiet until Sunday 22 March; 10 quiet days so far.")).toBeVisible();
  await expect(page.getByText("Step back · 1 of 4")).toBeVisible();
  await expectAccessible(page);
});

test("why opens with the source, the studies for and against, and the entries behind it", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    today 2026-03-02`);
  const { page } = app;
  await page.getByRole("button", { name: /^Why: Not now/ }).click();
  const why = page.getByRole("dialog", { name: "Why" });
  await expect(why.getByText("Friday 20 February 2026: it ended")).toBeVisible();
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Why: / })
    .nth(1)
    .click();
  await expect(why.getByRole("heading", { name: "How sure" })).toBeVisible();
  await expectAccessible(page);
});

test("in a strong urge the pause is the next thing, also beside words of a no that were not read yet", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    2026-03-02 11:40 urge strength=8 outcome=open
    today 2026-03-02 12:00`);
  const { page } = app;
  await expect(page.getByRole("region", { name: "What this means" })).toBeVisible();
  await page.getByRole("region", { name: "Next" }).getByRole("button", { name: "The pause" }).click();
  await expect(page.locator('[data-screen="pause"]')).toBeVisible();
});

test("where there are children the one channel for them stands beside words of a no that were not read yet", async ({
  app,
}) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 profile ties=children
    2026-02-25 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  await expect(page.getByRole("button", { name: "I have read this" })).toBeVisible();
  await page.getByRole("region", { name: "Next" }).getByRole("button", { name: "Practical matters" }).click();
  await expect(page.locator('[data-screen="practical"]')).toBeVisible();
});

test("after a no, the ways in lead away from the other person, and help stands among them", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  await expect(headline(page)).toHaveText("They have answered.");
  const doors = page.getByRole("list", { name: "What is happening?" });
  await expect(doors.getByRole("button")).toHaveText([
    "The next hour",
    "They wrote to me",
    "I just ran into them",
    "Help lines",
    "Closing path",
  ]);
  await expectAccessible(page);
});

test("thoughts of ending one's life put the help lines first, each number one tap away", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-03-01 concern self-harm
    2026-03-01 profile country=GB
    today 2026-03-02`);
  const { page } = app;
  const help = page.getByRole("region", { name: "Help, now" });
  await expect(help.getByRole("link", { name: "116 123" })).toHaveAttribute("href", "tel:116123");
  const first = await page.locator("main .screen > *").first().getAttribute("aria-label");
  expect(first).toBe("Help, now");
  await expectAccessible(page);
});

test("at one in the morning the first thing is the field, and where one stands is folded under it", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    today 2026-03-02 01:10`);
  const { page } = app;
  await expect(headline(page)).toHaveText("What do you want to say to them?");
  await page.getByText("Where I stand").click();
  await expect(page.getByRole("heading", { name: "Not now." })).toBeVisible();
  await expectAccessible(page);
});

test("the one missing fact can be answered in place", async ({ app }) => {
  await app.with(`
    2026-02-20 screening none
    today 2026-03-02`);
  const { page } = app;
  await expect(headline(page)).toHaveText("When did it end?");
  await page.getByLabel("When did it end, about?").fill("2026-02-20");
  await page.getByRole("button", { name: "That day" }).click();
  await expect(headline(page)).toHaveText("Not now.");
});

test("a hard moment is said in full the first time, and folded once it was read", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary no-contact
    today 2026-03-02`);
  const { page } = app;
  const words = page.getByText("This is not a judgement of you. It is what they asked for.");
  await expect(words).toBeVisible();
  await page.getByRole("button", { name: "I have read this" }).click();
  await expect(words).toBeHidden();
  await page.getByText("What this means").click();
  await expect(words).toBeVisible();
});

test("nothing that is read late pushes a button from under the finger", async ({ app }) => {
  // Where the ways in stand in each frame in which they can be pressed.
  await app.page.addInitScript(() => {
    const seen = new Set<number>();
    Object.assign(globalThis, { seen });
    const real = requestAnimationFrame.bind(globalThis);
    const look = () => {
      const doors = document.querySelector(".verdict ~ .doors");
      if (doors && getComputedStyle(doors).pointerEvents !== "none") seen.add(doors.getBoundingClientRect().top);
      real(look);
    };
    real(look);
  });
  await app.with(`
    2026-02-20 breakup them
    2026-03-01 boundary no-contact
    today 2026-03-10`);
  const { page } = app;
  await expect(headline(page)).toHaveText("They have answered.");
  await expect(page.getByRole("button", { name: "I have read this" })).toBeVisible();
  const places = () => page.evaluate(() => (globalThis as unknown as { seen: Set<number> }).seen.size);
  await expect.poll(places).toBeGreaterThan(0);
  expect(await places()).toBe(1);
});

test("while contact help is off, every other page says so under its header", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-25 boundary blocked
    today 2026-03-02`);
  const { page } = app;
  await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
  await expect(page.getByText("Contact help is off: they blocked you.")).toBeVisible();
  await expectAccessible(page);
});

test("the quiet has one thing to do: the week, planned where the button leads", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    today 2026-03-02`);
  const { page } = app;
  await page.getByRole("main").getByRole("button", { name: "The next week" }).click();
  await expect(headline(page)).toHaveText("The next week");
});

test("that nobody was in touch is an answer: it rests for a week, and writes no entry", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    2026-02-20 screening none
    today 2026-03-02`);
  const { page } = app;
  const question = page.getByRole("region", { name: "One question" });
  await expect(question.getByText("Has either of you been in touch since it ended?")).toBeVisible();
  await question.getByRole("button", { name: "No" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByText("All right. It is asked again in a week.")).toBeAttached();
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await expect(page.getByRole("button", { name: /from (you|them)/ })).toHaveCount(0);
  const visit = async (now: string) => {
    await page.clock.setSystemTime(new Date(now));
    await page.goto("about:blank");
    await page.goto("/");
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(headline(page)).toHaveText("Not now.", { timeout: 30_000 });
    await page.waitForTimeout(1000);
  };
  await visit("2026-03-06T12:00:00+01:00");
  await expect(question).toHaveCount(0);
  await visit("2026-03-10T12:00:00+01:00");
  await expect(question).toHaveCount(1);
  await question.getByRole("button", { name: "Yes, write it down" }).click();
  await expect(headline(page)).toHaveText("A contact");
});

test("what the next action asks for is not asked a second time further down", async ({ app }) => {
  await app.with(`
    2026-01-10 breakup them
    2026-01-10 screening none
    2026-03-01 contact them text
    2026-03-02 plan on=2026-03-08
    today 2026-03-10`);
  const { page } = app;
  await expect(headline(page)).toHaveText("How did it go?");
  await page.waitForTimeout(1000);
  await expect(page.getByRole("main").getByRole("button", { name: "Look back" })).toHaveCount(1);
});
