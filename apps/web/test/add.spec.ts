import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, reopen, test } from "./support/app.ts";
import { tab } from "./support/person.ts";

const some = `
  2026-02-20 breakup them
  2026-02-20 screening none
  today 2026-03-10`;

const openAdd = async (page: Page) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "Add an entry" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Add an entry" })).toBeVisible();
};

test("what happened is written down in three taps, and the time is now", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "They contacted me" }).click();
  await page.getByRole("radio", { name: "Message" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write it down" }).click();
  // What they wrote changes where one stands, so that is what is shown next.
  await expect(page.getByRole("heading", { level: 1, name: "You can answer them." })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await expect(page.getByRole("button", { name: /A text from them.*Tuesday 10 March, 10:0/ })).toBeVisible();
});

test("what they said is searched for a wish to stop in this form too, and asked about before anything else", async ({
  app,
}) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "They contacted me" }).click();
  await page.getByRole("radio", { name: "Message" }).check();
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("What they said").fill("The box arrived, thanks. Please do not contact me again.");
  // A second tap, while it is being read, writes nothing twice.
  await page.getByRole("button", { name: "Write it down" }).dblclick();
  await expect(page.getByRole("group", { name: /they wrote: .*Please do not contact me again/ })).toBeVisible();
  // Left unanswered, it counts as a stop.
  await tab(page, "Write");
  await expect(page.getByText("It will not be checked or made sendable")).toBeVisible();
  await page.getByRole("button", { name: "They wrote to me" }).click();
  await page.getByRole("radio", { name: "Yes, to stop" }).check();
  await page.getByRole("button", { name: "That is my answer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("They have answered.");
  await tab(page, "Journal");
  await expect(page.getByRole("button", { name: /A text from them/ })).toHaveCount(1);
});

test("a page that is closed before what they said was read asks about it at the next opening", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  // The reader never comes, as if the page were closed before it had.
  await page.route(/checker-worker/, () => undefined);
  await openAdd(page);
  await page.getByRole("button", { name: "They contacted me" }).click();
  await page.getByRole("radio", { name: "Message" }).check();
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("What they said").fill("The box arrived, thanks. Please do not contact me again.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("button", { name: "Write it down" })).toBeHidden();
  await page.unroute(/checker-worker/);
  await reopen(page);
  await expect(async () => {
    await tab(page, "Today");
    await tab(page, "Write");
    await expect(page.getByText("It will not be checked or made sendable")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "They wrote to me" }).click();
  await expect(page.getByRole("group", { name: /they wrote: .*Please do not contact me again/ })).toBeVisible();
});

test("a page that is closed at the very moment at which their words are kept asks about them too", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "They contacted me" }).click();
  await page.getByRole("radio", { name: "Message" }).check();
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("What they said").fill("The box arrived, thanks. Please do not contact me again.");
  // Once the entry is on the disk nothing more gets there, as little as from a page that is gone.
  await page.evaluate(() => {
    type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
    const put = Reflect.get(IDBObjectStore.prototype, "put") as Put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
      if (this.name === "entries") {
        this.transaction.addEventListener("complete", () => {
          document.documentElement.dataset.gone = "yes";
          IDBDatabase.prototype.transaction = () => {
            throw new DOMException("gone", "InvalidStateError");
          };
        });
      }
      return put.apply(this, given);
    };
  });
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-gone", "yes");
  await reopen(page);
  await expect(async () => {
    await tab(page, "Today");
    await tab(page, "Write");
    await expect(page.getByText("It will not be checked or made sendable")).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("an error stands beside its field, says what would be accepted, and has the focus", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "An occasion" }).click();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByLabel("What is it?")).toBeFocused();
  await expect(page.getByLabel("What is it?")).toHaveAccessibleDescription(/A word or two/);
  await expect(page.getByText("Which day? For example 12 April 2026.")).toBeVisible();
  await expectAccessible(page);
});

test("a meeting that is agreed is still to come", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "A meeting was agreed, moved or called off" }).click();
  await page.getByLabel("Which day?").fill("2026-03-09");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByLabel("Which day?")).toHaveAccessibleDescription(/Today or later/);
  await page.getByLabel("Which day?").fill("2026-03-10");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("button", { name: "Write it down" })).toBeHidden();
});

test("“More” unfolds for an error that stands in it, and for no other", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "An urge" }).click();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.locator(".field-error[id]").first()).toBeVisible();
  await expect(page.getByLabel("When?")).toBeHidden();
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("When?").fill("");
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByLabel("When?")).toHaveAccessibleDescription(/Which day\?/);
  await expect(page.getByLabel("When?")).toBeVisible();
});

test("a form that was left half-way is there again after a reload", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "How I am" }).click();
  await page.getByRole("radio", { name: "Low", exact: true }).check();
  await page.getByLabel("Anything you want to remember?").fill("did not sleep");
  await reopen(page);
  await expect(page.getByLabel("Anything you want to remember?")).toHaveValue("did not sleep", { timeout: 30_000 });
  await expect(page.getByRole("radio", { name: "Low", exact: true })).toBeChecked();
});

test("a day that is still to come is not accepted as something that happened", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "We met" }).click();
  await page.getByRole("radio", { name: "They offered" }).check();
  await page.getByLabel("When did you meet?").fill("2026-04-01T15:00");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("That is still to come.")).toBeVisible();
});

test("a day heard from others is kept, and it is said that it is no reason to write", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "An occasion" }).click();
  await page.getByRole("radio", { name: "I saw it online" }).check();
  await expect(page.getByText("Then it is no reason to write")).toBeVisible();
  // What was watched is turned away here as it is among the reasons to write.
  await page.getByLabel("What is it?").fill("Saw their Instagram story");
  await page.getByLabel("Which day?").fill("2026-04-12");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText(/Nothing about where they are, photos or posts\./)).toBeVisible();
});

for (const [where, story, when] of [
  ["after a no", `${some}\n2026-03-01 boundary no-contact`, "2026-03-10T09:00"],
  ["on an earlier day", some, "2026-03-07T09:00"],
] as const) {
  test(`an encounter that was arranged, ${where}: no quiet runs from today, and the question has its field`, async ({
    app,
  }) => {
    await app.with(story);
    const { page } = app;
    await openAdd(page);
    await page.getByRole("button", { name: "We ran into each other" }).click();
    await page.getByRole("radio", { name: "Yes" }).check();
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel(/^When/).fill(when);
    await page.getByRole("button", { name: "Write it down" }).click();
    await expect(page.getByText("Being waited for frightens people")).toBeVisible();
    await expect(page.getByText("The quiet runs again")).toHaveCount(0);
    await expect(page.getByLabel("What could you do at that hour instead?")).toBeVisible();
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Journal" })).toBeVisible();
  });
}

test("looking them up is noted without a field for what was seen", async ({ app }) => {
  await app.with(some);
  const { page } = app;
  await openAdd(page);
  await page.getByRole("button", { name: "I looked them up" }).click();
  await expect(page.locator("main").locator("textarea, input:not([type='datetime-local'])")).toHaveCount(0);
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByText("Noted, without blame.")).toBeVisible();
  await expectAccessible(page);
});
