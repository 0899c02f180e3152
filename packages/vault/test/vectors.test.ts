import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromHex, toHex, toUtf8 } from "../src/bytes.ts";
import { derived, entryId, keysFrom, publicKey, valueKey } from "../src/keys.ts";
import { fileVault } from "../src/node.ts";
import { codeFrom } from "../src/recovery.ts";
import { open, paddedLength } from "../src/seal.ts";
import { filePlace, good, newPath, sorted } from "./places.ts";

const folder = join(import.meta.dirname, "vectors", "1");
const vectors = JSON.parse(readFileSync(join(folder, "vectors.json"), "utf8")) as {
  readonly vaultKey: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly authPublicKey: string;
  readonly vaultId: string;
  readonly recovery: { readonly secret: string; readonly code: string };
  readonly entries: readonly { readonly line: string; readonly id: string }[];
  readonly value: { readonly name: string; readonly key: string };
  readonly padded: readonly (readonly [number, number])[];
  readonly seals: readonly {
    readonly key: string;
    readonly context: string;
    readonly body: string;
    readonly sealed: string;
  }[];
  readonly file: { readonly passphrase: string; readonly recoveryCode: string; readonly lines: readonly string[] };
};

/** What was published is never edited: a file that was written once opens for ever. New versions get new folders. */
const published: Readonly<Record<string, string>> = {
  "vectors.json": "15a454368335d4df4dac800595680cfd39bf68ed69873d3506a033079053bc7e",
  "journal.vault": "244cdf611690dafaea5b2b3c20b84635034ac32ca0b2f3d30a6bfcc51e014ed8",
  "journal.backup": "d4ca4a32dfc01f4b3adf1073d1b80c5c6b48429893503ebc375bee6252ec51e4",
};

test.each(Object.entries(published))("the published vector %s has not been edited", (name, hash) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  ).toBe(hash);
});

test("keys, ids and names follow from the vault key as they always did", async () => {
  const vaultKey = fromHex(vectors.vaultKey);
  const keys = await keysFrom(vaultKey);
  expect(keys.id).toBe(vectors.vaultId);
  for (const purpose of ["entry", "pack", "local", "backup"] as const)
    expect(toHex(keys[purpose])).toBe(vectors.keys[purpose]);
  for (const purpose of ["auth", "id", "name"])
    expect(toHex(await derived(vaultKey, purpose))).toBe(vectors.keys[purpose]);
  expect(toHex(await publicKey(await derived(vaultKey, "auth")))).toBe(vectors.authPublicKey);
  for (const { line, id } of vectors.entries) expect(await entryId(keys, line)).toBe(id);
  expect(await valueKey(keys, vectors.value.name)).toBe(vectors.value.key);
});

test("sealed records open as they always did, and lengths are padded the same way", () => {
  for (const { key, context, body, sealed } of vectors.seals) {
    expect(toHex(open(fromHex(key), context, fromHex(sealed)))).toBe(toHex(toUtf8(body)));
  }
  for (const [length, padded] of vectors.padded) expect(paddedLength(length)).toBe(padded);
});

test("a recovery code is written as it always was", async () => {
  expect(await codeFrom(fromHex(vectors.recovery.secret))).toBe(vectors.recovery.code);
});

test("a vault file and a backup of version 1 open, with the passphrase and with the recovery code", async () => {
  const { passphrase, recoveryCode, lines } = vectors.file;
  for (const secret of [{ passphrase }, { recoveryCode }]) {
    const path = newPath();
    cpSync(join(folder, "journal.vault"), path);
    expect(existsSync(path)).toBe(true);
    const vault = good(await fileVault(path).open(secret));
    expect(good(await vault.read())).toMatchObject({ damaged: 0, missing: 0 });
    expect(sorted(good(await vault.read()).lines)).toEqual(sorted(lines));
    expect(good(await vault.values.get("draft"))).toBe("not sent");
    vault.lock();
    const backup = readFileSync(join(folder, "journal.backup"));
    const { vault: restored, restored: report } = good(await filePlace(newPath()).restore(backup, secret));
    expect(report).toEqual({ added: lines.length, skipped: 0, complete: true });
    expect(sorted(good(await restored.read()).lines)).toEqual(sorted(lines));
  }
});
