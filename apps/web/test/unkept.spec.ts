/** Words that were typed before there is a journal: nothing of them is stored, and nobody loses them unawares. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";
import { choosePassphrase, passStorageNote } from "./support/begin.ts";
import { heading, press, tab } from "./support/person.ts";

const morning = "2026-03-10T10:00:00+01:00";
const words = "I wanted to tell you about the heron on the canal";
const note = /There is no journal yet\. These words are here only while this page is open/;
const unkept = (page: Page) => page.getByText(note);
const begin = "Begin a journal and keep them";
const mine = (page: Page) => page.getByLabel("Your words");

/** Everything the page has stored, in one string: the bytes of its databases as text, and what is stored beside them. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const area of database.objectStoreNames) {
        const values: unknown[] = await done(database.transaction(area).objectStore(area).getAll());
        found.push(values.map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)));
      }
      database.close();
    }
    return JSON.stringify(found);
  });

/** Closes the page as a person would; gives whether the browser asked first. */
async function closed(page: Page): Promise<boolean> {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  const gone = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await gone;
  return asked;
}

/** What is typed reaches the memory of the visit a moment after the last key. */
const settle = (page: Page) => page.waitForTimeout(800);

test("at the first word Write says that nothing is stored, and a journal takes the words along", async ({
  app: { page, at },
}) => {
  await at(morning);
  await press(page, "I want to write to them");
  await expect(page.getByText(note)).toHaveCount(0);
  await mine(page).fill(words);
  await expect(page.getByText(note)).toBeVisible();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await expectAccessibleWhenTight(page);
  await settle(page);
  expect(await stored(page)).not.toContain("heron");

  await press(page, begin);
  await choosePassphrase(page, passphrase);
  await expect(
    page.getByRole("status").filter({ hasText: "There is a journal now, and they are kept." }),
  ).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
  await expect(mine(page)).toHaveValue(words);
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(mine(page)).toHaveValue(words, { timeout: 30_000 });
});

test("who looks at the question of protection and closes it has begun nothing, and has their words still", async ({
  app: { page, at },
}) => {
  await at(morning);
  await press(page, "I want to write to them");
  await mine(page).fill(words);
  await press(page, begin);
  const sheet = page.getByRole("dialog", { name: "Protect this journal?" });
  await expect(sheet.getByRole("button", { name: "Later" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: begin })).toBeFocused();
  await expect(mine(page)).toHaveValue(words);
  await expect(page.getByText(note)).toBeVisible();
  // Loaded anew against the question of the browser, there is nothing, and no lock page either.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(mine(page)).toHaveValue("");
});

test("what they wrote and a letter, typed before there is a journal, come along as well", async ({
  app: { page, at },
}) => {
  await at(morning);
  await press(page, "I want to write to them");
  await press(page, "They wrote to me");
  const theirs = page.getByLabel("Paste it, or say in your words what it was about");
  await theirs.fill("did you see the heron");
  await expect(page.getByText(note)).toBeVisible();
  await tab(page, "Write");
  await press(page, "Unsent letters");
  await page.getByLabel("A letter").fill("a letter about the heron");
  await expect(page.getByText(note)).toBeVisible();
  await settle(page);
  await press(page, begin);
  await page.getByRole("dialog").getByRole("button", { name: "Later" }).click();
  await passStorageNote(page);
  await page.reload();
  await expect(page.getByLabel("A letter")).toHaveValue("a letter about the heron");
  await tab(page, "Write");
  await press(page, "They wrote to me");
  await expect(theirs).toHaveValue("did you see the heron");
});

test("an entry of more than a few words says it too, and comes along", async ({ app: { page, at } }) => {
  await at(morning);
  await tab(page, "Journal");
  await press(page, "Add an entry");
  await press(page, "How I am");
  const words = page.getByLabel("Anything you want to remember?");
  await words.fill("a heron");
  await settle(page);
  await expect(unkept(page)).toHaveCount(0);
  await words.fill("a heron stood on the canal");
  await expect(unkept(page)).toBeVisible();
  await expectAccessible(page);
  await settle(page);
  await tab(page, "Write");
  await press(page, "Unsent letters");
  await page.goBack();
  await page.goBack();
  await expect(words).toHaveValue("a heron stood on the canal");
  await press(page, begin);
  await page.getByRole("dialog").getByRole("button", { name: "Later" }).click();
  await passStorageNote(page);
  await page.reload();
  await expect(words).toHaveValue("a heron stood on the canal");
});

test("closing the page asks first while words would go with it, and not before, not after, and never on Leave", async ({
  app: { page, at },
  context,
}) => {
  await at(morning);
  await press(page, "I want to write to them");
  const empty = await context.newPage();
  await empty.goto("/");
  await press(empty, "I want to write to them");
  await mine(empty).pressSequentially("ab");
  await mine(empty).fill("");
  await settle(empty);
  expect(await closed(empty)).toBe(false);

  const left = await context.newPage();
  await left.goto("/");
  await press(left, "I want to write to them");
  await mine(left).pressSequentially("a heron", { delay: 5 });
  await settle(left);
  let dialogs = 0;
  left.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await left.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(left).toHaveURL(/weather\.html$/);
  expect(dialogs).toBe(0);
  await left.close();

  await page.bringToFront();
  await mine(page).pressSequentially("a heron");
  await settle(page);
  expect(await closed(page)).toBe(true);
});

test("where somebody else may look at the phone, closing is never held up, and letting the words go is named", async ({
  app: { page, at },
}) => {
  await at(morning);
  await press(page, "I want to write to them");
  await mine(page).pressSequentially("a heron");
  await expect(page.getByText("Where somebody else may look at this device")).toBeVisible();
  await press(page, "Check it");
  await page.getByRole("radio", { name: "Yes, or maybe" }).check();
  await press(page, "Next");
  await expect(heading(page)).toHaveText("A plain name, and a passphrase");
  await tab(page, "Write");
  await expect(page.getByText(note)).toBeVisible();
  await settle(page);
  expect(await closed(page)).toBe(false);
});

test("where the browser keeps nothing, the words are said to go with the page, and no journal is offered", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await page.clock.install({ time: new Date(morning) });
  await page.goto("/");
  await page.getByRole("button", { name: "Go on without keeping" }).click();
  await press(page, "I want to write to them");
  await mine(page).fill(words);
  await expect(page.getByText("These words go when this page is closed: this browser keeps nothing.")).toBeVisible();
  await expect(page.getByRole("button", { name: begin })).toHaveCount(0);
  // A letter is kept for this visit, and nobody is asked to protect what cannot be kept.
  await press(page, "Keep as unsent letter");
  await expect(page.getByText("It is kept, under Unsent letters.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the questions of the first start say when their answers are kept, and closing before asks first", async ({
  app: { page, at },
}) => {
  await at(morning);
  await press(page, "I want to know where I stand");
  await page.getByRole("radio", { name: "No" }).check();
  await press(page, "Next");
  await page.getByRole("checkbox", { name: "They asked for time or space" }).check();
  await expect(page.getByText("Answers are kept once the last is given.")).toBeVisible();
  await settle(page);
  expect(await stored(page)).not.toContain("space");
  expect(await closed(page)).toBe(true);
});
