/** A visit over a vault in a file, since no browser's store is here. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signal } from "@preact/signals";
import { afterAll, expect, test, vi } from "vitest";
import { filePlatform } from "../../../packages/vault/test/platform.ts";
import { erasure } from "../src/screens/erase/what-stays.ts";
import { plainLook } from "../src/session/look.ts";
import { createSession } from "../src/session/session.ts";

const folder = mkdtempSync(join(tmpdir(), "rekindle-erase-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

vi.mock("@rekindle/vault/browser", async () => {
  const { placeOn } = await import("../../../packages/vault/src/place.ts");
  return { browserVault: () => placeOn(filePlatform(join(folder, "j.vault"))) };
});

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";

test("the pause of a journal that was erased does not lock the one that is begun next", async () => {
  vi.useFakeTimers();
  try {
    const session = createSession({
      clock: { now: signal(now), renew: () => now, on: () => now, zone: "Europe/Berlin" },
      look: { values: signal({ ...plainLook, lockAfter: 2 }), set: () => undefined, forget: () => undefined },
    });
    await session.start();
    expect(await session.protectLater()).toBeUndefined();
    const old = session.vault.value!;
    vi.advanceTimersByTime(60_000);

    expect(await session.eraseEverything()).toBeUndefined();
    expect(old.locked).toBe(true);
    expect(session.phase.value).toBe("new");
    expect(await session.protectLater()).toBeUndefined();
    vi.advanceTimersByTime(90_000);
    old.lock();
    expect(session.phase.value).toBe("open");
    expect(await session.add({ kind: "mood", level: 3 })).toHaveLength(1);

    // Its own pause still ends.
    vi.advanceTimersByTime(121_000);
    expect(session.phase.value).toBe("locked");
  } finally {
    vi.useRealTimers();
  }
});

test("a no that came from an import is erased like one that was written down: its words, or all but its date", () => {
  const bare = { id: "b", at: now, kind: "boundary", ask: "no-contact" } as const;
  const read = { ...bare, note: "please stop", imported: { format: "whatsapp" } };
  expect(erasure([read], "words", true).instead).toEqual([{ ...bare, imported: { format: "whatsapp" } }]);
  expect(erasure([read], "them", true).instead).toEqual([bare]);
  expect(erasure([read], "them", false)).toEqual({ ids: ["b"], instead: [] });
});
