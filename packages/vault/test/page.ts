/** Runs in the page of the browser tests: the vault as an app would use it, within reach of the test. */

import type { Vault } from "../src/api.ts";
import { browserVault, keepStorage, makePasskey, usePasskey } from "../src/browser.ts";
import type { journal } from "./journal.ts";

const place = browserVault();
const open = new Map<string, Vault>();
const heard: string[] = [];

/** Keeps an opened vault by name; what goes back to the test must be plain data. */
async function hold(name: string, opening: Promise<{ ok: true; value: Vault } | { ok: false; failure: string }>) {
  const result = await opening;
  if (!result.ok) return result.failure;
  open.set(name, result.value);
  result.value.subscribe(({ what }) => heard.push(what));
  return "open";
}

const page = {
  // The journal comes from the test when it runs: in a script it would stand in the browser's cache.
  journal: {} as typeof journal,
  place,
  heard,
  hold,
  keepStorage,
  makePasskey,
  usePasskey,
  vault: (name = "") => open.get(name)!,
};
export type Page = typeof page;
Object.assign(globalThis, { page });
