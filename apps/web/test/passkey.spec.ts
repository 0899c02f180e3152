/** A passkey in a real browser: the authenticator is Chromium's own virtual one, which asks nobody's finger. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";
import { answerQuestions, passStorageNote } from "./support/begin.ts";

/** A passkey belongs to a name, so these tests come by the name of the machine and not by its number. */
async function begin(page: Page, baseURL: string, hasPrf: boolean) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  await page.clock.install({ time: new Date("2026-03-10T10:00:00+01:00") });
  await page.goto(baseURL.replace("127.0.0.1", "localhost"));
  await answerQuestions(page);
  await page.getByRole("button", { name: "Choose a passphrase" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Use this passphrase" }).click();
  await page.getByRole("button", { name: "I have written it down" }).click();
  await expect(page.getByRole("dialog", { name: "Open with fingerprint or face?" })).toBeVisible();
  return { session, authenticatorId };
}

async function add(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("dialog", { name: "Open with fingerprint or face?" })).toHaveCount(0);
  await passStorageNote(page);
}

const headline = (page: Page) => page.getByRole("heading", { level: 1 });

test("fingerprint or face opens the journal, the passphrase stays a way in, and removed it opens nothing", async ({
  page,
  baseURL,
}) => {
  await begin(page, baseURL!, true);
  await expectAccessible(page);
  await add(page);
  await expect(headline(page)).toHaveText("Not now.");

  await page.reload();
  await expect(page.getByLabel("Passphrase")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fingerprint or face", exact: true }).click();
  await expect(headline(page)).toHaveText("Not now.");

  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(headline(page)).toHaveText("Not now.");

  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Lock after 2 minutes").click();
  await page.getByRole("button", { name: "Remove fingerprint or face" }).click();
  await expect(page.getByRole("button", { name: "Add fingerprint or face" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Passphrase")).toBeVisible();
  await expect(page.getByRole("button", { name: "Fingerprint or face", exact: true })).toHaveCount(0);
});

test("a finger that is not the right one opens nothing, and says what to do", async ({ page, baseURL }) => {
  const { session, authenticatorId } = await begin(page, baseURL!, true);
  await add(page);
  await page.reload();
  await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Fingerprint or face", exact: true }).click();
  await expect(page.getByText(/The passphrase stays the way in/)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(headline(page)).toHaveText("Not now.");
});

test("a device that gives no secret is told apart, and the journal goes on with its passphrase", async ({
  page,
  baseURL,
}) => {
  await begin(page, baseURL!, false);
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).not.toBeEmpty();
  await page.getByRole("dialog").getByRole("button", { name: "No", exact: true }).click();
  await passStorageNote(page);
  await expect(headline(page)).toHaveText("Not now.");
  await page.reload();
  await expect(page.getByRole("button", { name: "Fingerprint or face", exact: true })).toHaveCount(0);
});
