import { createHmac } from "node:crypto";
import { sqliteStore } from "../src/node/sqlite-store.ts";
import { argon2id } from "../src/node.ts";
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
