import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import type { Vault, VaultPlace } from "../src/api.ts";
import { sqliteStore } from "../src/node/sqlite-store.ts";
import { argon2id } from "../src/node.ts";
import { placeOn } from "../src/place.ts";
import type { Result } from "../src/result.ts";
import type { Cost, DeviceKey, Platform } from "../src/store.ts";

/** The least the format bears: tests reach it here, through files that the package does not export. */
export const leastCost: Cost = { memory: 19 * 1024, passes: 1, lanes: 1 };

/** A device key for tests: 32 known bytes instead of a key that nobody can read. */
export function knownDevice(): DeviceKey {
  let present = true;
  return {
    async make() {
      present = true;
    },
    answer: async (salt) =>
      present ? new Uint8Array(createHmac("sha256", Buffer.alloc(32, 7)).update(salt).digest()) : undefined,
    async forget() {
      present = false;
    },
  };
}

export const filePlatform = (path: string, more: Partial<Platform> = {}): Platform => ({
  store: sqliteStore(path),
  argon2id,
  cost: leastCost,
  device: knownDevice(),
  channel: undefined,
  ...more,
});

export const filePlace = (path: string): VaultPlace => placeOn(filePlatform(path));

const folder = mkdtempSync(join(tmpdir(), "rekindle-vault-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
export const newPath = (): string => join(folder, `${++made}.vault`);

export async function newVault(path = newPath()): Promise<Vault> {
  return good(await filePlace(path).createLater());
}

/** The value of a result that must be one. */
export function good<T>(result: Result<T>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

export const mood = (id: string, note = "quiet") => ({ id, kind: "mood", level: 3, note });
export const sorted = (lines: readonly string[]): string[] => [...lines].sort();
