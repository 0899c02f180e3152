import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";
import { fillDisk, freeDisk } from "./support/full-disk.ts";

const story = `
  2026-02-20 breakup them
  today 2026-03-02`;

test("it locks by itself after two minutes without use, and a key or a tap counts as use", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await page.clock.fastForward(90_000);
  await page.keyboard.press("ArrowDown");
  await page.clock.fastForward(90_000);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.clock.fastForward(121_000);
  await expect(page.getByLabel("Passphrase")).toBeVisible();
  await expect(page.getByText("Not now.")).toHaveCount(0);
  await expectAccessible(page);
});

test("locked while a form is open, what was typed is there again after opening", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await page.getByRole("button", { name: "Answer", exact: true }).first().click();
  await page.getByRole("checkbox", { name: /asked me not to contact them/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "They said or wrote it to me" }).check();
  await page.getByLabel("What did they say, as close as you remember?").fill("half a sentence");
  // At once, before the draft's own pause has passed.
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByLabel("What did they say, as close as you remember?")).toHaveValue("half a sentence");
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page.getByLabel("What did they say, as close as you remember?")).toHaveValue("half a sentence");
});

test("locking shows the lock page wherever one was, and what is read from there leads back to it", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  const menu = (words: string) => page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: words });
  await page.getByRole("button", { name: "Menu" }).click();
  await menu("About").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About");
  await expect(page.getByRole("button", { name: "Back to Notes" })).toHaveCount(0);
  await page.getByRole("button", { name: "Menu" }).click();
  await menu("Lock now").click();
  await expect(page.getByLabel("Passphrase")).toBeVisible();
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help lines");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to Notes" }).click();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not now.");
});

test("out of sight the page is covered, sheets too", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await page.getByRole("button", { name: "Menu" }).click();
  const visible = () =>
    page.evaluate(() =>
      [document.querySelector("h1")!, document.querySelector("dialog[open]")!].map((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ),
    );
  expect(await visible()).toEqual([true, true]);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect(await visible()).toEqual([false, false]);
});

test("a page that the browser kept whole and brings back is not left covered", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  const heading = page.getByRole("heading", { level: 1 });
  // Some browsers say only that the page is shown, and nothing about its being in sight.
  const turn = (name: string) =>
    page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name);
  await turn("pagehide");
  await expect(heading).not.toBeVisible();
  await turn("pageshow");
  await expect(heading).toBeVisible();
});

test("where the browser keeps nothing, it says so, and goes on in memory when that is wanted", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("This browser keeps nothing here");
  await expect(page.getByRole("button", { name: "Help" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on without keeping" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("After a break-up. What is happening?");
});

test("a full disk loses nothing that was kept, and the person is told what to do", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await page.getByRole("button", { name: "Answer", exact: true }).first().click();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await fillDisk(page);
  await page.getByRole("button", { name: "Next" }).click();
  // Once, and in sight, wherever the button stood.
  await expect(page.getByText("There is no space left, so this was not saved.")).toBeInViewport();
  await freeDisk(page);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not now.");
});
