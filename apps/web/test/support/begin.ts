import { expect, type Page } from "@playwright/test";

/** From the door through the three questions, nothing ticked, up to the sheet that asks about protection. */
export async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I want to know where I stand" }).click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "This week" }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("dialog", { name: "Protect this journal?" })).toBeVisible();
}

/** A journal that this device opens by itself. */
export async function beginLater(page: Page): Promise<void> {
  await answerQuestions(page);
  await page.getByRole("button", { name: "Later" }).click();
  await passStorageNote(page);
}

/** A journal with a passphrase; gives the recovery code. */
export async function beginWith(page: Page, passphrase: string): Promise<string> {
  await answerQuestions(page);
  return choosePassphrase(page, passphrase);
}

/** @param storageNote false where it was said before, and must not come again. */
export async function choosePassphrase(
  page: Page,
  passphrase: string,
  { storageNote = true }: { readonly storageNote?: boolean } = {},
): Promise<string> {
  const sheet = page.getByRole("dialog", { name: /passphrase|Protect/ });
  const choose = sheet.getByRole("button", { name: "Choose a passphrase" });
  const field = page.getByLabel("Passphrase", { exact: true });
  await expect(choose.or(field)).toBeVisible();
  if (await choose.isVisible()) await choose.click();
  await field.fill(passphrase);
  await page.getByRole("button", { name: "Use this passphrase" }).click();
  const code = await page.getByRole("dialog", { name: "Write this down" }).locator(".code").innerText();
  await page.getByRole("button", { name: "I have written it down" }).click();
  if (storageNote) await passStorageNote(page);
  else await expect(page.getByRole("dialog")).toHaveCount(0);
  return code;
}

/** Where the address has a name a passkey is offered; where the browser promises nothing, the sheet says so last. */
export async function passStorageNote(page: Page): Promise<void> {
  const passkey = page.getByRole("dialog", { name: "Open with fingerprint or face?" });
  const note = page.getByRole("dialog", { name: "One thing about this browser" });
  // Keeping the journal takes its time; only then is it known which of the two will be asked. One that is just going away
  // cannot be pressed any more: then it is looked again.
  const soon = { timeout: 1000 };
  await expect(async () => {
    if (await passkey.isVisible()) await passkey.getByRole("button", { name: "No" }).click(soon);
    if (await note.isVisible()) await note.getByRole("button", { name: "All right" }).click(soon);
    expect(await page.getByRole("dialog").count()).toBe(0);
  }).toPass();
}
