import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect } from "vitest";
import type { Vault, VaultPlace } from "../src/api.ts";
import { placeOn } from "../src/place.ts";
import type { Result } from "../src/result.ts";
import { filePlatform } from "./platform.ts";

export * from "./platform.ts";

export const filePlace = (path: string): VaultPlace => placeOn(filePlatform(path));

/** A folder of this test file alone, removed after it. */
export const folder: string = mkdtempSync(join(tmpdir(), "rekindle-vault-"));
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

/** Bundles a test program into one file that anybody on the machine may run, and gives its path. */
export async function bundled(name: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const entry = join(import.meta.dirname, `${name}.ts`);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", target: "node24" });
  chmodSync(folder, 0o755);
  return outfile;
}
