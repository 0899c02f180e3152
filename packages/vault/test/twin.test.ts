/** Two copies as one, over databases that lie in memory: every order of writes, crashes and losses can be had here. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Areas, allAreas, type Database } from "../src/browser/database.ts";
import { type Alone, twinOf } from "../src/browser/twin.ts";
import { Failed, type Failure } from "../src/result.ts";

/** What lies on the disk; several tabs have it open. */
class Disk {
  records = new Map<string, unknown>();
  /** What the next writes, reads or removals of the copy answer instead of doing it. */
  failing: { read?: Failure; write?: Failure; destroy?: Failure } = {};

  readonly database: Database = {
    read: async (work) => {
      if (this.failing.read) throw new Failed(this.failing.read);
      return work(this.areas(new Map(this.records)));
    },
    write: async (work) => {
      const changed = new Map(this.records);
      const value = await work(this.areas(changed));
      if (this.failing.write) throw new Failed(this.failing.write);
      this.records = changed;
      return value;
    },
    rest: () => undefined,
    destroy: async () => {
      if (this.failing.destroy) throw new Failed(this.failing.destroy);
      this.records = new Map();
    },
  };

  /** What a browser does that finds its files damaged. */
  drop(): void {
    this.records = new Map();
  }
  get vault(): string {
    return (this.records.get("header/vault") as string | undefined) ?? "";
  }
  get keys(): string[] {
    return [...this.records.keys()].filter((key) => key.startsWith("entries/")).map((key) => key.slice(8));
  }

  private areas(records: Map<string, unknown>): Areas {
    const keys = (area: string) =>
      [...records.keys()].filter((key) => key.startsWith(`${area}/`)).map((key) => key.slice(area.length + 1));
    return {
      get: async <T>(area: string, key: string) => records.get(`${area}/${key}`) as T | undefined,
      keys: async (area) => keys(area),
      all: async <T>(area: string) => keys(area).map((key) => [key, records.get(`${area}/${key}`) as T] as const),
      put: (area, key, value) => void records.set(`${area}/${key}`, value),
      remove: (area, key) => void records.delete(`${area}/${key}`),
    };
  }
}

function world() {
  const [first, second] = [new Disk(), new Disk()];
  let turn: Promise<unknown> = Promise.resolve();
  const alone: Alone = (work) => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  let room = true;
  return {
    first,
    second,
    setRoom: (there: boolean) => {
      room = there;
    },
    tab: () => twinOf(first.database, second.database, alone, async () => room),
  };
}

const make = (tab: Database, vault: string) =>
  tab.write(async (areas) => {
    if (await areas.get("header", "vault")) throw new Failed("already-here");
    areas.put("header", "vault", vault);
  });
/** As the vault does: a handle writes into its own vault alone. */
const keep = (tab: Database, vault: string, key: string) =>
  tab.write(async (areas) => {
    if ((await areas.get("header", "vault")) !== vault) throw new Failed("no-vault");
    areas.put("entries", key, vault);
  });
const see = (tab: Database) =>
  tab.read(async (areas) => ({
    vault: (await areas.get<string>("header", "vault")) ?? "",
    entries: await areas.all<string>("entries"),
  }));
const empty = (tab: Database) =>
  tab.write(async (areas) => {
    for (const area of allAreas) for (const key of await areas.keys(area)) areas.remove(area, key);
  });
const answer = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: Failed) => error.failure,
  );

test("whatever is written, erased, killed and dropped, in whichever tab: what was acknowledged is there, what was erased is not", async () => {
  const tabs = 3;
  const which = fc.nat(tabs - 1);
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant("keep" as const), tab: which }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant("look" as const), tab: which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("erase" as const, "restart" as const), tab: which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("killed" as const), tab: which }) },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constantFrom("drop first" as const, "drop second" as const), tab: which }),
    },
  );
  let dropped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      const { first, second, tab } = world();
      const open = Array.from({ length: tabs }, tab);
      let made = 0;
      let vault = "";
      const kept = new Set<string>();
      const perhaps = new Set<string>();
      const has = (disk: Disk) => disk.vault === vault && [...kept].every((key) => disk.keys.includes(key));
      for (const [i, { does, tab: at }] of steps.entries()) {
        const here = open[at]!;
        const key = `${i}`;
        if (does === "keep") {
          if (vault === "") {
            vault = `vault ${++made}`;
            await make(here, vault);
          }
          await keep(here, vault, key);
          kept.add(key);
        } else if (does === "erase") {
          await empty(here);
          await here.destroy();
          vault = "";
          for (const set of [kept, perhaps]) set.clear();
        } else if (does === "restart") open[at] = tab();
        else if (does === "killed") {
          // Killed between the two copies: the first has it, nothing was said.
          if (vault === "") continue;
          await see(here);
          const { records } = second;
          await keep(here, vault, key);
          second.records = records;
          perhaps.add(key);
          open[at] = tab();
        } else {
          // What was acknowledged must be in the other copy, or the loss is beyond any two copies.
          const [lost, left] = does === "drop first" ? [first, second] : [second, first];
          if (!has(left)) continue;
          lost.drop();
          dropped++;
          continue;
        }
        const seen = await see(open[at]!);
        expect(seen.vault, `${i}: ${does}`).toBe(vault);
        const keys = seen.entries.map(([name]) => name);
        expect([...kept].filter((name) => !keys.includes(name))).toEqual([]);
        expect(keys.filter((name) => !kept.has(name) && !perhaps.has(name))).toEqual([]);
        expect(seen.entries.filter(([, of]) => of !== vault)).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
  expect(dropped).toBeGreaterThan(100);
});

test("many writes of three tabs at once are all kept, in both copies", async () => {
  const { first, second, tab } = world();
  const tabs = [tab(), tab(), tab()];
  await make(tabs[0]!, "v");
  await Promise.all(Array.from({ length: 90 }, (_, i) => keep(tabs[i % 3]!, "v", `${i}`)));
  expect(first.keys).toHaveLength(90);
  expect(second.records).toEqual(first.records);
});

describe("an old copy never wins", () => {
  test("over a vault that another tab made after this one had seen none", async () => {
    const { first, tab } = world();
    const early = tab();
    expect((await see(early)).vault).toBe("");
    await make(tab(), "theirs");
    first.drop();
    expect(await answer(make(early, "ours"))).toBe("already-here");
    expect((await see(early)).vault).toBe("theirs");
  });

  test("after an erase that could not remove it: what is left is an empty first copy, and that counts", async () => {
    const { second, tab } = world();
    const one = tab();
    await make(one, "v");
    await keep(one, "v", "a");
    const old = second.records;
    await empty(one);
    second.failing = { destroy: "no-storage" };
    expect(await answer(one.destroy())).toBe("no-storage");
    second.failing = {};
    // It did not even take the emptying.
    second.records = old;
    expect((await see(tab())).vault).toBe("");
    expect(second.vault).toBe("");
  });

  test("over one that was erased and made anew while it could not be written", async () => {
    const { first, second, tab } = world();
    const one = tab();
    await make(one, "old");
    for (let i = 0; i < 5; i++) await keep(one, "old", `${i}`);
    const old = second.records;
    await empty(one);
    await one.destroy();
    await make(one, "new");
    second.records = old;
    expect((await see(tab())).vault).toBe("new");
    expect(second.records).toEqual(first.records);
  });

  test("after a change that it did not take: it is made anew, or removed", async () => {
    const { first, second, tab } = world();
    const one = tab();
    await make(one, "v");
    second.failing = { write: "no-storage" };
    await keep(one, "v", "passphrase changed");
    expect(second.vault).toBe("");
    second.failing = {};
    expect((await see(tab())).vault).toBe("v");
    expect(second.records).toEqual(first.records);
  });

  test("and a second copy that cannot be read is made anew from the first", async () => {
    const { first, second, tab } = world();
    const one = tab();
    await make(one, "v");
    await keep(one, "v", "a");
    second.records = new Map();
    second.failing = { read: "damaged" };
    expect((await see(tab())).entries).toHaveLength(1);
    expect(second.records).toEqual(first.records);
  });
});

test("a first copy that cannot be read costs nothing of the second", async () => {
  const { first, second, tab } = world();
  const one = tab();
  await make(one, "v");
  await keep(one, "v", "a");
  const whole = second.records;
  first.failing = { read: "damaged" };
  second.failing = { write: "no-storage" };
  await answer(keep(one, "v", "b"));
  expect(await answer(see(tab()))).toBe("damaged");
  expect(second.records).toBe(whole);
});

test("nothing here and no answer there is a failure, not a browser that never had a vault", async () => {
  const { second, tab } = world();
  second.failing = { read: "no-storage" };
  expect(await answer(see(tab()))).toBe("no-storage");
});

test("on a full disk nothing is written until there is room, and both copies are even again after it", async () => {
  const { first, second, tab, setRoom } = world();
  const one = tab();
  await make(one, "v");
  second.failing = { write: "no-space" };
  setRoom(false);
  expect(await answer(keep(one, "v", "a"))).toBe("done");
  second.failing = {};
  expect(await answer(keep(one, "v", "b"))).toBe("no-space");
  expect(first.keys).toEqual(["a"]);
  setRoom(true);
  expect(await answer(keep(one, "v", "b"))).toBe("done");
  expect(second.records).toEqual(first.records);
});
