import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page as Tab } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bytesSource, Import, type Source } from "../../src/index.ts";
import { small } from "../chats/small.ts";
import { addMessage, apple, archived, databaseFiles, tables } from "../imessage/databases.ts";
import { makeZip } from "../zip/make.ts";
import { chromiumPath, servePage, startBrowser } from "./browser.ts";
import type { Page } from "./page.ts";

declare const page: Page;

const where = chromiumPath ? "in a Chromium worker" : "in a Chromium worker (none was found: set CHROMIUM_PATH)";
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const modified = Date.UTC(2026, 2, 1);
const dated = (name: string, bytes: Uint8Array): Source => ({ ...bytesSource(name, bytes), modified });

/** Survey and preview of the first conversation in Node, to compare with. */
async function inNode(sources: readonly Source[]) {
  const current = new Import(sources);
  const survey = await current.survey({ zone: "Europe/Berlin" });
  if (!survey.ok) return { survey };
  const [first] = survey.value.conversations;
  const preview = await current.preview({
    conversations: [first!.key],
    me: [first!.participants[0]!.id],
    zone: "Europe/Berlin",
    journal: [],
    now: "2026-03-10T10:00:00+01:00[Europe/Berlin]",
    figures: true,
  });
  return { survey, preview, entries: current.entries() };
}

/** The same in the browser, with whatever the page gives for files. */
const inWorker = (tab: Tab, files: Parameters<Page["files"]>[0]) =>
  tab.evaluate(async (given) => {
    const current = page.open(page.files(given));
    const survey = await current.survey({ zone: "Europe/Berlin" });
    if (!survey.ok) return { survey };
    const [first] = survey.value.conversations;
    const choice = page.choice({ conversations: [first!.key], me: [first!.participants[0]!.id] });
    const preview = await current.preview(choice);
    const entries = await current.entries();
    return { survey, preview, entries: entries.ok ? entries.value : entries };
  }, files);

describe.skipIf(!chromiumPath)(where, () => {
  let site: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    site = await servePage();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  beforeEach(async () => {
    tab = await browser.newPage();
    await tab.goto(site.url);
    await tab.waitForFunction(() => "page" in globalThis);
    site.asked.length = 0;
  });
  afterEach(async () => {
    // Whatever a test did, the policy had nothing to refuse: no eval, no address elsewhere.
    expect(await tab.evaluate(() => page.refused)).toEqual([]);
    await tab.close();
  });

  test("every format gives the same survey, preview and entries as in Node", async () => {
    for (const [format, { name, text }] of Object.entries(small)) {
      const found = await inWorker(tab, [{ name, text }]);
      expect(found.survey.ok, format).toBe(true);
      expect(found, format).toEqual(await inNode([dated(name, new TextEncoder().encode(text))]));
    }
    expect(site.asked).not.toContain("/sql-wasm-browser.wasm");
  });

  test("a zip is unpacked in the worker, media in it untouched", async () => {
    const chat = { name: "_chat.txt", data: small.iphone!.text };
    const zip = makeZip([{ name: "00000001-PHOTO.jpg", data: new Uint8Array(200_000), stored: true }, chat]);
    const name = "WhatsApp Chat - Ben.zip";
    const found = await inWorker(tab, [{ name, base64: base64(zip) }]);
    expect(found).toEqual(await inNode([dated(name, zip)]));
    expect(found.survey.ok && found.survey.value.conversations[0]?.title).toBe("Ben");
  });

  test("an iMessage database is read with the pages of its -wal file, and only then is SQLite loaded", async () => {
    const files = databaseFiles((database) => {
      database.exec(`${tables} pragma journal_mode = wal; pragma wal_autocheckpoint = 0`);
      for (let i = 0; i < 40; i++)
        addMessage(database, 1, {
          attributedBody: archived(`message ${i} 憄`),
          handle_id: i % 2 ? 1 : 0,
          is_from_me: i % 2 ? 0 : 1,
          date: apple(Date.UTC(2026, 1, 1, 10, i)),
        });
    });
    expect(files.map(({ name }) => name)).toEqual(["chat.db", "chat.db-wal"]);
    const bytes = await Promise.all(files.map(async (file) => file.slice!(0, file.size!)));
    const found = await inWorker(
      tab,
      files.map(({ name }, index) => ({ name, base64: base64(bytes[index]!) })),
    );
    expect(site.asked.filter((path) => path.endsWith(".wasm"))).toEqual(["/sql-wasm-browser.wasm"]);
    expect(found.survey).toMatchObject({
      ok: true,
      value: { conversations: [{ messages: 40, title: "+15550000001" }], warnings: [], unread: [] },
    });
    expect(found).toEqual(await inNode(files.map(({ name }, index) => dated(name, bytes[index]!))));
  });

  test("progress is told while a long file is read, the page stays free, and Stop stops it", async () => {
    const seen = await tab.evaluate(async () => {
      const lines: string[] = [];
      for (let i = 0; i < 120_000; i++) {
        const day = new Date(Date.UTC(2021, 0, 13) + i * 1_300_000);
        const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
        lines.push(`${date}, 10:${String(i % 60).padStart(2, "0")} - ${i % 3 ? "Ana" : "Ben"}: message number ${i}`);
      }
      const file = new File([lines.join("\n")], "chat.txt", { lastModified: Date.UTC(2026, 2, 1) });
      const current = page.open([file]);
      let turns = 0;
      const turning = setInterval(() => turns++, 10);
      const whole = await current.survey({ zone: "UTC" }, { onProgress: (told) => page.progress.push(told) });
      clearInterval(turning);
      const abort = new AbortController();
      const stopped = await current.survey({ zone: "UTC" }, { signal: abort.signal, onProgress: () => abort.abort() });
      const again = await current.survey({ zone: "UTC" });
      const before = AbortSignal.abort();
      const never = await current.survey({ zone: "UTC" }, { signal: before });
      return {
        size: file.size,
        whole: whole.ok && whole.value.conversations[0]?.messages,
        progress: page.progress,
        turns,
        stopped: stopped.ok || stopped.failure.code,
        again: again.ok && again.value.conversations[0]?.messages,
        never: never.ok || never.failure.code,
      };
    });
    expect(seen).toMatchObject({ whole: 120_000, stopped: "aborted", again: 120_000, never: "aborted" });
    expect(seen.progress.length).toBeGreaterThan(0);
    for (const { total } of seen.progress) expect(total).toBe(seen.size);
    const read = seen.progress.map((told) => told.read);
    expect(read).toEqual(read.toSorted((one, other) => one - other));
    expect(seen.progress.at(-1)!.messages).toBeGreaterThan(0);
    expect(seen.turns).toBeGreaterThan(5);
  });

  test("dates that read both ways come with two real lines by time and length, and the answer settles them", async () => {
    const found = await tab.evaluate(async () => {
      const text = "04/05/2025, 10:00 - Ana: A secret\n05/06/2025, 11:30 - Ben: Hello\n";
      const current = page.open(page.files([{ name: "chat.txt", text }]));
      const asked = await current.survey({ zone: "UTC" });
      const settled = await current.survey({ zone: "UTC", dateOrder: "mdy" });
      return { asked, first: settled.ok && settled.value.conversations[0]?.first };
    });
    expect(found.asked).toMatchObject({
      ok: false,
      failure: {
        code: "ambiguous-dates",
        readings: [
          { order: "dmy", samples: [{ at: "2025-05-04T10:00", length: 13 }, { at: "2025-06-05T11:30" }] },
          { order: "mdy", samples: [{ at: "2025-04-05T10:00" }, { at: "2025-05-06T11:30", length: 10 }] },
        ],
      },
    });
    expect(JSON.stringify(found)).not.toMatch(/secret|Ana|Ben/);
    expect(found.first).toBe(Date.UTC(2025, 3, 5, 10));
  });

  test("a file that is changed or taken away while it is chosen is told, and nothing of it is made up", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rekindle-test-"));
    try {
      for (const change of [
        (path: string) => {
          writeFileSync(path, `${small.android!.text}21/02/2024, 10:00 - Ben: written later\n`);
          // Browsers compare the second in which a file was written.
          utimesSync(path, new Date(), new Date(Date.now() + 60_000));
        },
        (path: string) => rmSync(path),
      ]) {
        const path = join(folder, "chat.txt");
        writeFileSync(path, small.android!.text);
        await tab.locator("input").setInputFiles(path);
        // The browser notes how the file is when it is first looked at; only a change after that is one.
        await tab.evaluate(() => document.querySelector("input")!.files![0]!.slice(0, 1).text());
        change(path);
        const found = await tab.evaluate(async () => {
          const current = page.open(document.querySelector("input")!.files!);
          return current.survey({ zone: "UTC" });
        });
        expect(found).toMatchObject({ ok: false, failure: { code: "unreadable" } });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a worker that is closed, or that falls over, is a failure and never a wait for ever", async () => {
    const found = await tab.evaluate(
      async (given) => {
        const current = page.open(page.files(given));
        const closing = current.survey({ zone: "UTC" });
        current.close();
        const after = await current.entries();
        const other = page.open(page.files(given));
        return { closing: await closing, after, fault: await other.survey({ zone: "No/Such" }) };
      },
      [small.android!],
    );
    for (const one of Object.values(found)) expect(one).toMatchObject({ ok: false, failure: { code: "crashed" } });
  });

  test("names such as __proto__ and <script> come through as they are, as data", async () => {
    const text = ["__proto__", "<img src=x onerror=alert(1)>", "\u202eevil"]
      .map((name, index) => `${index + 13}/01/2026, 10:00 - ${name}: constructor`)
      .join("\n");
    const found = await inWorker(tab, [{ name: "chat.txt", text }]);
    expect(found.survey.ok && found.survey.value.conversations[0]?.participants.map(({ id }) => id)).toEqual([
      "__proto__",
      "<img src=x onerror=alert(1)>",
      "evil",
    ]);
  });

  test("contact cards beside a chat are named apart and read as days", async () => {
    const found = await tab.evaluate(async () => {
      const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben\r\nBDAY:1990-04-02\r\nEND:VCARD\r\n";
      const chat = "13/01/2026, 10:00 - Ana: Hi\n14/01/2026, 10:00 - Ben: Ho\n";
      const current = page.open(
        page.files([
          { name: "ben.vcf", text: card },
          { name: "chat.txt", text: chat },
          { name: "letter.txt", text: "Dear Ana\n" },
        ]),
      );
      const survey = await current.survey({ zone: "UTC" });
      const days = await current.occasions("UTC");
      return { survey, days };
    });
    expect(found.survey).toMatchObject({
      ok: true,
      value: {
        conversations: [{ messages: 2 }],
        occasionFiles: ["ben.vcf"],
        unread: [{ name: "letter.txt", failure: { code: "not-this-format" } }],
      },
    });
    expect(found.days).toMatchObject({ ok: true, value: { occasions: [{ on: "1990-04-02", whose: "Ben" }] } });
  });
});
