import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Change, Secret, Vault } from "../src/api.ts";
import { type Failure, failureSentence } from "../src/index.ts";
import { keysFrom } from "../src/keys.ts";
import { argon2id } from "../src/node.ts";
import { placeOn } from "../src/place.ts";
import type { Channel } from "../src/store.ts";
import { openVault } from "../src/vault.ts";
import { filePlace, filePlatform, good, knownDevice, mood, newPath, newVault, sorted } from "./places.ts";

const passphrase = "harbour velvet cinder oak";

/** A channel on which another tab is heard, as often as `tell` is called. */
function otherTab(): { readonly channel: Channel; readonly tell: (message: string) => void } {
  const heard = new Set<(message: string) => void>();
  const channel: Channel = {
    post() {},
    listen(hear) {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  };
  return {
    channel,
    tell(message) {
      for (const hear of heard) hear(message);
    },
  };
}

const linesOf = async (vault: Vault): Promise<string[]> => {
  const { lines, damaged, missing } = good(await vault.read());
  expect({ damaged, missing }).toEqual({ damaged: 0, missing: 0 });
  return sorted(lines);
};

describe("entries", () => {
  test("what was appended is read back, by this handle and by a new one, unknown kinds as they came", async () => {
    const path = newPath();
    const vault = await newVault(path);
    const strange = '{"at":"2031-01-01T00:00:00Z","id":"2","kind":"from-the-future","x":[1,{"a":null,"b":"ü"}]}';
    expect(good(await vault.append([mood("1"), strange]))).toEqual({ added: 2, skipped: 0 });
    const expected = sorted(['{"id":"1","kind":"mood","level":3,"note":"quiet"}', strange]);
    expect(await linesOf(vault)).toEqual(expected);
    vault.lock();
    const again = good(await filePlace(path).open({ device: true }));
    expect(await linesOf(again)).toEqual(expected);
  });

  test("the same entry twice is kept once, in one call, in two, and from a pack", async () => {
    const vault = await newVault();
    const many = Array.from({ length: 700 }, (_, i) => mood(`${i}`));
    expect(good(await vault.append([...many, many[0]!]))).toEqual({ added: 700, skipped: 1 });
    expect(good(await vault.append(many.slice(0, 10)))).toEqual({ added: 0, skipped: 10 });
    expect(await linesOf(vault)).toHaveLength(700);
  });

  test("one entry that does not fit keeps all of them out", async () => {
    const vault = await newVault();
    expect(await vault.append([mood("1"), "not JSON"])).toEqual({ ok: false, failure: "not-an-entry" });
    expect(await vault.append([mood("1"), mood("2", "x".repeat(64_000))])).toEqual({ ok: false, failure: "too-large" });
    expect(await linesOf(vault)).toEqual([]);
  });

  test("appended one by one past the size of a pack, none is lost", async () => {
    const path = newPath();
    const vault = await newVault(path);
    for (let i = 0; i < 1300; i++) good(await vault.append([mood(`${i}`)]));
    expect(await linesOf(vault)).toHaveLength(1300);
    expect(await linesOf(good(await filePlace(path).open({ device: true })))).toHaveLength(1300);
  });

  test("two handles on one file see each other's entries and lose none", async () => {
    const path = newPath();
    const one = await newVault(path);
    const two = good(await filePlace(path).open({ device: true }));
    const writes = Array.from({ length: 600 }, (_, i) => (i % 2 ? one : two).append([mood(`${i}`)]));
    for (const write of writes) expect(good(await write).added).toBe(1);
    expect(await linesOf(one)).toEqual(await linesOf(two));
    expect(await linesOf(one)).toHaveLength(600);
  });
});

describe("erasing", () => {
  test("what is erased is gone, stays gone when it is imported again, and its place can be taken", async () => {
    const path = newPath();
    const vault = await newVault(path);
    const theirs = { id: "c1", kind: "contact", from: "them", channel: "text", text: "I miss the lake" };
    const { text: _, ...without } = theirs;
    const others = Array.from({ length: 600 }, (_, i) => mood(`${i}`));
    good(await vault.append([...others, theirs]));
    expect(good(await vault.erase(["c1", "599", "unknown"], [without]))).toEqual({ erased: 2 });
    expect(good(await vault.append([theirs, others[599]!]))).toEqual({ added: 0, skipped: 2 });
    const lines = await linesOf(vault);
    expect(lines).toHaveLength(600);
    expect(lines.filter((line) => line.includes("c1"))).toEqual([
      '{"channel":"text","from":"them","id":"c1","kind":"contact"}',
    ]);
    expect(await linesOf(good(await filePlace(path).open({ device: true })))).toEqual(lines);
  });

  test("thousands of ids at once are erased too", async () => {
    const vault = await newVault();
    const many = Array.from({ length: 3000 }, (_, i) => mood(`${i}`));
    good(await vault.append(many));
    expect(good(await vault.erase(many.slice(0, 2500).map(({ id }) => id)))).toEqual({ erased: 2500 });
    expect(await linesOf(vault)).toHaveLength(500);
  });

  test("erasing everything leaves no file and no open handle that could still write", async () => {
    const path = newPath();
    const vault = await newVault(path);
    const place = filePlace(path);
    good(await vault.append([mood("1")]));
    good(await place.eraseEverything());
    for (const ending of ["", "-wal", "-shm"]) expect(() => statSync(path + ending)).toThrow("ENOENT");
    expect(good(await place.state())).toEqual({ exists: false, ways: [] });
    expect(await vault.append([mood("2")])).toEqual({ ok: false, failure: "no-vault" });
    good(await place.createLater());
  });
});

describe("a merge", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 15 });
  const copies = fc.array(fc.record({ entries: ids, erased: ids }), { minLength: 1, maxLength: 4 });

  test("of any copies in any order, any number of times, is the same journal", async () => {
    const entry = (i: number) => mood(`${i}`);
    const seed = await newVault();
    good(await seed.protect(passphrase));
    const empty = good(await seed.backup());
    const copy = async () => good(await place().restore(empty, { passphrase })).vault;
    const place = () => filePlace(newPath());
    await fc.assert(
      fc.asyncProperty(copies, fc.infiniteStream(fc.nat()), async (parts, random) => {
        const backups: Uint8Array[] = [];
        for (const { entries, erased } of parts) {
          const vault = await copy();
          good(await vault.append(entries.map(entry)));
          good(await vault.erase(erased.map(String)));
          backups.push(good(await vault.backup()));
          vault.lock();
        }
        const merge = async (order: readonly Uint8Array[]) => {
          const vault = await copy();
          for (const backup of order) expect(good(await vault.restore(backup)).complete).toBe(true);
          const lines = await linesOf(vault);
          vault.lock();
          return lines;
        };
        const inOrder = await merge(backups);
        const shuffled = backups
          .flatMap((backup) => [backup, backup])
          .map((backup) => [random.next().value, backup] as const)
          .sort(([a], [b]) => a - b)
          .map(([, backup]) => backup);
        expect(await merge(shuffled)).toEqual(inOrder);
        // A copy can only erase what it holds, and what one has erased no other brings back.
        const gone = new Set(parts.flatMap(({ entries, erased }) => erased.filter((i) => entries.includes(i))));
        const left = new Set(parts.flatMap(({ entries }) => entries).filter((i) => !gone.has(i)));
        expect(inOrder).toHaveLength(left.size);
      }),
      { numRuns: 12 },
    );
  });
});

describe("ways in", () => {
  test("passphrase and recovery code both open; nothing else does, and all answer alike", async () => {
    const path = newPath();
    const { vault, recoveryCode } = good(await filePlace(path).create({ passphrase }));
    good(await vault.append([mood("1")]));
    vault.lock();
    const place = filePlace(path);
    expect(
      good(await place.state())
        .ways.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["passphrase", "recovery"]);
    // Typed on a keyboard that composes its letters another way.
    for (const secret of [{ passphrase: passphrase.normalize("NFD") }, { recoveryCode }]) {
      const open = good(await place.open(secret));
      expect(await linesOf(open)).toHaveLength(1);
      open.lock();
    }
    const other = good(await filePlace(newPath()).create({ passphrase: "x" }));
    const wrong: Secret[] = [
      { passphrase: `${passphrase} ` },
      { passphrase: "" },
      { recoveryCode: other.recoveryCode },
      { passkey: new Uint8Array(32) },
      { device: true },
    ];
    for (const secret of wrong) expect(await place.open(secret)).toEqual({ ok: false, failure: "wrong-passphrase" });
  });

  test("a wrong passphrase costs one derivation, whatever is wrong: also where no slot has a passphrase", async () => {
    const spy = vi.fn(argon2id);
    const attempt = async (path: string) => {
      spy.mockClear();
      const place = placeOn(filePlatform(path, { argon2id: spy }));
      expect(await place.open({ passphrase: "wrong" })).toEqual({ ok: false, failure: "wrong-passphrase" });
      expect(spy.mock.calls.map(([, , cost]) => cost)).toEqual([{ memory: 19 * 1024, passes: 1, lanes: 1 }]);
    };
    const [withOne, without] = [newPath(), newPath()];
    good(await filePlace(withOne).create({ passphrase })).vault.lock();
    (await newVault(without)).lock();
    await attempt(withOne);
    await attempt(without);
  });

  test("another passphrase opens at once, the old one no longer, and the journal is not rewritten", async () => {
    const path = newPath();
    const { vault, recoveryCode } = good(await filePlace(path).create({ passphrase }));
    good(await vault.append(Array.from({ length: 400 }, (_, i) => mood(`${i}`))));
    const before = await packsOf(path);
    expect(await vault.changePassphrase({ passphrase: "no" }, "next")).toEqual({
      ok: false,
      failure: "wrong-passphrase",
    });
    expect(await vault.changePassphrase({ passphrase }, "")).toEqual({ ok: false, failure: "empty-passphrase" });
    good(await vault.changePassphrase({ recoveryCode }, "another one"));
    expect(await packsOf(path)).toEqual(before);
    const place = filePlace(path);
    expect((await place.open({ passphrase })).ok).toBe(false);
    expect(await linesOf(good(await place.open({ passphrase: "another one" })))).toHaveLength(400);
  });

  test("a new recovery code replaces the old one", async () => {
    const path = newPath();
    const { vault, recoveryCode } = good(await filePlace(path).create({ passphrase }));
    const next = good(await vault.newRecoveryCode({ passphrase })).recoveryCode;
    const place = filePlace(path);
    expect(await place.open({ recoveryCode })).toEqual({ ok: false, failure: "wrong-passphrase" });
    good(await place.open({ recoveryCode: next }));
  });

  test("later becomes a passphrase: two ways in, and the device alone no longer opens", async () => {
    const path = newPath();
    const vault = await newVault(path);
    expect(await vault.backup()).toEqual({ ok: false, failure: "needs-passphrase" });
    expect(await vault.addPasskey(new Uint8Array(16), new Uint8Array(32))).toEqual({
      ok: false,
      failure: "needs-passphrase",
    });
    good(await vault.protect(passphrase));
    expect(await vault.protect("taken over")).toEqual({ ok: false, failure: "already-here" });
    const place = filePlace(path);
    expect(await place.open({ device: true })).toEqual({ ok: false, failure: "wrong-passphrase" });
    good(await place.open({ passphrase }));
  });

  test("a passkey is added and taken away, but never the last two ways or the last one on paper", async () => {
    const path = newPath();
    const { vault } = good(await filePlace(path).create({ passphrase }));
    const credential = Uint8Array.of(1, 2, 3);
    const prf = new Uint8Array(32).fill(9);
    const passkey = good(await vault.addPasskey(credential, prf));
    expect(passkey).toMatchObject({ kind: "passkey", credential });
    good(await filePlace(path).open({ passkey: prf }));
    // The ways come in no order: the passphrase goes first, and then the code is the last one on paper.
    const idOf = async (kind: string) => good(await vault.ways()).find((way) => way.kind === kind)!.id;
    good(await vault.removeWay(await idOf("passphrase")));
    expect(await vault.removeWay(await idOf("recovery"))).toEqual({ ok: false, failure: "last-way-in" });
    expect(await vault.removeWay(passkey.id)).toEqual({ ok: false, failure: "last-way-in" });
    good(await vault.newRecoveryCode({ passkey: prf }));
    good(await vault.protect(passphrase));
    good(await vault.removeWay(passkey.id));
    expect(await filePlace(path).open({ passkey: prf })).toEqual({ ok: false, failure: "wrong-passphrase" });
  });

  test("nothing is overwritten where something is: neither a vault nor some other file", async () => {
    const path = newPath();
    const vault = await newVault(path);
    good(await vault.append([mood("1")]));
    expect(await filePlace(path).create({ passphrase })).toEqual({ ok: false, failure: "already-here" });
    expect(await linesOf(vault)).toHaveLength(1);
    const other = newPath();
    writeFileSync(other, "my shopping list, which is longer than a page of a database would be\n".repeat(100));
    expect(await filePlace(other).createLater()).toEqual({ ok: false, failure: "already-here" });
    expect(statSync(other).size).toBe(6900);
  });

  test("the file is readable by its owner alone", async () => {
    const path = newPath();
    good(await (await newVault(path)).append([mood("1")]));
    for (const ending of ["", "-wal", "-shm"]) expect(statSync(path + ending).mode & 0o077).toBe(0);
  });
});

describe("sealed values", () => {
  test("are set, listed by prefix, replaced and removed", async () => {
    const { values } = await newVault();
    good(await values.set("draft/2", "second"));
    good(await values.set("draft/1", "first"));
    good(await values.set("setting/quiet", "30"));
    good(await values.set("draft/1", "first again"));
    expect(good(await values.list("draft/"))).toEqual([
      { name: "draft/1", text: "first again" },
      { name: "draft/2", text: "second" },
    ]);
    good(await values.remove("draft/1"));
    expect(good(await values.get("draft/1"))).toBeUndefined();
    expect(good(await values.list())).toHaveLength(2);
    expect(await values.set("letter", "x".repeat(64_001))).toEqual({ ok: false, failure: "too-large" });
  });
});

describe("what was read while locked", () => {
  test("never stands for what another handle has kept or erased since", async () => {
    const path = newPath();
    const first = await newVault(path);
    good(await first.append(Array.from({ length: 300 }, (_, i) => mood(`${i}`))));
    first.lock();
    const place = filePlace(path);
    good(await place.state());
    const other = good(await filePlace(path).open({ device: true }));
    good(await other.append(Array.from({ length: 300 }, (_, i) => mood(`later ${i}`))));
    good(await other.erase(["7"]));
    const now = good(await other.read());
    const opened = good(await place.open({ device: true }));
    const read = good(await opened.read());
    expect(read.lines.toSorted()).toEqual(now.lines.toSorted());
    expect(read).toMatchObject({ damaged: 0, missing: 0 });
    expect(read.lines).toHaveLength(599);
  });

  test("is read anew where somebody else's vault stands there by then", async () => {
    const path = newPath();
    good(await (await newVault(path)).append(Array.from({ length: 300 }, (_, i) => mood(`${i}`))));
    const place = filePlace(path);
    good(await place.state());
    good(await filePlace(path).eraseEverything());
    const next = await newVault(path);
    good(await next.append(Array.from({ length: 300 }, (_, i) => mood(`next ${i}`))));
    const read = good(await good(await place.open({ device: true })).read());
    expect(read.lines.toSorted()).toEqual(good(await next.read()).lines.toSorted());
    expect(read).toMatchObject({ damaged: 0, missing: 0 });
  });
});

describe("locking", () => {
  test("a locked handle does nothing any more, and work under way is still sealed with the true key", async () => {
    const path = newPath();
    const vault = await newVault(path);
    const changes: Change[] = [];
    vault.subscribe((change) => changes.push(change));
    const under = vault.append(Array.from({ length: 300 }, (_, i) => mood(`${i}`)));
    vault.lock();
    good(await under);
    expect(vault.locked).toBe(true);
    for (const result of [
      await vault.read(),
      await vault.append([]),
      await vault.values.get("x"),
      await vault.ways(),
    ]) {
      expect(result).toEqual({ ok: false, failure: "locked" });
    }
    expect(changes).toContainEqual({ what: "locked" });
    expect(await linesOf(good(await filePlace(path).open({ device: true })))).toHaveLength(300);
  });

  test("turns the keys to zeros once nothing is under way", async () => {
    const path = newPath();
    (await newVault(path)).lock();
    const keys = await keysFrom(new Uint8Array(32).fill(9));
    const vault = openVault(filePlatform(path), keys);
    const secrets = [keys.vaultKey, keys.entry, keys.pack, keys.local, keys.backup];
    for (const secret of secrets) expect(secret.some((byte) => byte !== 0)).toBe(true);
    const under = vault.read();
    vault.lock();
    await under;
    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true);
  });

  test("locks after a pause, not while it is used, and at once after a sleep", async () => {
    vi.useFakeTimers();
    try {
      const vault = await newVault();
      vault.lockAfter(5);
      vi.advanceTimersByTime(4 * 60_000);
      vault.touch();
      vi.advanceTimersByTime(4 * 60_000);
      expect(vault.locked).toBe(false);
      vi.advanceTimersByTime(61_000);
      expect(vault.locked).toBe(true);

      const slept = await newVault();
      slept.lockAfter(5);
      // A sleeping device: the clock goes on, the timer does not.
      vi.setSystemTime(Date.now() + 6 * 60_000);
      expect(await slept.read()).toEqual({ ok: false, failure: "locked" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("what is begun when it is about to lock is kept: by hand, by the pause, by another tab, and after a sleep", async () => {
    vi.useFakeTimers();
    try {
      const path = newPath();
      const { channel, tell } = otherTab();
      const open = async () =>
        good(await placeOn(filePlatform(path, { channel, device: knownDevice() })).open({ device: true }));
      good(await placeOn(filePlatform(path, { device: knownDevice() })).createLater()).lock();
      const ways: readonly ((vault: Vault) => void)[] = [
        (vault) => vault.lock(),
        (vault) => {
          vault.lockAfter(5);
          vi.advanceTimersByTime(6 * 60_000);
        },
        () => tell("locked"),
        (vault) => {
          vault.lockAfter(5);
          vi.setSystemTime(Date.now() + 6 * 60_000);
          vault.touch();
        },
      ];
      for (const [index, lock] of ways.entries()) {
        const vault = await open();
        let writing: Promise<unknown> = Promise.resolve();
        vault.subscribe(({ what }) => {
          if (what === "locking") writing = vault.values.set("draft", `half a word ${index}`).then(good);
        });
        lock(vault);
        expect(vault.locked).toBe(true);
        await writing;
        expect(good(await (await open()).values.get("draft"))).toBe(`half a word ${index}`);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test("a listener that fails when it is about to lock keeps nothing open", async () => {
    const { channel, tell } = otherTab();
    for (const lock of [(vault: Vault) => vault.lock(), () => tell("locked")]) {
      const path = newPath();
      good(await placeOn(filePlatform(path, { device: knownDevice() })).createLater()).lock();
      const keys = await keysFrom(new Uint8Array(32).fill(9));
      const vault = openVault(filePlatform(path, { channel }), keys);
      const heard: string[] = [];
      vault.subscribe(({ what }) => {
        heard.push(what);
        if (what === "locking") throw new Error("a screen that fails");
      });
      expect(() => lock(vault)).toThrow("a screen that fails");
      expect(heard).toEqual(["locking", "locked"]);
      expect(vault.locked).toBe(true);
      expect(keys.vaultKey.every((byte) => byte === 0)).toBe(true);
      expect(await vault.read()).toEqual({ ok: false, failure: "locked" });
    }
  });

  test("a text can be sealed at once, apart from the store, and opens in this vault alone", async () => {
    const path = newPath();
    const vault = await newVault(path);
    const bytes = vault.values.sealNow("draft", "half a sentence")!;
    expect(Buffer.from(bytes).includes("half")).toBe(false);
    vault.lock();
    expect(vault.values.sealNow("draft", "x")).toBeUndefined();
    const again = good(await filePlace(path).open({ device: true }));
    expect(good(await again.values.unseal(bytes))).toEqual({ name: "draft", text: "half a sentence" });
    expect(good(await again.values.get("draft"))).toBeUndefined();
    expect(await (await newVault()).values.unseal(bytes)).toEqual({ ok: false, failure: "damaged" });
    expect(await again.values.unseal(bytes.subarray(1))).toMatchObject({ ok: false });
  });

  test("an erasure in another tab locks at once: nothing is asked to be written into it", async () => {
    const path = newPath();
    const { channel, tell } = otherTab();
    const vault = good(await placeOn(filePlatform(path, { channel, device: knownDevice() })).createLater());
    const heard: string[] = [];
    vault.subscribe(({ what }) => heard.push(what));
    tell("erased");
    expect(heard).toEqual(["locked"]);
    expect(vault.locked).toBe(true);
  });

  test("tells other tabs of changes, and locks them when everything is to be locked", async () => {
    const path = newPath();
    const air = new Set<(message: string) => void>();
    const channel = (): Channel => {
      const own = new Set<(message: string) => void>();
      return {
        post(message) {
          for (const listener of air) if (!own.has(listener)) listener(message);
        },
        listen(listener) {
          own.add(listener);
          air.add(listener);
          return () => air.delete(listener);
        },
      };
    };
    const tab = () => placeOn(filePlatform(path, { channel: channel(), device: knownDevice() }));
    const one = good(await tab().createLater());
    const two = good(await tab().open({ device: true }));
    const heard: Change[] = [];
    two.subscribe((change) => heard.push(change));
    good(await one.append([mood("1")]));
    good(await one.values.set("a", "b"));
    one.lock(true);
    expect(heard).toEqual([{ what: "entries" }, { what: "values" }, { what: "locking" }, { what: "locked" }]);
    expect(two.locked).toBe(true);
    expect(air.size).toBe(0);
  });
});

describe("backups", () => {
  const withPassphrase = async () => {
    const { vault, recoveryCode } = good(await filePlace(newPath()).create({ passphrase }));
    good(await vault.append(Array.from({ length: 300 }, (_, i) => mood(`${i}`))));
    good(await vault.append([mood("loose")]));
    good(await vault.values.set("letter/1", "unsent"));
    return { vault, recoveryCode, backup: good(await vault.backup()) };
  };

  test("a backup becomes a vault on another device, by passphrase or recovery code", async () => {
    const { vault, recoveryCode, backup } = await withPassphrase();
    for (const secret of [{ passphrase }, { recoveryCode }]) {
      const made = good(await filePlace(newPath()).restore(backup, secret));
      expect(made.restored).toEqual({ added: 301, skipped: 0, complete: true });
      expect(made.vault.id).toBe(vault.id);
      expect(await linesOf(made.vault)).toEqual(await linesOf(vault));
      expect(good(await made.vault.values.get("letter/1"))).toBe("unsent");
    }
    const wrong = await filePlace(newPath()).restore(backup, { passphrase: "no" });
    expect(wrong).toEqual({ ok: false, failure: "wrong-passphrase" });
  });

  test("joining keeps what is newer here, in entries and values", async () => {
    const { vault, backup } = await withPassphrase();
    good(await vault.append([mood("newer")]));
    good(await vault.erase(["3"]));
    good(await vault.values.set("letter/1", "rewritten"));
    expect(good(await vault.restore(backup))).toEqual({ added: 0, skipped: 301, complete: true });
    expect(good(await vault.values.get("letter/1"))).toBe("rewritten");
    expect(await linesOf(vault)).toHaveLength(301);
  });

  test("a passphrase given for the vault's own backup must open it too", async () => {
    const { vault, backup } = await withPassphrase();
    expect(await vault.restore(backup, { passphrase: "no" })).toEqual({ ok: false, failure: "wrong-passphrase" });
    expect(good(await vault.restore(backup, { passphrase }))).toEqual({ added: 0, skipped: 301, complete: true });
    good(await vault.append([mood("after")]));
  });

  test("another vault's backup joins with its own passphrase, and only with it", async () => {
    const { backup } = await withPassphrase();
    const here = await newVault();
    good(await here.append([mood("0"), mood("here")]));
    expect(await here.restore(backup)).toEqual({ ok: false, failure: "another-vault" });
    expect(await here.restore(backup, { passphrase: "no" })).toEqual({ ok: false, failure: "wrong-passphrase" });
    expect(good(await here.restore(backup, { passphrase }))).toEqual({ added: 300, skipped: 1, complete: true });
    expect(await linesOf(here)).toHaveLength(302);
    expect(good(await here.values.get("letter/1"))).toBe("unsent");
  });

  test("a cut backup gives what was whole and says so, wherever it is cut", async () => {
    const { vault, backup } = await withPassphrase();
    const all = new Set(await linesOf(vault));
    for (let length = backup.length - 1; length > 48; length -= 977) {
      const here = await newVault();
      const result = await here.restore(backup.slice(0, length), { passphrase });
      if (!result.ok) {
        // Cut before the end of the first pack: nothing can be opened, so nothing is joined.
        expect(result.failure).toBe("nothing-whole");
        continue;
      }
      expect(result.value.complete).toBe(false);
      for (const line of await linesOf(here)) expect(all).toContain(line);
      here.lock();
    }
    expect(await vault.restore(backup.slice(0, 40))).toEqual({ ok: false, failure: "not-a-backup" });
    expect(await vault.restore(new TextEncoder().encode("hello"))).toEqual({ ok: false, failure: "not-a-backup" });
  });

  test("a backup in which nothing is whole makes no journal", async () => {
    const { backup } = await withPassphrase();
    for (const length of [60, 400, Math.floor(backup.length / 2)]) {
      const place = filePlace(newPath());
      const cut = backup.slice(0, length);
      expect(await place.restore(cut, { passphrase })).toEqual({ ok: false, failure: "nothing-whole" });
      expect(good(await place.state()).exists).toBe(false);
    }
    // Whole frames of which none opens.
    const place = filePlace(newPath());
    const damaged = backup.map((byte, at) => (at < 1400 || byte === 0 ? byte : byte ^ 1));
    const result = await place.restore(damaged, { passphrase });
    expect(result).toEqual({ ok: false, failure: "nothing-whole" });
    expect(good(await place.state()).exists).toBe(false);
  });

  test("one bit flipped anywhere in a backup is noticed", async () => {
    const { vault, backup } = await withPassphrase();
    const target = good(await filePlace(newPath()).restore(backup, { passphrase })).vault;
    // Every byte of head, slots and frames' heads, and every 97th of the long sealed middle.
    for (let at = 0; at < backup.length; at += at < 1400 ? 1 : 97) {
      const changed = backup.slice();
      changed[at]! ^= 1 << (at % 8);
      const result = await target.restore(changed);
      if (result.ok) expect(result.value, `byte ${at}`).toMatchObject({ added: 0, complete: false });
      else
        expect(["not-a-backup", "newer-version", "damaged", "another-vault", "nothing-whole"]).toContain(
          result.failure,
        );
    }
    expect(await linesOf(target)).toEqual(await linesOf(vault));
  });
});

test("every failure has a sentence of its own, without a word of jargon", () => {
  const source = readFileSync(join(import.meta.dirname, "../src/result.ts"), "utf8");
  const failures = [...source.matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, name]) => name as Failure);
  expect(failures.length).toBeGreaterThan(15);
  const sentences = failures.map(failureSentence);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/error|fail|invalid|vault|slot|\bkey\b|database|transaction|quota|decrypt|!/i);
  }
  expect(new Set(sentences).size).toBe(failures.length);
  expect(failureSentence("no-space")).toBe(
    "There is no space left, so this was not saved. Nothing else was lost. Free some space and try again.",
  );
});

async function packsOf(path: string): Promise<string[]> {
  const { store } = filePlatform(path);
  const packs = await store.read((transaction) => transaction.all("packs"));
  store.rest();
  return packs.map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString("base64")}`);
}
