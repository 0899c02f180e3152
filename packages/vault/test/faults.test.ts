import { type ExecFileSyncOptions, execFile, execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Reading } from "../src/api.ts";
import { argon2id } from "../src/node.ts";
import { placeOn } from "../src/place.ts";
import type { Area } from "../src/store.ts";
import { bundled, filePlace, filePlatform, folder, good, mood, newPath, newVault, sorted } from "./places.ts";

const device = { device: true } as const;
let child = "";
beforeAll(async () => {
  child = await bundled("child");
});

/** A closed vault with 300 packed entries, 2 loose ones and a value, and the lines it holds. */
async function filled(path = newPath()): Promise<{ path: string; lines: string[] }> {
  const vault = await newVault(path);
  good(await vault.append(Array.from({ length: 300 }, (_, i) => mood(`${i}`))));
  good(await vault.append([mood("a"), mood("b")]));
  good(await vault.values.set("draft", "not sent"));
  const lines = sorted(good(await vault.read()).lines);
  vault.lock();
  await Promise.resolve();
  return { path, lines };
}

const readAt = async (path: string): Promise<Reading | string> => {
  const opened = await filePlace(path).open(device);
  if (!opened.ok) return opened.failure;
  const read = await opened.value.read();
  opened.value.lock();
  return read.ok ? read.value : read.failure;
};

/** What was read is the whole journal, or the loss is told; nothing that was never written is ever read. */
function expectTold(reading: Reading | string, lines: readonly string[], label = ""): void {
  if (typeof reading === "string") {
    expect(["damaged", "newer-version", "no-vault", "wrong-passphrase", "not-allowed"], label).toContain(reading);
    return;
  }
  const known = new Set(lines);
  expect(
    reading.lines.every((line) => known.has(line)),
    label,
  ).toBe(true);
  if (reading.lines.length !== lines.length) expect(reading.damaged + reading.missing, label).toBeGreaterThan(0);
}

describe("what the disk does", () => {
  test("a file cut at any length opens with a report, or says what is wrong", async () => {
    const { path, lines } = await filled();
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 1 + Math.floor(whole.length / 60)) {
      const cut = newPath();
      writeFileSync(cut, whole);
      truncateSync(cut, length);
      const reading = await readAt(cut);
      expect(typeof reading === "string" || reading.lines.length < lines.length, `${length}`).toBe(true);
      expectTold(reading, lines, `cut at ${length}`);
    }
  });

  test("a bit flipped anywhere in the file is harmless or told", async () => {
    const { path, lines } = await filled();
    const whole = readFileSync(path);
    let told = 0;
    for (let at = 13; at < whole.length; at += Math.floor(whole.length / 400)) {
      const flipped = newPath();
      const bytes = Uint8Array.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(flipped, bytes);
      const reading = await readAt(flipped);
      expectTold(reading, lines, `byte ${at}`);
      if (typeof reading === "string" || reading.lines.length < lines.length) told++;
      rmSync(flipped);
    }
    expect(told).toBeGreaterThan(100);
  });

  test("a full disk keeps what was acknowledged, and works again once there is space", async (context) => {
    const disk = join(folder, "small-disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", disk], { stdio: "pipe" });
    } catch {
      context.skip("a disk of 1 MB could not be mounted here (needs root)");
    }
    try {
      const path = join(disk, "full.vault");
      const vault = await newVault(path);
      const filler = join(disk, "filler");
      writeFileSync(filler, Buffer.alloc(300_000));
      const kept: string[] = [];
      const failures = new Set<string>();
      for (let i = 0; i < 400; i++) {
        const result = await vault.append(Array.from({ length: 20 }, (_, j) => mood(`${i}-${j}`, "x".repeat(200))));
        if (result.ok) for (let j = 0; j < 20; j++) kept.push(`${i}-${j}`);
        else failures.add(result.failure);
      }
      expect([...failures]).toEqual(["no-space"]);
      const ids = (lines: readonly string[]) => sorted(lines.map((line) => (JSON.parse(line) as { id: string }).id));
      expect(ids(good(await vault.read()).lines)).toEqual(sorted(kept));
      expect((await vault.values.set("draft", "x".repeat(60_000))).ok).toBe(false);
      vault.lock();
      const full = good(await filePlace(path).open(device));
      expect(ids(good(await full.read()).lines)).toEqual(sorted(kept));
      rmSync(filler);
      good(await full.append([mood("after")]));
      expect(good(await full.read())).toMatchObject({ damaged: 0, missing: 0 });
      full.lock();
      await Promise.resolve();
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("a file that is moved away under an open vault gets no more writes: the vault looks anew", async () => {
    const { path } = await filled();
    const vault = good(await filePlace(path).open(device));
    good(await vault.read());
    renameSync(path, `${path}.moved`);
    expect(await vault.append([mood("lost?")])).toEqual({ ok: false, failure: "no-vault" });
    renameSync(`${path}.moved`, path);
    good(await vault.append([mood("kept")]));
    const reading = await readAt(path);
    expect(typeof reading !== "string" && reading.lines.some((line) => line.includes("kept"))).toBe(true);
  });
});

describe("what the system forbids", () => {
  // Root may write anywhere: where the tests run as root, the child runs as nobody.
  const somebodyElse: ExecFileSyncOptions = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const run = (task: string, path: string): unknown =>
    JSON.parse(execFileSync(process.execPath, [child, task, path, "x"], somebodyElse).toString());
  const own = (path: string) => (somebodyElse.uid ? chownSync(path, 65_534, 65_534) : undefined);

  test("a folder that may not be written: nothing is created, nothing is changed, and the reason is told", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    const { path } = await filled();
    const inside = join(closed, "journal.vault");
    copyFileSync(path, inside);
    own(inside);
    chmodSync(closed, 0o555);
    const before = readFileSync(inside);
    expect(run("create", join(closed, "new.vault"))).toEqual({ ok: false, failure: "not-allowed" });
    expect(run("open", inside)).toEqual({ ok: false, failure: "not-allowed" });
    expect(readFileSync(inside)).toEqual(before);
    chmodSync(closed, 0o755);
  });

  test("a file that may not be read, or not be written", async () => {
    const { path } = await filled();
    own(path);
    chmodSync(path, 0o000);
    expect(run("open", path)).toEqual({ ok: false, failure: "not-allowed" });
    chmodSync(path, 0o444);
    expect(run("open", path)).toMatchObject({ ok: false, failure: "not-allowed" });
  });

  test("a folder that does not exist, and a folder in place of the file", async () => {
    expect(await filePlace(join(folder, "none", "x.vault")).createLater()).toEqual({
      ok: false,
      failure: "not-allowed",
    });
    expect(await filePlace(join(folder, "none", "x.vault")).open(device)).toEqual({ ok: false, failure: "no-vault" });
    expect(await filePlace(folder).createLater()).toEqual({ ok: false, failure: "not-allowed" });
  });
});

describe("other writers", () => {
  test("two processes at once lose nothing", async () => {
    const path = newPath();
    (await newVault(path)).lock();
    const run = promisify(execFile);
    const said = await Promise.all(["a", "b"].map((name) => run(process.execPath, [child, "append", path, name])));
    expect(said.map(({ stdout }) => stdout)).toEqual(["", ""]);
    const reading = await readAt(path);
    expect(reading).toMatchObject({ damaged: 0, missing: 0 });
    expect(typeof reading !== "string" && reading.lines).toHaveLength(400);
  });

  test("one that holds the vault too long is told, and nothing is kept of the write", async () => {
    const { path, lines } = await filled();
    const vault = good(await filePlace(path).open(device));
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    expect(await vault.append([mood("waiting")])).toEqual({ ok: false, failure: "locked-by-another" });
    other.exec("ROLLBACK");
    other.close();
    expect(sorted(good(await vault.read()).lines)).toEqual(lines);
  });
});

describe("what somebody changes", () => {
  /** Opens a copy of a filled vault's store, lets `change` at it, and gives the path. */
  const tampered = async (
    change: (put: (area: Area, key: string, bytes?: Uint8Array) => void, from: Stored) => void,
  ) => {
    const { path, lines } = await filled();
    const { store } = filePlatform(path);
    const from = {} as Stored;
    for (const area of ["header", "slots", "entries", "packs", "values"] as const) {
      from[area] = new Map(await store.read((transaction) => transaction.all(area)));
    }
    await store.write(async (transaction) =>
      change((area, key, bytes) => {
        if (bytes) transaction.put(area, key, bytes);
        else transaction.remove(area, key);
      }, from),
    );
    store.rest();
    await Promise.resolve();
    return { path, lines };
  };
  type Stored = Record<Area, Map<string, Uint8Array>>;

  test("one bit in each field of each record is noticed", async () => {
    const { path, lines } = await filled();
    const { store } = filePlatform(path);
    for (const area of ["header", "slots", "entries", "packs", "values"] as const) {
      for (const [key, bytes] of await store.read((transaction) => transaction.all(area))) {
        // Every byte of the heads and of short records; the long sealed middle at intervals.
        for (let at = 0; at < bytes.length; at += at < 90 ? 1 : 61) {
          const changed = bytes.slice();
          changed[at]! ^= 1 << (at % 8);
          await store.write(async (transaction) => transaction.put(area, key, changed));
          const reading = await readAt(path);
          const label = `${area} ${key} byte ${at}`;
          expectTold(reading, lines, label);
          // The count lies beside the entries, so its loss takes none of them with it.
          const noticed = typeof reading === "string" || reading.damaged > 0;
          expect(noticed, label).toBe(true);
        }
        await store.write(async (transaction) => transaction.put(area, key, bytes));
      }
    }
    expect(await readAt(path)).toMatchObject({ damaged: 0, missing: 0 });
  });

  test("an entry or a pack taken out, put elsewhere or put back after erasing is noticed", async () => {
    const takenOut = await tampered((put, { entries }) => put("entries", [...entries.keys()][0]!));
    expect(await readAt(takenOut.path)).toMatchObject({ damaged: 0, missing: 1 });
    const packGone = await tampered((put, { packs }) => put("packs", [...packs.keys()][0]!));
    expect(await readAt(packGone.path)).toMatchObject({ damaged: 0, missing: 300 });
    const swapped = await tampered((put, { entries }) => {
      const [[a, first], [b, second]] = [...entries] as [[string, Uint8Array], [string, Uint8Array]];
      put("entries", a, second);
      put("entries", b, first);
    });
    expect(await readAt(swapped.path)).toMatchObject({ damaged: 2, missing: 2 });

    const { path } = await filled();
    const { store } = filePlatform(path);
    const entries = await store.read((transaction) => transaction.all("entries"));
    const vault = good(await filePlace(path).open(device));
    good(await vault.erase(["a", "b"]));
    await store.write(async (transaction) => {
      for (const [key, bytes] of entries) transaction.put("entries", key, bytes);
    });
    store.rest();
    expect(await readAt(path)).toMatchObject({ missing: 1 });
  });

  test("damage does not stop writing, and a backup heals it", async () => {
    const { path, lines } = await filled();
    const vault = good(await filePlace(path).open(device));
    good(await vault.protect("harbour velvet cinder oak"));
    const backup = good(await vault.backup());
    vault.lock();
    const { store } = filePlatform(path);
    const [[key, bytes]] = (await store.read((transaction) => transaction.all("packs"))) as [[string, Uint8Array]];
    await store.write(async (transaction) => transaction.put("packs", key, bytes.slice(0, -1)));
    const secret = { passphrase: "harbour velvet cinder oak" };
    const hurt = good(await filePlace(path).open(secret));
    expect(good(await hurt.read())).toMatchObject({ damaged: 1, missing: 300 });
    good(await hurt.append([mood("written after")]));
    expect(good(await hurt.restore(backup))).toEqual({ added: 300, skipped: 2, complete: true });
    expect(good(await hurt.read())).toMatchObject({ damaged: 0, missing: 0 });
    expect(good(await hurt.read()).lines).toHaveLength(lines.length + 1);
  });

  test("a newer version is refused and left as it is; a version that never was is damage", async () => {
    const version = (number: number) =>
      tampered((put, { header }) => {
        const head = header.get("vault")!.slice();
        head[8] = number;
        put("header", "vault", head);
      });
    const newer = await version(2);
    const before = readFileSync(newer.path);
    expect(await readAt(newer.path)).toBe("newer-version");
    expect(await filePlace(newer.path).state()).toEqual({ ok: false, failure: "newer-version" });
    expect(await filePlace(newer.path).createLater()).toEqual({ ok: false, failure: "already-here" });
    expect(readFileSync(newer.path)).toEqual(before);
    expect(await readAt((await version(0)).path)).toBe("damaged");

    const { path } = await filled();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA user_version = 2");
    database.close();
    expect(await readAt(path)).toBe("newer-version");
  });

  test("a slot that asks for too little or too much work is not even tried", async () => {
    const path = newPath();
    good(await filePlace(path).create({ passphrase: "harbour" })).vault.lock();
    const { store } = filePlatform(path);
    const slots = await store.read((transaction) => transaction.all("slots"));
    const [key, bytes] = slots.find(([, slot]) => slot[1] === 1)!;
    for (const [memory, passes, lanes] of [
      [19 * 1024 - 1, 1, 1],
      [1024 * 1024 + 1, 1, 1],
      [19 * 1024, 11, 1],
      [19 * 1024, 0, 1],
      [19 * 1024, 1, 2],
    ] as const) {
      const changed = bytes.slice();
      const view = new DataView(changed.buffer);
      for (const [i, number] of [memory, passes, lanes].entries()) view.setUint32(18 + 4 * i, number, true);
      await store.write(async (transaction) => transaction.put("slots", key, changed));
      const spy = vi.fn(argon2id);
      const place = placeOn(filePlatform(path, { argon2id: spy }));
      expect(await place.open({ passphrase: "harbour" })).toEqual({ ok: false, failure: "wrong-passphrase" });
      // Once, with the usual cost: a slot that is broken answers like a passphrase that is wrong.
      expect(spy.mock.calls.map(([, , cost]) => cost)).toEqual([{ memory: 19 * 1024, passes: 1, lanes: 1 }]);
    }
  });

  test("a slot of somebody else's vault, put in the place of ours, opens nothing", async () => {
    const other = newPath();
    good(await filePlace(other).create({ passphrase: "theirs" })).vault.lock();
    const theirs = await filePlatform(other).store.read((transaction) => transaction.all("slots"));
    const { path } = await tampered((put) => {
      for (const [key, bytes] of theirs) put("slots", key, bytes);
    });
    expect(await filePlace(path).open({ passphrase: "theirs" })).toEqual({ ok: false, failure: "wrong-passphrase" });
  });
});
