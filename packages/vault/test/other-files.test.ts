/** Files that are no vault: a path may be mistyped, and what stands there belongs to somebody. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { applicationId } from "../src/node/vault-file.ts";
import { fileVault } from "../src/node.ts";
import { placeOn } from "../src/place.ts";
import { Failed } from "../src/result.ts";
import { filePlace, filePlatform, good, knownDevice, mood, newPath, newVault } from "./places.ts";

const passphrase = "harbour velvet cinder oak";

/** Another program's database; `mode` is how it keeps its journal. */
function database(path: string, mode: string, tables: number): void {
  const other = new DatabaseSync(path);
  other.exec(`PRAGMA journal_mode = ${mode}; PRAGMA user_version = 7`);
  for (let i = 0; i < tables; i++) other.exec(`CREATE TABLE t${i} (a); INSERT INTO t${i} VALUES ('theirs')`);
  other.close();
}

const others: readonly (readonly [what: string, make: (path: string) => void])[] = [
  ["a letter", (path) => writeFileSync(path, "Dear Ben,\n")],
  ["a database of another program", (path) => database(path, "delete", 2)],
  ["a database of another program with a write-ahead log", (path) => database(path, "wal", 5)],
  ["a database of another program that is empty", (path) => database(path, "delete", 0)],
  ["a file that only begins like a database", (path) => writeFileSync(path, "SQLite format 3\0")],
  ["a text with the mark of a vault in it", (path) => writeFileSync(path, `${"-".repeat(68)}RKVT${"-".repeat(40)}`)],
];

describe.each(others)("%s", (_, make) => {
  test("is never opened, adopted or erased, and stays byte for byte, with nothing beside it", async () => {
    const path = newPath();
    make(path);
    const before = readFileSync(path);
    const { mtimeMs } = statSync(path);
    const place = fileVault(path);
    expect(await place.state()).toEqual({ ok: false, failure: "damaged" });
    expect(await place.open({ recoveryCode: "0" })).toEqual({ ok: false, failure: "damaged" });
    expect(await filePlace(path).createLater()).toEqual({ ok: false, failure: "already-here" });
    expect(await filePlace(path).create({ passphrase })).toEqual({ ok: false, failure: "already-here" });
    expect(await place.eraseEverything()).toEqual({ ok: false, failure: "no-vault" });
    expect(readFileSync(path)).toEqual(before);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([basename(path)]);
  });
});

test("an empty file is no vault, is not erased, and may become one", async () => {
  const path = newPath();
  writeFileSync(path, "");
  const place = filePlace(path);
  expect(good(await place.state()).exists).toBe(false);
  expect(await place.eraseEverything()).toEqual({ ok: false, failure: "no-vault" });
  expect(existsSync(path)).toBe(true);
  good(await place.createLater());
  expect(good(await place.state()).exists).toBe(true);
});

test("a creation that was killed before its first page was certain can be made good, opened and erased", async () => {
  const path = newPath();
  const cut = new DatabaseSync(path);
  cut.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1; COMMIT`);
  cut.close();
  // The rollback journal as SQLite leaves it then (sqlite.org/fileformat.html, 3): back to a file of no pages.
  const rollback = Buffer.alloc(512);
  rollback.write("d9d505f920a163d7", "hex");
  rollback.writeUInt32BE(512, 20);
  rollback.writeUInt32BE(4096, 24);
  writeFileSync(`${path}-journal`, rollback);

  (await newVault(path)).lock();
  expect(good(await filePlace(path).state()).exists).toBe(true);
  good(await filePlace(path).open({ device: true })).lock();
  good(await filePlace(path).eraseEverything());
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([]);
});

test("erasing where nothing is does nothing, and a file beside it stays", async () => {
  const path = newPath();
  writeFileSync(`${path}-journal`, "a diary of somebody else");
  good(await filePlace(path).eraseEverything());
  expect(readFileSync(`${path}-journal`, "utf8")).toBe("a diary of somebody else");
});

test("a damaged vault, or one of a newer version, can still be erased", async () => {
  for (const spoil of [
    (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5000)),
    (path: string) => {
      const newer = new DatabaseSync(path);
      newer.exec("PRAGMA user_version = 9");
      newer.close();
    },
  ]) {
    const path = newPath();
    (await newVault(path)).lock();
    await Promise.resolve();
    spoil(path);
    expect((await filePlace(path).state()).ok).toBe(false);
    good(await filePlace(path).eraseEverything());
    expect(existsSync(path)).toBe(false);
  }
});

// Linux alone shows which locks there are.
test.skipIf(process.platform !== "linux")(
  "looking at a vault that this process has open takes none of its locks away",
  async () => {
    const path = newPath();
    const vault = await newVault(path);
    good(await vault.append([mood("1")]));
    const { ino } = statSync(path);
    const locks = () =>
      readFileSync("/proc/locks", "utf8")
        .split("\n")
        .filter((line) => line.includes(`:${ino} `) && line.includes(` ${process.pid} `)).length;
    const before = locks();
    expect(before).toBeGreaterThan(0);
    expect(await filePlace(path).createLater()).toEqual({ ok: false, failure: "already-here" });
    expect(good(await filePlace(path).state()).exists).toBe(true);
    expect(locks()).toBe(before);
    vault.lock();
  },
);

describe("a handle that has not heard that its vault was erased", () => {
  test("writes nothing into the vault that was made in its place", async () => {
    const path = newPath();
    const old = await newVault(path);
    good(await old.append([mood("1")]));
    good(await filePlace(path).eraseEverything());
    const next = await newVault(path);
    good(await next.append([mood("2")]));
    for (const work of [
      old.append([mood("3")]),
      old.values.set("draft", "of the old one"),
      old.values.remove("draft"),
      old.erase(["2"]),
      old.protect(passphrase),
      old.addPasskey(new Uint8Array(16), new Uint8Array(32)),
      old.backup(),
      old.read(),
      old.ways(),
    ]) {
      expect(await work).toEqual({ ok: false, failure: "no-vault" });
    }
    next.lock();
    const again = good(await filePlace(path).open({ device: true }));
    expect(good(await again.read())).toEqual({
      lines: ['{"id":"2","kind":"mood","level":3,"note":"quiet"}'],
      damaged: 0,
      missing: 0,
    });
  });
});

test("where nothing can be written, everything can still be erased", async () => {
  const path = newPath();
  (await newVault(path)).lock();
  const full = async () => {
    throw new Failed("no-space");
  };
  const platform = filePlatform(path);
  const place = placeOn({
    ...platform,
    store: { ...platform.store, write: full },
    device: { ...knownDevice(), forget: full },
  });
  good(await place.eraseEverything());
  expect(existsSync(path)).toBe(false);
});
