import { rmSync } from "node:fs";
import type { Browser, BrowserContext, Page as Tab } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, filesBelow, newProfile, servePage, startBrowser, startForgetful, tabAt } from "./browser.ts";
import { traces } from "./journal.ts";
import type { Page } from "./page.ts";
import { filePlace, good, mood, newPath } from "./places.ts";

declare const page: Page;

const where = chromiumPath ? "in Chromium" : "in Chromium (none was found on this machine: set CHROMIUM_PATH)";

describe.skipIf(!chromiumPath)(where, () => {
  let site: Awaited<ReturnType<typeof servePage>>;
  let profile = "";
  let forgetful: Browser;
  let browser: BrowserContext;
  let tab: Tab;
  beforeAll(async () => {
    site = await servePage();
    forgetful = await startForgetful();
  });
  afterAll(async () => {
    await forgetful.close();
    site.close();
  });
  afterEach(async () => {
    await browser.close();
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    profile = "";
  });
  const fresh = async () => {
    browser = await forgetful.newContext();
    tab = await tabAt(browser, site.url);
  };
  const freshOnDisk = async () => {
    profile = newProfile();
    browser = await startBrowser(profile);
    tab = await tabAt(browser, site.url);
  };

  const restart = async () => {
    await browser.close();
    browser = await startBrowser(profile);
    tab = await tabAt(browser, site.url);
  };

  test("a vault is made, closed, and opened by each of its ways", async () => {
    await freshOnDisk();
    expect(await tab.evaluate(() => page.place.state())).toEqual({ ok: true, value: { exists: false, ways: [] } });
    const code = await tab.evaluate(async () => {
      const made = await page.place.create({ passphrase: page.journal.passphrase });
      if (!made.ok) throw new Error(made.failure);
      await made.value.vault.append(page.journal.entries);
      return made.value.recoveryCode;
    });
    await restart();
    const opened = await tab.evaluate(async (recoveryCode) => {
      const seen: unknown[] = [];
      const ways = [{ passphrase: page.journal.passphrase }, { recoveryCode }, { passphrase: "no" }] as const;
      for (const way of ways) {
        const result = await page.place.open(way);
        if (!result.ok) seen.push(result.failure);
        else {
          const read = await result.value.read();
          seen.push(read.ok ? [read.value.lines.length, read.value.damaged, read.value.missing] : read.failure);
          result.value.lock();
        }
      }
      return seen;
    }, code);
    expect(opened).toEqual([[600, 0, 0], [600, 0, 0], "wrong-passphrase"]);
    // Where a policy forbids WebAssembly the same passphrase opens, only slower.
    const strict = await tabAt(browser, `${site.url}/strict`);
    expect(await strict.evaluate(() => page.hold("", page.place.open({ passphrase: page.journal.passphrase })))).toBe(
      "open",
    );
  });

  test("no word of the journal stands anywhere in the browser's folder", async () => {
    await freshOnDisk();
    await tab.evaluate(async () => {
      const made = await page.place.create({ passphrase: page.journal.passphrase });
      if (!made.ok) throw new Error(made.failure);
      const { vault } = made.value;
      await vault.append(page.journal.entries.slice(0, 300));
      for (const entry of page.journal.entries.slice(300, 400)) await vault.append([entry]);
      for (const [name, text] of page.journal.values) await vault.values.set(name, text);
      await vault.erase([page.journal.entries[3]!.id]);
    });
    await browser.close();
    const files = filesBelow(profile);
    const stores = files.filter(([path]) => path.includes("IndexedDB"));
    expect(stores.length).toBeGreaterThan(2);
    // The search reads what the store really wrote: the head of the vault is there in the clear.
    expect(stores.some(([, bytes]) => Buffer.from(bytes).includes("REKINDLE"))).toBe(true);
    expect(files.filter(([, bytes]) => traces(bytes).length > 0).map(([path]) => path)).toEqual([]);
    browser = await startBrowser(profile);
  });

  test("two tabs lose nothing, hear of each other, and are locked together", async () => {
    await fresh();
    const other = await tabAt(browser, site.url);
    expect(await tab.evaluate(() => page.hold("", page.place.createLater()))).toBe("open");
    expect(await other.evaluate(() => page.hold("", page.place.open({ device: true })))).toBe("open");
    const write = (each: Tab, name: string) =>
      each.evaluate(async (name) => {
        const writes = Array.from({ length: 60 }, (_, i) => page.vault().append([{ id: `${name}${i}` }]));
        return (await Promise.all(writes)).filter(({ ok }) => ok).length;
      }, name);
    expect(await Promise.all([write(tab, "a"), write(other, "b")])).toEqual([60, 60]);
    for (const each of [tab, other]) {
      const read = await each.evaluate(() => page.vault().read());
      expect(read).toMatchObject({ ok: true, value: { damaged: 0, missing: 0 } });
      expect(read.ok && read.value.lines.length).toBe(120);
    }
    await tab.evaluate(() => page.vault().lock(true));
    await other.waitForFunction(() => page.vault().locked);
    const heard = await other.evaluate(() => page.heard);
    expect(heard.filter((what) => what === "entries")).toHaveLength(120);
    expect(heard.slice(-2)).toEqual(["locking", "locked"]);
  });

  test("erased in one tab, it is gone in the other, and a new one can be made", async () => {
    await fresh();
    const other = await tabAt(browser, site.url);
    await tab.evaluate(() => page.hold("", page.place.createLater()));
    await other.evaluate(() => page.hold("", page.place.open({ device: true })));
    expect(await tab.evaluate(() => page.place.eraseEverything())).toMatchObject({ ok: true });
    await other.waitForFunction(() => page.vault().locked);
    expect(await other.evaluate(() => page.place.state())).toEqual({ ok: true, value: { exists: false, ways: [] } });
    expect(await other.evaluate(() => page.place.open({ device: true }))).toEqual({ ok: false, failure: "no-vault" });
    expect(await other.evaluate(() => page.hold("new", page.place.createLater()))).toBe("open");
  });

  test("a database that the browser closed behind our back is opened anew", async () => {
    await fresh();
    await tab.evaluate(() => page.hold("", page.place.createLater()));
    const kept = await tab.evaluate(async () => {
      await page.vault().append([{ id: "1" }]);
      // What another tab's upgrade does: every open handle is asked to close.
      const upgrade = indexedDB.open("rekindle", 2);
      const database = await new Promise<IDBDatabase>((resolve) => {
        upgrade.onsuccess = () => resolve(upgrade.result);
      });
      const newer = await page.vault().append([{ id: "2" }]);
      database.close();
      return newer;
    });
    expect(kept).toEqual({ ok: false, failure: "newer-version" });

    // The clearing of site data closes handles too; what is gone is told, not hidden.
    const session = await browser.newCDPSession(tab);
    await session.send("Storage.clearDataForOrigin", { origin: site.url, storageTypes: "indexeddb" });
    expect(await tab.evaluate(() => page.vault().append([{ id: "3" }]))).toMatchObject({ ok: false });
    expect(await tab.evaluate(() => page.place.state())).toMatchObject({ ok: true, value: { exists: false } });
  });

  test("a vault that lies unused while the browser tidies its memory still answers", async () => {
    await fresh();
    await tab.evaluate(() => page.hold("", page.place.createLater()));
    const answer = await tab.evaluate(async () => {
      for (let i = 0; i < 3; i++) {
        (globalThis as unknown as { gc: () => void }).gc();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const late = new Promise((resolve) => setTimeout(() => resolve("no answer"), 20_000));
      return Promise.race([page.vault().append([{ id: "1" }]), late]);
    });
    expect(answer).toMatchObject({ ok: true });
  });

  test("the browser is asked to keep the storage, and the person is told what it answered", async () => {
    await fresh();
    const ask = () => tab.evaluate(() => page.keepStorage());
    const refused = await ask();
    expect(refused.persisted).toBe(false);
    expect(refused.sentence).toMatch(/may clear this journal.*save a backup/s);
    // As a browser answers whose person has put the app on the home screen.
    await tab.evaluate(() => {
      navigator.storage.persist = async () => true;
    });
    const kept = await ask();
    expect(kept.persisted).toBe(true);
    expect(kept.sentence).toMatch(/will keep this journal/);
  });

  test("where tabs cannot speak to each other, each still sees what the others keep", async () => {
    await fresh();
    await browser.addInitScript(() => {
      (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel = undefined;
    });
    const [one, two] = [await tabAt(browser, site.url), await tabAt(browser, site.url)];
    expect(await one.evaluate(() => page.hold("", page.place.createLater()))).toBe("open");
    expect(await two.evaluate(() => page.hold("", page.place.open({ device: true })))).toBe("open");
    await one.evaluate(() => page.vault().append([{ id: "1" }]));
    expect(await two.evaluate(() => page.vault().read())).toMatchObject({ ok: true, value: { lines: ['{"id":"1"}'] } });
    // Nobody tells the second that everything was erased and made anew: it must write nothing into what is not its own.
    await one.evaluate(() => page.place.eraseEverything());
    expect(await one.evaluate(() => page.hold("new", page.place.createLater()))).toBe("open");
    expect(await two.evaluate(() => page.vault().append([{ id: "2" }]))).toEqual({ ok: false, failure: "no-vault" });
    expect(await two.evaluate(() => page.vault().values.set("draft", "old"))).toEqual({
      ok: false,
      failure: "no-vault",
    });
    expect(await one.evaluate(() => page.vault("new").read())).toEqual({
      ok: true,
      value: { lines: [], damaged: 0, missing: 0 },
    });
  });

  test("a passkey opens the vault, and asks for the same secret twice when it is made", async () => {
    await fresh();
    const session = await browser.newCDPSession(tab);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const opened = await tab.evaluate(async () => {
      const created = await page.place.create({ passphrase: page.journal.passphrase });
      if (!created.ok) return created.failure;
      const made = await page.makePasskey("Journal");
      if (!made.ok) return made.failure;
      const added = await created.value.vault.addPasskey(made.value.credential, made.value.prf);
      if (!added.ok) return added.failure;
      created.value.vault.lock();
      const state = await page.place.state();
      if (!state.ok) return state.failure;
      const prf = await page.usePasskey(state.value.ways.flatMap(({ credential }) => (credential ? [credential] : [])));
      return prf.ok ? page.hold("", page.place.open({ passkey: prf.value })) : prf.failure;
    });
    expect(opened).toBe("open");
  });

  test("a backup made on a computer opens here, and the other way round", async () => {
    await fresh();
    const { vault, recoveryCode } = good(await filePlace(newPath()).create({ passphrase: "on a computer" }));
    good(await vault.append([mood("1"), mood("2")]));
    const bytes = [...good(await vault.backup())];
    const back = await tab.evaluate(
      async ({ bytes, recoveryCode }) => {
        const restored = await page.place.restore(Uint8Array.from(bytes), { recoveryCode });
        if (!restored.ok) throw new Error(restored.failure);
        await restored.value.vault.append([{ id: "3" }]);
        const backup = await restored.value.vault.backup();
        return backup.ok ? [...backup.value] : backup.failure;
      },
      { bytes, recoveryCode },
    );
    expect(good(await vault.restore(Uint8Array.from(back as number[])))).toEqual({
      added: 1,
      skipped: 2,
      complete: true,
    });
  });
});
