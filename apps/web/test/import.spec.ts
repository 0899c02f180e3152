import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, passphrase, test } from "./support/app.ts";

/** Real exports lie beside the project; they are read from there and never copied. */
const shared = join(import.meta.dirname, "../../../../shared/imports/files");
const story = `
  2026-01-05 breakup them
  2026-01-05 screening none
  today 2026-03-10`;

const chat = (lines: readonly string[]) => ({
  name: "WhatsApp Chat with Robin.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(lines.join("\n")),
});
/** Days past the twelfth, so that day and month are certain. */
const plain = chat([
  "14/02/2026, 18:01 - Sam: hello, all well with you?",
  "14/02/2026, 18:20 - Robin: yes, thanks. The exam went fine",
  "20/02/2026, 09:00 - Sam: do you still have my blue folder?",
  "21/02/2026, 19:30 - Robin: <Media omitted>",
  "30/02/2026, 10:00 - Robin: on a day that no calendar has",
]);

const toFiles = async (page: Page) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Step 1 of 6: Before you begin" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Go on" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "It is my own chat" }).check();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Step 2 of 6: The files" })).toBeFocused();
};
const give = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel(/Choose the export|other files/).setInputFiles(file);
/** What the shell tells a screen reader. */
const announced = (page: Page) => page.locator("p[aria-live=polite]");
const goOn = (page: Page) => page.getByRole("button", { name: "Go on" }).click();
const me = async (page: Page, name: string) => {
  await expect(page.getByRole("heading", { name: /^Step 3 of [56]: Who is who$/ })).toBeFocused();
  await page.getByRole("group", { name: "Which of these is you?" }).getByRole("checkbox", { name }).check();
  await goOn(page);
};
const zone = async (page: Page) => {
  await expect(page.getByRole("heading", { name: "Step 4 of 6: Dates" })).toBeVisible();
  await page.getByRole("radio", { name: "In that of this device: Europe/Berlin" }).check();
  await goOn(page);
};

test("a chat becomes contacts by day, in steps, and what was not read is said", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await expectAccessible(page);
  await give(page, plain);
  await expect(page.getByRole("heading", { name: "WhatsApp, 1 chat" })).toBeVisible();
  await expect(page.getByText("4 messages, 14 February 2026 to 21 February 2026")).toBeVisible();
  expect(
    await page.getByLabel("Choose other files").evaluate((box: HTMLInputElement) => box.files![0]?.name),
    "the box shows what was read",
  ).toBe(plain.name);
  await expect(page.getByRole("heading", { name: "Step 2 of 6: The files" })).toBeFocused();
  await goOn(page);
  await expectAccessible(page);
  await me(page, "Sam");
  await expect(page.getByRole("heading", { name: "Step 4 of 6: Dates" })).toBeFocused();
  await goOn(page);
  await expect(page.getByText("Which time zone? Choose one.")).toBeVisible();
  await expectAccessible(page);
  await zone(page);
  // Nothing in it may be a no, so that step does not come.
  await expect(page.getByRole("heading", { name: "Step 5 of 5: What would be added" })).toBeFocused();
  await expect(page.getByText("kept in their words")).toHaveCount(0);
  await expect(page.getByText("Set aside")).toBeVisible();
  await page.getByText("Show", { exact: true }).click();
  await expect(page.getByText("1 × messages with a date or time that no calendar has")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add 4 contacts to the journal" }).click();
  await expect(page.getByRole("heading", { name: "4 contacts added." })).toBeFocused();
  await page.getByRole("button", { name: "Journal" }).last().click();
  await page.getByRole("button", { name: /A text from them.*21 February/ }).click();
  const details = page.getByRole("dialog").filter({ visible: true });
  await expect(details.getByText("From import: WhatsApp")).toBeVisible();
  await expect(details.getByText("hello")).toHaveCount(0);
});

test("day and month that could be swapped are asked about with real lines, and without an answer nothing is imported", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, chat(["04/02/2026, 18:01 - Sam: hello there", "05/02/2026, 18:20 - Robin: yes, thanks"]));
  await goOn(page);
  await me(page, "Sam");
  await expect(page.getByText("04/02/2026: is that 4 February or 2 April?")).toBeVisible();
  await expect(page.getByText(/Two lines of the file: 4 February, 18:01 \(\d+ letters\)/)).toBeVisible();
  await expect(page.locator("main")).not.toContainText("hello there");
  await page.getByRole("radio", { name: "In that of this device: Europe/Berlin" }).check();
  await goOn(page);
  await expect(page.getByText("Which day is meant? Choose one.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /^4 February/ }).check();
  await goOn(page);
  await expect(page.getByText("4 February 2026 to 5 February 2026")).toBeVisible();
});

test("of two names beside mine it is asked whether they are one person; one alone is a group, and is not read", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, chat([...plain.buffer.toString().split("\n").slice(0, 4), "22/02/2026, 09:00 - Robin new: hi"]));
  await expect(page.getByText(/, a group$/)).toBeVisible();
  await goOn(page);
  await page.getByRole("group", { name: "Which of these is you?" }).getByRole("checkbox", { name: "Sam" }).check();
  const them = page.getByRole("group", { name: "Which is them?" });
  await expect(them.getByText("Tick all of these where they are one person.")).toBeVisible();
  await them.getByRole("checkbox", { name: "Robin new" }).check();
  await goOn(page);
  await expect(page.getByRole("alert").getByText("Then this is a group.")).toBeVisible();
  await expectAccessible(page);
  await them.getByRole("checkbox", { name: "Robin 2 messages" }).check();
  await goOn(page);
  await expect(page.getByRole("heading", { name: "Step 4 of 6: Dates" })).toBeVisible();
});

test("a chat in which only they wrote asks nobody who is me", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  const sms = ["14", "15"].map(
    (day) =>
      `<sms address="+15550000001" date="${Date.UTC(2026, 1, Number(day), 10)}" type="1" body="Hi" contact_name="Ben" />`,
  );
  await give(page, {
    name: "sms.xml",
    mimeType: "text/xml",
    buffer: Buffer.from(`<smses count="2">${sms.join("")}</smses>`),
  });
  await goOn(page);
  await expect(page.getByText("The file itself says that none of it was written by you.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Which is them?" }).getByRole("checkbox")).toBeChecked();
  await expectAccessible(page);
  await goOn(page);
  await expect(page.getByRole("button", { name: "Add 2 contacts to the journal" })).toBeVisible();
});

test("a conversation that stands in two exports is one chat, and what stands in both counts once", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  const at = (day: number) => Date.UTC(2026, 1, day, 10);
  const json = (name: string, content: object) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const download = {
    participants: [{ name: "Robin" }, { name: "Sam" }],
    messages: [
      { sender_name: "Sam", timestamp_ms: at(15), content: "b" },
      { sender_name: "Robin", timestamp_ms: at(14), content: "a" },
    ],
    title: "Robin",
  };
  const encrypted = {
    participants: ["Robin", "Sam"],
    threadName: "Robin",
    messages: [
      { senderName: "Sam", timestamp: at(15), text: "b", type: "text" },
      { senderName: "Robin", timestamp: at(16), text: "c", type: "text" },
    ],
  };
  await page
    .getByLabel(/Choose the export|other files/)
    .setInputFiles([json("message_1.json", download), json("Robin_1.json", encrypted)]);
  await expect(page.getByRole("heading", { name: "Messenger, 1 chat" })).toBeVisible();
  await expect(page.getByText("4 messages, 14 February 2026 to 16 February 2026")).toBeVisible();
  await goOn(page);
  await me(page, "Sam");
  await expect(page.getByText("3 messages", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add 3 contacts to the journal" })).toBeVisible();
});

test("what the app itself calls a group is not among the chats to choose from", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  const said = (from: string) =>
    ({ id: 1, type: "message", date_unixtime: "1760000000", from, from_id: `user${from}`, text: "x" }) as const;
  const group = { name: "Us", type: "private_group", id: 1, messages: ["Sam", "Robin", "Kim"].map(said) };
  const two = { name: "Robin", type: "personal_chat", id: 2, messages: ["Sam", "Robin"].map(said) };
  const file = (content: object) => ({
    name: "result.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await give(page, file({ chats: { list: [group, two] } }));
  await expect(page.getByRole("heading", { name: "Telegram, 1 chat" })).toBeVisible();
  await expect(
    page.getByText("1 group is not listed: what is written there is not between the two of you."),
  ).toBeVisible();
  await give(page, file(group));
  await expect(page.getByText("There are only groups in it")).toBeVisible();
  await expect(page.getByText("Export the chat that is yours and theirs alone")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toHaveCount(0);
  await expectAccessible(page);
});

const asking = chat([
  "14/02/2026, 18:01 - Sam: can we talk?",
  "14/02/2026, 18:20 - Robin: Please do not contact me again.",
]);

test("a sentence that may ask to stop is shown alone; yes closes contact from that day", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, asking);
  await goOn(page);
  await me(page, "Sam");
  await zone(page);
  await expect(page.getByRole("heading", { name: "Step 5 of 6: What they may have asked" })).toBeFocused();
  await expect(page.getByText("Please do not contact me again.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back" }).click();
  await zone(page);
  await page.getByRole("radio", { name: "Yes, to stop" }).check();
  await page.getByRole("button", { name: "That is my answer" }).click();
  await expect(page.getByRole("heading", { name: "Step 6 of 6: What would be added" })).toBeFocused();
  const kept = page.getByText("One sentence that may be a no is kept in their words");
  await expect(kept).toContainText("To remove it: Menu, Settings, Erase, Their words.");
  await page.getByRole("button", { name: "Add 2 contacts to the journal" }).click();
  await expect(kept).toBeVisible();
  await expect(page.getByText("The other texts are gone from here.")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "They have answered." })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await page.getByRole("button", { name: /They asked for no contact.*14 February/ }).click();
  const details = page.getByRole("dialog").filter({ visible: true });
  await expect(details).toContainText("What they saidPlease do not contact me again.");
  await expect(details).toContainText("From import: WhatsApp");
  await expect(details).not.toContainText("Your note");
});

test("left for later, it is read as stop and waits in the journal; a no then needs a reason and another day", async ({
  app,
}) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, asking);
  await goOn(page);
  await me(page, "Sam");
  await zone(page);
  await page.getByRole("button", { name: "Later: until then it is read as stop" }).click();
  await page.getByRole("button", { name: "Add 2 contacts to the journal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 contacts added." })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Journal" }).click();
  await expect(page.getByText("One sentence of theirs waits for an answer.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await expect(page.getByRole("button", { name: "That is my answer" })).toBeDisabled();
  await page.getByLabel(/Why do you read them otherwise/).fill("it was about the car");
  await page.getByRole("button", { name: "That is my answer" }).click();
  await page.getByRole("main").getByRole("button", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "They have answered." })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
  await expect(page.getByText("waits for an answer")).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: /They asked for no contact.*taken back, from tomorrow on/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: /They asked for no contact.*taken back/ }).click();
  await expect(page.getByRole("dialog").filter({ visible: true })).toContainText("From import: WhatsApp");
});

test("no message is an error that says what would be accepted, and nothing is kept", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, {
    name: "messages.html",
    mimeType: "text/html",
    buffer: Buffer.from("<html><body>Hi</body></html>"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was kept." })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("How to export a chat").click();
  await expect(page.getByText("Export chat, Without media")).toBeVisible();
  await give(page, plain);
  await expect(page.getByRole("heading", { name: "WhatsApp, 1 chat" })).toBeVisible();
});

test("of several chats one is picked, and the owner is taken from the file's own word", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  const message = (id: number, from: string, who: string, text: string) => ({
    id,
    type: "message",
    date: "2026-02-20T10:00:00",
    date_unixtime: String(1771578000 + id * 60),
    from,
    from_id: who,
    text,
  });
  const result = {
    personal_information: { user_id: 1, first_name: "Sam" },
    chats: {
      list: [
        {
          name: "Robin",
          type: "personal_chat",
          id: 10,
          messages: [message(1, "Sam", "user1", "hello"), message(2, "Robin", "user2", "hi")],
        },
        { name: "Kim", type: "personal_chat", id: 11, messages: [message(3, "Kim", "user3", "dinner?")] },
      ],
    },
  };
  await toFiles(page);
  await give(page, { name: "result.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(result)) });
  await expect(page.getByRole("heading", { name: "2 chats: which one is it?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Robin/ }).click();
  await expect(page.getByRole("checkbox", { name: /Sam/ })).toBeChecked();
});

test("read again within a week, it says when, and nothing is added twice", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  const once = async () => {
    await toFiles(page);
    await give(page, plain);
    await goOn(page);
    await me(page, "Sam");
    await zone(page);
  };
  await once();
  await page.getByRole("button", { name: "Add 4 contacts to the journal" }).click();
  await once();
  await expect(page.getByText("You read this chat on Tuesday 10 March. New messages only?")).toBeVisible();
  await expect(page.getByText("4 contacts")).toBeVisible();
  await page.getByRole("button", { name: "Nothing new: done" }).click();
  await expect(page.getByRole("heading", { name: "Nothing new." })).toBeVisible();
});

test("cancelled at the last step, the journal is as it was", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, plain);
  await goOn(page);
  await me(page, "Sam");
  await zone(page);
  await page.getByRole("button", { name: "Cancel, keep nothing" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal" })).toBeVisible();
  await expect(page.getByRole("button", { name: /A text/ })).toHaveCount(0);
});

test("a long file shows how far it is and can be stopped, and nothing of it stays", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  const lines = Array.from(
    { length: 150_000 },
    (_, n) =>
      `${13 + (n % 15)}/0${1 + Math.floor(n / 75_000)}/2026, 18:0${n % 10} - ${n % 2 ? "Sam" : "Robin"}: line ${n} of a long chat`,
  );
  await give(page, chat(lines));
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("heading", { name: "Step 2 of 6: The files" })).toBeFocused();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveText("Stopped. Nothing was kept.");
  await expect(announced(page)).toHaveText("");
  await expect(page.getByRole("heading", { name: "WhatsApp, 1 chat" })).toHaveCount(0);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("heading", { name: "Step 1 of 6: Before you begin" })).toBeFocused();
});

test("a chat that ended before the break-up has nothing to count, and says so", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(
    page,
    chat(["14/02/2019, 18:01 - Sam: hello, all well with you?", "14/02/2019, 18:20 - Robin: yes, thanks"]),
  );
  await goOn(page);
  await me(page, "Sam");
  await zone(page);
  const said = "All of it was before it ended, so there is nothing to count.";
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByText("The conversation in counts")).toHaveCount(0);
  await page.getByRole("button", { name: "Add 2 contacts to the journal" }).click();
  await expect(page.getByRole("heading", { name: "2 contacts added." })).toBeFocused();
  await page.getByRole("main").getByRole("button", { name: "Journal" }).click();
  await page.getByRole("main").getByRole("button", { name: "Signs" }).click();
  await expect(page.getByText(said)).toBeVisible();
});

for (const [file, words] of [
  ["whatsapp/Berektassuly+chatpack-cli__tests_fixtures_whatsapp_export.txt", "WhatsApp, 1 chat"],
  ["signal/joweich+chat-miner__test_signal_test_export.txt", "Signal, 1 chat"],
  ["discord/Berektassuly+chatpack-cli__tests_fixtures_discord_export.json", "There are only groups in it"],
  ["imessage/evantahler+macos-ts__tests_fixtures_chat.db", "2 chats: which one is it?"],
] as const) {
  test(`a real export is read in the browser: ${file.split("__")[0]}`, async ({ app }) => {
    const path = join(shared, file);
    test.skip(!existsSync(path), "the real exports are not beside the project");
    await app.with(story);
    await toFiles(app.page);
    await give(app.page, {
      name: file.split("_").at(-1)!,
      mimeType: "application/octet-stream",
      buffer: readFileSync(path),
    });
    await expect(app.page.getByText(words)).toBeVisible();
    await expectAccessible(app.page);
  });
}

test("texts can be kept until a day, and on that day they are gone and the contacts are not", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  await give(page, plain);
  await goOn(page);
  await me(page, "Sam");
  await zone(page);
  await page.getByRole("checkbox", { name: "Keep texts until 9 April 2026" }).check();
  await page.getByLabel("Until which day?").fill("2026-03-20");
  await expect(page.getByText("Message texts are dropped on 20 March 2026.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add 4 contacts to the journal" }).click();
  await expect(page.getByText("The texts are dropped on 20 March 2026")).toBeVisible();
  const open = async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Journal" }).click();
    await page.getByRole("button", { name: /A text from you.*14 February/ }).click();
  };
  await open();
  await expect(page.getByRole("dialog").filter({ visible: true })).toContainText("hello, all well with you?");
  await page.clock.setSystemTime(new Date("2026-03-20T09:00:00+01:00"));
  await page.goto("about:blank");
  await page.goto("/");
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 20_000 });
  await open();
  const details = page.getByRole("dialog").filter({ visible: true });
  await expect(details).toContainText("From import: WhatsApp");
  await expect(details).not.toContainText("hello, all well with you?");
});

test("a day from a contact card is offered, and kept only once it is said how it is known", async ({ app }) => {
  await app.with(story);
  const { page } = app;
  await toFiles(page);
  const card = (name: string, day: string) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nBDAY:${day}\r\nEND:VCARD\r\n`;
  await give(page, {
    name: "contacts.vcf",
    mimeType: "text/vcard",
    buffer: Buffer.from(card("Robin", "1994-05-04") + card("Kim", "1990-01-02")),
  });
  await expect(page.getByRole("heading", { name: "2 days from a card or a calendar" })).toBeVisible();
  await page.getByRole("button", { name: "Look at the days" }).click();
  await expect(page.getByRole("heading", { name: "Days in the file" })).toBeFocused();
  await page.getByRole("checkbox", { name: /Birthday, Robin.*4 May/ }).check();
  await expect(page.getByRole("button", { name: "Keep 1 day" })).toBeDisabled();
  await page.getByRole("radio", { name: "From our time together" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep 1 day" }).click();
  await expect(page.getByRole("list", { name: "Occasions ahead" })).toContainText("Birthday, Monday 4 May");
});
