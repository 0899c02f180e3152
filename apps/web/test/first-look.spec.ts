import { expect, test } from "./support/app.ts";
import { heading, tab } from "./support/person.ts";

test("a browser that lacks the newest calendar functions shows the same, with what stands in for them", async ({
  app,
}) => {
  const asked: string[] = [];
  app.page.on("request", (request) => asked.push(request.url()));
  await app.page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "Temporal");
  });
  await app.with(`
    2026-02-20 breakup them
    today 2026-03-02`);
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Not now.");
  expect(asked.filter((url) => url.includes("global.esm"))).toHaveLength(1);
});

test("Back closes the sheet that lies over a screen, and only then leaves the screen", async ({ app }) => {
  await app.with(`
    2026-02-20 breakup them
    today 2026-03-02`);
  const { page } = app;
  await tab(page, "Journal");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.goBack();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeHidden();
  await expect(heading(page)).toHaveText("Journal");
  await page.goBack();
  await expect(heading(page)).toHaveText("Not now.");
});
