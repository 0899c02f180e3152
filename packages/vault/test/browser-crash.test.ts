/** What a browser does to a vault when it is killed, when its disk is full, and when it drops what it kept. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page as Tab } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, filesBelow, newProfile, servePage, startBrowser, tabAt } from "./browser.ts";
import type { Page } from "./page.ts";

declare const page: Page;

/** Two in every run; docs/security.md says how many it has stood, and how to try more. */
const kills = Number(process.env.REKINDLE_BROWSER_KILLS ?? 2);

const where = chromiumPath ? "in Chromium" : "in Chromium (none was found on this machine: set CHROMIUM_PATH)";

describe.skipIf(!chromiumPath)(where, () => {
  let site: Awaited<ReturnType<typeof servePage>>;
  let profile = "";
  let browser: BrowserContext;
  let tab: Tab;
  beforeAll(async () => {
    site = await servePage();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    await browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const start = async (where = newProfile()) => {
    profile = where;
    browser = await startBrowser(profile);
    tab = await tabAt(browser, site.url);
  };
  const restart = async () => {
    await browser.close().catch(() => undefined);
    await start(profile);
  };
  const make = () => tab.evaluate(() => page.hold("", page.place.createLater()));
  /** Opens the vault and adds entries of these ids, one by one. */
  const write = (...ids: readonly string[]) =>
    tab.evaluate(async (ids) => {
      const opened = await page.place.open({ device: true });
      if (!opened.ok) return opened.failure;
      for (const id of ids) await opened.value.append([{ id }]);
      return "written";
    }, ids);
  /** The ids of what is found, or what went wrong. */
  const found = async (): Promise<string | readonly string[]> => {
    const read = await tab.evaluate(async () => {
      const opened = await page.place.open({ device: true });
      return opened.ok ? opened.value.read() : opened;
    });
    if (!read.ok) return read.failure;
    expect(read.value).toMatchObject({ damaged: 0, missing: 0 });
    return read.value.lines.map((line) => (JSON.parse(line) as { id: string }).id).sort();
  };

  // Chromium goes on writing behind a record that a crash cut, and deletes all databases of the site at the start after
  // the next (seen in its log: "Corruption: checksum mismatch").
  test.each(["IndexedDB", "WebStorage"])(
    "a log below %s that a crash cut short costs nothing, though Chromium drops all of it",
    async (folder) => {
      await start();
      await make();
      expect(await write("1", "2")).toBe("written");
      await browser.close();
      cutLog(join(profile, "Default", folder));
      await restart();
      const kept = await found();
      expect(await write("3", "4")).toBe("written");
      await restart();
      expect(await found()).toEqual([...new Set([...kept, "1", "2", "3", "4"])].sort());
      // And once more the other way round: what was put back is as whole as what it was taken from.
      expect(await write("5")).toBe("written");
      await restart();
      expect(await found()).toEqual(["1", "2", "3", "4", "5"]);
    },
  );

  test("erased, nothing comes back out of the second copy", async () => {
    await start();
    await make();
    expect(await write("1")).toBe("written");
    expect(await tab.evaluate(() => page.place.eraseEverything())).toMatchObject({ ok: true });
    await restart();
    expect(await found()).toBe("no-vault");
    await make();
    expect(await write("2")).toBe("written");
    await restart();
    expect(await found()).toEqual(["2"]);
  });

  test("a copy that the browser drops while the page is open is put back", async () => {
    await start();
    await make();
    expect(await write("1")).toBe("written");
    const kept = await tab.evaluate(async () => {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase("rekindle").onsuccess = resolve;
      });
      return page.vault().append([{ id: "2" }]);
    });
    expect(kept).toMatchObject({ ok: true });
    expect(await found()).toEqual(["1", "2"]);
  });

  // A disk so small gets one copy, the other one two.
  test.each([24, 80])(
    "on a full disk of %i MB the browser keeps what it acknowledged, says so, and goes on once there is space",
    async (size) => {
      const disk = newProfile();
      const mounted = mount(disk, size);
      await start(disk);
      if (!mounted) return expect(process.getuid?.(), "mounting a small disk needs root").not.toBe(0);
      try {
        await make();
        const free = Number(execFileSync("df", ["--output=avail", "-k", disk]).toString().split("\n")[1]);
        writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, free - 18_000) * 1024));
        const seen = await tab.evaluate(async () => {
          let kept = 0;
          const failures = new Set<string>();
          // The first failures are where something could be lost; after some more nothing is written any more.
          for (let i = 0, failed = 0; failed < 8; i++) {
            const many = Array.from({ length: 300 }, (_, j) => ({ id: `${i}-${j}`, note: "x".repeat(1000) }));
            const result = await page.vault().append(many);
            if (result.ok) kept += result.value.added;
            else {
              failures.add(result.failure);
              failed++;
            }
          }
          const read = await page.vault().read();
          if (!read.ok) throw new Error(read.failure);
          return { failures: [...failures], lost: kept - read.value.lines.length, kept, missing: read.value.missing };
        });
        expect(seen).toMatchObject({ failures: ["no-space"], lost: 0, missing: 0 });
        expect(seen.kept).toBeGreaterThan(300);
        rmSync(join(disk, "filler"));
        if (size > 24)
          expect(await tab.evaluate(() => page.vault().append([{ id: "after" }]))).toMatchObject({ ok: true });
        await restart();
        expect((await found()).length).toBe(seen.kept + (size > 24 ? 1 : 0));
      } finally {
        await browser.close();
        execFileSync("umount", [disk]);
      }
    },
    120_000,
  );

  // On Linux alone: /proc tells which processes are this test's.
  test.skipIf(process.platform !== "linux")(
    "killed in the middle of writing, it keeps what it acknowledged",
    async () => {
      await start();
      await make();
      const told = new Set<string>();
      for (let round = 0; round < kills; round++) {
        await tab.exposeFunction("kept", (id: string) => void told.add(id));
        void tab
          .evaluate(async (round) => {
            const { kept } = globalThis as unknown as { kept: (id: string) => Promise<void> };
            const opened = await page.place.open({ device: true });
            if (!opened.ok) throw new Error(opened.failure);
            for (let i = 0; ; i++) {
              const id = `${round}-${i}`;
              // Long records are cut more often than short ones.
              const many = Array.from({ length: i % 3 ? 0 : 40 }, (_, j) => ({
                id: `${id}-${j}`,
                note: "x".repeat(700),
              }));
              if ((await opened.value.append([{ id }, ...many])).ok) void kept(id);
            }
          }, round)
          .catch(() => undefined);
        const before = told.size;
        while (told.size < before + 5) await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
        const processes = processesOf(profile);
        expect(processes.length).toBeGreaterThan(1);
        for (const pid of processes) killIfThere(pid);
        await restart();
        const ids = await found();
        if (typeof ids === "string") throw new Error(ids);
        expect([...told].filter((id) => !ids.includes(id))).toEqual([]);
      }
    },
    120_000 + 30_000 * kills,
  );
});

/** Takes the last ten bytes from the log of the LevelDB below a folder, as a crash between two writes does. */
function cutLog(folder: string): void {
  const logs = filesBelow(folder).filter(
    ([path]) => /\.indexeddb\.leveldb|\/indexeddb\.leveldb/.test(path) && path.endsWith(".log"),
  );
  const [path, bytes] = logs.at(-1)!;
  truncateSync(path, bytes.length - 10);
}

/** False where nothing can be mounted here (needs root). */
function mount(disk: string, megabytes: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", disk], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** The processes of the browser that was started with this profile: each has its path among its words. */
const processesOf = (profile: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && commandOf(name).includes(profile))
    .map(Number);

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended with its parent.
  }
}
