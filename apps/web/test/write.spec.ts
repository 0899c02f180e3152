/** Writing, by verdict: what is checked, what may be copied, and what becomes a letter for oneself. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleWhenTight, expectLargeTargets } from "./support/accessible.ts";
import { type App, expect, passphrase, test } from "./support/app.ts";
import { fillDisk, freeDisk } from "./support/full-disk.ts";

const tab = (page: Page, words: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: words }).click();
const words = (page: Page) => page.getByLabel("Your words");
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });

async function write(app: App, notation: string): Promise<Page> {
  await app.with(notation);
  await tab(app.page, "Write");
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Write");
  return app.page;
}

/** As after a reload, or the next day. */
async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.getByLabel("Passphrase").fill(passphrase);
  await button(page, "Open").click();
  // The key is derived slowly on purpose.
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 20_000 });
}

const asked = `
  2026-01-10 breakup them
  2026-01-10 screening none`;
const reachOut = (time: string) => `${asked}
  2026-03-09 readiness acceptNo=true
  today 2026-03-10 ${time}`;
const reply = (time: string) => `${asked}
  2026-03-09 18:00 contact them text #theirs text="how is the new flat? did the lamp fit in the end"
  today 2026-03-10 ${time}`;
const quiet = (time: string) => `${asked}
  today 2026-01-20 ${time}`;
const boundary = `${asked}
  2026-01-20 boundary no-contact
  today 2026-03-10`;

const heavy = "Hey, I saw on Instagram you graduated. I miss you so much, please give me one more chance.";

test("while one may write once, what the words do stands under them, the words quoted, with a way out of each", async ({
  app,
}) => {
  const page = await write(app, reachOut("10:00"));
  await expect(page.getByText("Write it as it comes. Editing is for later.")).toBeVisible();
  await expect(page.getByText("Nothing here is sent.")).toBeVisible();
  await words(page).fill(heavy);
  await expect(page.getByRole("heading", { name: "Three things to look at" })).toBeVisible();
  await expect(page.getByText("“I miss you”")).toBeVisible();
  await expect(page.getByText("Keep it for a talk that both of you chose.")).toBeVisible();
  await expect(page.getByText("This asks for another chance.", { exact: true })).toBeVisible();
  await expect(button(page, "Copy as it is")).toBeEnabled();
  await expectAccessible(page);
  await expectLargeTargets(page);
  await expectAccessibleWhenTight(page);
});

test("nothing found is said as such, and never that a message is welcome", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Congratulations on finishing. I am glad for you.");
  await expect(page.getByText("Nothing found in the words. Whether it is welcome, words cannot tell.")).toBeVisible();
  await expect(button(page, "Copy")).toBeEnabled();
  await expect(page.getByText(/good to go|looks good/i)).toHaveCount(0);
});

test("a finding that is wrong in this text is silenced for this draft, and stays so after a reload", async ({
  app,
}) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("I miss you");
  await button(page, /^Not here/).click();
  await expect(page.getByText("Nothing found in the words.")).toBeVisible();
  await page.waitForTimeout(600);
  await reopen(page);
  await expect(words(page)).toHaveValue("I miss you");
  await expect(page.getByText("Nothing found in the words.")).toBeVisible();
});

test("underlines stay under their words whatever is typed before or behind them, and no line of the field is hidden", async ({
  app,
}) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Hi, I miss you. See you.");
  await expect(page.getByText("“I miss you”")).toBeVisible();
  const marked = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get("draft-care") ?? [])].map((range) => range as Range);
      return ranges.map((range) => range.toString());
    });
  const hidden = () => words(page).evaluate((field: HTMLTextAreaElement) => field.scrollHeight - field.clientHeight);
  expect(await marked()).toEqual(["I miss you"]);
  const copy = page.locator(".draft-copy");
  // Behind them the copy waits, and the field grows by itself.
  await words(page).press("End");
  for (let line = 0; line < 12; line += 1) {
    await page.keyboard.type("\nand so on");
    expect(await hidden()).toBeLessThanOrEqual(1);
    expect(await marked()).toEqual(["I miss you"]);
  }
  // Before them it follows at once, and behind them by the next look at the words.
  await words(page).press("Control+Home");
  await page.keyboard.type("Well. ");
  expect(await marked()).toEqual(["I miss you"]);
  expect(await copy.textContent()).toBe(`${await words(page).inputValue()}\u200b`);
  await words(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(20, 20));
  await page.keyboard.type("r eyes");
  await expect(copy).toHaveText(/ your eyes\. See you\./);
  const box = await copy.boundingBox();
  expect(box).toMatchObject({ height: (await words(page).boundingBox())!.height });
});

test("Why gives the reason and where it comes from", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("I miss you");
  const why = button(page, /^Why/);
  await why.click();
  await expect(why).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Said too early it asks them to decide at once")).toBeVisible();
  await expect(page.getByText(/^From the guide: /).first()).toBeVisible();
  await expectAccessible(page);
});

test("copied and sent becomes a contact, and then it is their turn", async ({ app, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Congratulations on finishing. I am glad for you.");
  await button(page, "Copy").click();
  await expect(page.getByText("Copied. It leaves the clipboard in a minute, where the browser allows.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Congratulations on finishing. I am glad for you.",
  );
  await expectAccessible(page);
  await button(page, "Sent").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now it is their turn.");
  await tab(page, "Write");
  await expect(words(page)).toHaveValue("");
});

test("a copy that was not sent leaves no trace; one to be asked about tomorrow is asked about tomorrow", async ({
  app,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Congratulations on finishing. I am glad for you.");
  await button(page, "Copy").click();
  await button(page, "Not sent").click();
  await expect(button(page, "Copy")).toBeVisible();
  await button(page, "Copy").click();
  await button(page, "Ask me tomorrow").click();
  await tab(page, "Today");
  await tab(page, "Write");
  await expect(page.getByText("Did you send it?")).toHaveCount(0);
  await page.clock.setSystemTime(new Date("2026-03-11T09:00:00+01:00"));
  await reopen(page);
  await tab(page, "Write");
  await expect(page.getByText("You copied a message. Did you send it?")).toBeVisible();
  await button(page, "Sent").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now it is their turn.");
});

test("an answer is copied as a reply, with how long theirs was", async ({ app, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(app, reply("10:00"));
  await words(page).fill(`It did. ${"And then the lamp and the cable and the wall. ".repeat(8)}`);
  await expect(page.getByText(/^\d+ words; theirs had 12\.$/)).toBeVisible();
  await words(page).fill("It did, thank you.");
  await expect(page.getByText("Nothing found in the words.")).toBeVisible();
  await button(page, "Copy").click();
  await button(page, "Sent").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now it is their turn.");
});

test("during the quiet a draft is read to learn from, and can be held or kept, not copied", async ({ app }) => {
  const page = await write(app, quiet("10:00"));
  await words(page).fill(heavy);
  await expect(page.getByText("“I miss you”")).toBeVisible();
  await expect(button(page, /Copy/)).toHaveCount(0);
  await expect(page.getByText("Nothing is copied while you wait.")).toBeVisible();
  await button(page, "Hold until Monday 9 February").click();
  await expect(page.getByText("Held until Monday 9 February. Nothing was sent.")).toBeVisible();
  await button(page, "Held until morning").click();
  await expect(page.getByRole("heading", { name: "Held until Monday 9 February." })).toBeVisible();
  await expectAccessible(page);
});

// Every case of the table stands in mode.test.ts.
for (const [name, notation, because] of [
  ["a boundary", boundary, "they have answered"],
  ["thoughts of suicide", `${asked}\n2026-03-09 concern self-harm\ntoday 2026-03-10`, "you come first today"],
  ["letting go", `${asked}\n2026-03-01 outcome let-go\ntoday 2026-03-10`, "you closed this"],
] as const) {
  test(`after ${name} there is no check, no copy and no suggestion, and everything may be written`, async ({ app }) => {
    const page = await write(app, notation);
    await expect(
      page.getByText(`You can write everything here. It will not be checked or made sendable, because ${because}.`),
    ).toBeVisible();
    await page.getByLabel("For yourself").fill("I miss you, please give me one more chance");
    await page.waitForTimeout(1500);
    await expect(button(page, /Copy|Hold|Go to the words|Not here/)).toHaveCount(0);
    await expect(page.getByText("This asks for another chance.")).toHaveCount(0);
    await button(page, "Keep as unsent letter").click();
    await expect(page.getByText("It is kept, under Unsent letters.")).toBeVisible();
    await expectAccessible(page);
  });
}

test("what was written for oneself alone never becomes a message, when they write after all", async ({ app }) => {
  const page = await write(app, boundary);
  await page.getByLabel("For yourself").fill("I miss you, and I am sorry for that evening");
  await page.waitForTimeout(600);
  await button(page, "They wrote to me").click();
  await page.getByLabel("Paste it, or say in your words").fill("hi, i found your scarf. how are you?");
  await button(page, "Read it").click();
  await button(page, "Answer").click();
  await expect(page.getByText("What you wrote for yourself is kept, under Unsent letters.")).toBeVisible();
  await expect(words(page)).toHaveValue("");
  await expectAccessible(page);
  await reopen(page);
  await expect(words(page)).toHaveValue("");
  await button(page, "Unsent letters").click();
  await page.locator(".letters summary").first().click();
  await expect(page.getByText("I miss you, and I am sorry for that evening").first()).toBeVisible();
});

test("where the disk is full, what was written for oneself is shown, and can be taken elsewhere or moved later", async ({
  app,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(app, boundary);
  const mine = "I miss you, and I am sorry for that evening";
  await page.getByLabel("For yourself").fill(mine);
  await page.waitForTimeout(600);
  await button(page, "They wrote to me").click();
  await page.getByLabel("Paste it, or say in your words").fill("hi, i found your scarf. how are you?");
  await button(page, "Read it").click();
  await button(page, "Just record it").click();
  await expect(button(page, "Read it")).toHaveCount(0);
  await expect(button(page, "Just record it")).toHaveCount(0);
  await fillDisk(page);
  await tab(page, "Write");
  await expect(page.getByRole("alert").filter({ hasText: "should become an unsent letter" })).toContainText(
    "There is no space left",
  );
  await expect(page.getByText(mine)).toBeVisible();
  await expect(words(page)).toHaveCount(0);
  await expectAccessible(page);
  await expectLargeTargets(page);
  await expectAccessibleWhenTight(page);
  await button(page, "Copy them").click();
  await expect(page.getByText("Copied. Put them somewhere of your own.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mine);
  await button(page, "Try again").click();
  // The attempt has to meet the full disk, not the one freed below.
  await page.waitForTimeout(600);
  await expect(page.getByText(mine)).toBeVisible();
  await freeDisk(page);
  await button(page, "Try again").click();
  await expect(page.getByText("What you wrote for yourself is kept, under Unsent letters.")).toBeVisible();
  await expect(words(page)).toHaveValue("");
  await button(page, "Unsent letters").click();
  await expect(page.locator(".letters summary")).toHaveCount(1);
});

test("where a letter cannot be kept, it says so, and the words stay in the field", async ({ app }) => {
  const page = await write(app, boundary);
  const mine = page.getByLabel("For yourself");
  await mine.fill("I miss you");
  await page.waitForTimeout(600);
  await fillDisk(page);
  await button(page, "Keep as unsent letter").click();
  await expect(page.getByText("It could not be kept. Your words are still in the field.")).toBeVisible();
  await expect(mine).toHaveValue("I miss you");
  await freeDisk(page);
  await button(page, "Keep as unsent letter").click();
  await expect(page.getByText("It is kept, under Unsent letters.")).toBeVisible();
  await expect(page.getByText("It could not be kept.")).toHaveCount(0);
});

test("where they broke their own silence, only what is dangerous and the length are named, and three answers are enough", async ({
  app,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(
    app,
    `${asked}
    2026-01-20 boundary no-contact
    2026-03-09 contact them text
    today 2026-03-10`,
  );
  await words(page).fill("I miss you, please give me one more chance");
  await expect(
    page.getByText("Only threats and length are looked at here. Answer what they wrote, and nothing besides."),
  ).toBeVisible();
  await expect(page.getByText("Nothing found in the words.")).toHaveCount(0);
  await expect(page.getByText("This asks for another chance.")).toHaveCount(0);
  await expectAccessible(page);
  await button(page, /^Copy ?: Thank you for telling me.$/).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Thank you for telling me.");
});

test("practical matters only: a personal line closes the copy, and at night a practical text may go", async ({
  app,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await write(
    app,
    `${asked}
    2026-01-20 profile ties=children
    2026-01-20 boundary no-contact
    today 2026-03-10 23:30`,
  );
  const matter = page.getByLabel("The matter");
  await matter.fill("Ben has a fever, 39 at 21:00. I miss you. The school knows until Friday.");
  await expect(page.getByText(/^The second sentence is not about the /)).toBeVisible();
  await expect(page.getByText("Copy opens when every line is about the matter.")).toBeVisible();
  await expect(button(page, /Copy/)).toHaveCount(0);
  await matter.fill("Ben has a fever, 39 at 21:00. The school knows until Friday.");
  await button(page, /^Copy/).click();
  await button(page, "Sent").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The next hour");
});

test("at one in the morning a message can only be held, and the findings wait folded", async ({ app }) => {
  const page = await write(app, reachOut("01:10"));
  await words(page).fill(heavy);
  await expect(page.getByText("3 things to look at in the morning.")).toBeVisible();
  await expect(page.getByText("This asks for another chance.", { exact: true })).toBeHidden();
  await expect(button(page, /^Copy/)).toHaveCount(0);
  await expectAccessible(page);
  await expectLargeTargets(page);
  await button(page, "Hold it until 08:00").click();
  await expect(
    page.getByText("It is held. Nothing was sent. Now: water, a light off, phone in another room."),
  ).toBeVisible();
  await expectAccessible(page);
  await button(page, "Close for tonight").click();
  await expect(page.getByLabel("Passphrase")).toBeVisible();
});

test("holding three times in a night is asked about: would it help to talk to somebody", async ({ app }) => {
  const page = await write(app, reachOut("23:10"));
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(page.getByText("Would it help to talk to somebody now?")).toHaveCount(0);
    await words(page).fill(`one more thing ${turn}`);
    await button(page, "Hold it until 08:00").click();
    if (turn < 2) await button(page, "Write on").click();
  }
  await expect(page.getByText("Would it help to talk to somebody now?")).toBeVisible();
  await expect(button(page, "Help lines")).toBeVisible();
});

test("at night something urgent about a child is checked as practical and may be copied", async ({ app }) => {
  const page = await write(app, reply("23:10"));
  await words(page).fill("Ben has a fever, 39 at 21:00. The school knows until Friday.");
  await page.getByText("Practical or urgent?").click();
  await button(page, "Yes").click();
  await expect(page.getByText("An emergency is a call to emergency services first")).toBeVisible();
  await expect(button(page, /^Copy/)).toBeEnabled();
  await expectAccessible(page);
});

test("a drink, anger and fresh news each hold the draft", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Congratulations on finishing. I am glad for you.");
  await expect(button(page, "Copy")).toBeVisible();
  for (const [said, until] of [
    ["I have had a drink, or something", "tomorrow, 08:00"],
    ["I am angry", "tomorrow, 10:0"],
    ["I just had news", "tomorrow, 10:0"],
  ] as const) {
    const box = page.getByRole("checkbox", { name: said });
    await box.check();
    await expect(button(page, /^Copy/)).toHaveCount(0);
    await expect(button(page, new RegExp(`^Hold until ${until}`))).toBeVisible();
    await box.uncheck();
    await expect(button(page, "Copy")).toBeVisible();
  }
});

test("what was said of one evening is not ticked on another, and holds nothing there", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Congratulations on finishing. I am glad for you.");
  const drink = page.getByRole("checkbox", { name: "I have had a drink, or something" });
  await drink.check();
  await expect(button(page, /^Hold until tomorrow, 08:00/)).toBeVisible();
  await page.waitForTimeout(600);
  await page.clock.setSystemTime(new Date("2026-03-12T10:00:00+01:00"));
  await reopen(page);
  await expect(words(page)).toHaveValue("Congratulations on finishing. I am glad for you.");
  await expect(drink).not.toBeChecked();
  await expect(button(page, "Copy")).toBeVisible();
});

test("before the questions of the start are answered nothing is checked, and the words are still there afterwards", async ({
  app: { page, at },
}) => {
  await at("2026-03-10T10:00:00+01:00");
  await page.getByRole("button", { name: "I want to write to them" }).click();
  await expect(page.getByText("Three questions come first, once you check it.")).toBeVisible();
  await expect(page.getByText("When did it end?")).toHaveCount(0);
  await words(page).fill("I miss you");
  await page.waitForTimeout(1200);
  await expect(page.getByText("This says you miss them.")).toHaveCount(0);
  await expect(button(page, /^Copy/)).toHaveCount(0);
  await button(page, "Check it").click();
  await page.getByRole("radio", { name: "No" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: "This week" }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  // Where the browser may clear what it keeps, it says so once.
  const note = page.getByRole("dialog", { name: "One thing about this browser" });
  await expect(note.or(words(page)).first()).toBeVisible();
  if (await note.isVisible()) await note.getByRole("button", { name: "All right" }).click();
  await expect(words(page)).toHaveValue("I miss you");
  await expect(page.getByText("“I miss you”")).toBeVisible();
});

test("a first sentence can be borrowed where there is an honest reason, and only there", async ({ app }) => {
  const page = await write(
    app,
    `${asked}
    2026-02-01 belongings items="passport!, coats"
    2026-03-09 readiness acceptNo=true
    today 2026-03-10 10:00`,
  );
  await page.getByText("Borrow a first sentence").click();
  await button(page, /^I was tidying/).click();
  await expect(words(page)).toHaveValue(/^I was tidying/);
  await expect(page.getByText("Nothing found in the words.")).toBeVisible();
});

test("by keyboard alone: from the field to a finding, to its words, and back with Escape", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).focus();
  await page.keyboard.type("Well done. I miss you.");
  await expect(page.getByText("“I miss you”")).toBeVisible();
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press("Tab");
    if (await button(page, "Go to the words").evaluate((it) => it === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(words(page)).toBeFocused();
  expect(
    await words(page).evaluate((it: HTMLTextAreaElement) => it.value.slice(it.selectionStart, it.selectionEnd)),
  ).toBe("I miss you");
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press("Tab");
    if (await button(page, /^Why/).evaluate((it) => it === document.activeElement)) break;
  }
  await page.keyboard.press("Escape");
  await expect(words(page)).toBeFocused();
});

test("a long text is read as far as it is read, and says so", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("The lamp fits. ".repeat(1400));
  await expect(page.getByText("Checked the first 20,000 characters.")).toBeVisible();
});

test("pasted markup stays words", async ({ app }) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill('I miss <img src=x onerror="document.title=1"> you, <b>I miss you</b>');
  await expect(page.getByText("“I miss you”")).toBeVisible();
  await expect(page.locator("main img, main b")).toHaveCount(0);
});

test("a screen reader hears where one stands, the field and its hint, and each finding by its own words", async ({
  app,
}) => {
  const page = await write(app, reachOut("10:00"));
  await words(page).fill("Well done. I miss you.");
  await expect(page.getByText("“I miss you”")).toBeVisible();
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Write" [level=1]
      - paragraph: You may write once, if you want to.
      - text: How
      - combobox "How"
      - group "About":
        - radio "Personal" [checked]
        - radio "Practical"
      - text: Your words
      - paragraph: Nothing here is sent.
      - textbox "Your words": Well done. I miss you.
      - group "Right now":
        - checkbox "I have had a drink, or something"
        - checkbox "I am angry"
        - checkbox "I just had news"
      - region "What the words do":
        - heading "One thing to look at" [level=2]
        - list:
          - listitem:
            - paragraph: “I miss you”
            - paragraph: This says you miss them. It asks for an answer they may not have.
            - paragraph: "Instead: Keep it for a talk that both of you chose."
            - button "Go to the words"
            - button /Why/
            - button /Not here/
      - button "Copy as it is"
      - button "Hold"
      - button "Keep as unsent letter"
  `);
  await expect(words(page)).toHaveAccessibleDescription("Nothing here is sent.");
  await expect(page.locator("p[aria-live=polite]")).toContainText("One finding");
  await tab(page, "Journal");
  await expect(page.locator("p[aria-live=polite]")).toHaveText("");
});

test("with reduced motion nothing on the page moves", async ({ app }) => {
  await app.page.emulateMedia({ reducedMotion: "reduce" });
  const page = await write(app, reachOut("10:00"));
  await words(page).fill(heavy);
  await expect(page.getByText("“I miss you”")).toBeVisible();
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll("main *")].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return animationName !== "none" || transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0);
        }).length,
    ),
  ).toBe(0);
});
