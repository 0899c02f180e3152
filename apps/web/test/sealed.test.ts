import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signal } from "@preact/signals";
import type { Vault } from "@rekindle/vault";
import { fileVault } from "@rekindle/vault/node";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { notes } from "../src/session/notes.ts";
import { createSealed, type Sealed } from "../src/session/sealed.ts";

const folder = mkdtempSync(join(tmpdir(), "rekindle-sealed-"));
let vault: Vault;
beforeAll(async () => {
  const made = await fileVault(join(folder, "vault")).create({ passphrase: "four quiet river stones" });
  if (!made.ok) throw new Error(made.failure);
  ({ vault } = made.value);
});
afterAll(() => {
  vault.lock();
  rmSync(folder, { recursive: true, force: true });
});

/** What two tabs of one browser share. */
beforeEach(() => vi.stubGlobal("localStorage", plainStorage()));

function plainStorage(): object {
  const hidden = (value: (...given: string[]) => void) => ({ value, enumerable: false });
  const storage: Record<string, string> = {};
  return Object.defineProperties(storage, {
    setItem: hidden((key = "", text = "") => {
      storage[key] = text;
    }),
    getItem: { value: (key: string) => storage[key] ?? null, enumerable: false },
    removeItem: hidden((key = "") => {
      delete storage[key];
    }),
  });
}

const tab = (): Sealed => createSealed(signal(vault), () => false);

test("words too long for the vault stop nobody who notes them on the way out", () => {
  expect(() => tab().note("one", "form/they-wrote", "long ".repeat(20_000))).not.toThrow();
  expect(notes.all()).toEqual([]);
});

test("what a closed tab noted is there at the next opening", async () => {
  tab().note("one", "draft", "the last words");
  const next = tab();
  await next.takeNotes();
  expect(await next.get("draft")).toBe("the last words");
  expect(notes.all()).toEqual([]);
});

test.each([
  ["changed", (other: Sealed) => other.set("draft", "newer words"), "newer words"],
  ["cleared", (other: Sealed) => other.remove("draft"), undefined],
])("what a closed tab noted does not come back over what another tab has %s since", async (_, change, stands) => {
  tab().note("one", "draft", "old words");
  tab().note("two", "form/contact", "another form");
  await change(tab());
  const next = tab();
  await next.takeNotes();
  expect(await next.get("draft")).toBe(stands);
  expect(await next.get("form/contact")).toBe("another form");
});

test("a note that was made anew while an older one was being written stays", async () => {
  const sealed = tab();
  sealed.note("one", "draft", "first");
  const writing = sealed.set("draft", "first");
  sealed.note("one", "draft", "first and second");
  await writing;
  const next = tab();
  await next.takeNotes();
  expect(await next.get("draft")).toBe("first and second");
});
