/**
 * Chromium keeps all databases of a site in one LevelDB, goes on writing into its log after a crash, and deletes the
 * whole of it where a record in that log was cut (docs/security.md). So there everything is kept twice, in two of them.
 */
import { fromU32, sameBytes, toU32 } from "../bytes.ts";
import type { Failed } from "../result.ts";
import { type Areas, allAreas, type Database } from "./database.ts";

/** Runs work while no other tab does. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

type Change = readonly [area: string, key: string, value: unknown];

/** The copy in hand is older than what was seen before: the browser has dropped it, or another tab has erased it. */
class Behind extends Error {}

const turnOf = async (areas: Areas): Promise<number> => {
  const turn = await areas.get("header", "turn");
  return turn ? fromU32(turn, 0) : 0;
};
const look = async (areas: Areas) => ({ turn: await turnOf(areas), head: await areas.get("header", "vault") });

/**
 * Two copies as one database. `first` answers and is written first; a count of turns in both tells which one is behind.
 * While the second fails, the first goes on alone; it is brought up when the page is next loaded.
 */
export function twinOf(first: Database, second: Database, alone: Alone): Database {
  let even: Promise<void> | undefined;
  let paired = true;
  let last = 0;

  const align = async () => {
    const ours = await first.read(look);
    const theirs = await second.read(look).catch((error: unknown) => {
      // Nothing here and no answer there must not look as if there had never been a vault. `no-space`: a small disk
      // gets no second bucket (Chromium gives one for about every 20 MB of quota), so nothing is kept there either.
      if (ours.turn === 0 && (error as Failed).failure !== "no-space") throw error;
      paired = false;
    });
    if (!theirs) return;
    const same = sameBytes(ours.head, theirs.head) || ours.head === theirs.head;
    if (ours.turn < theirs.turn && (same || ours.turn === 0)) await copy(second, first);
    else if (ours.turn !== theirs.turn || !same) await copy(first, second).catch(() => (paired = false));
  };
  const aligned = () => {
    even ??= alone(align);
    even.catch(() => (even = undefined));
    return even;
  };

  const turnNow = async (areas: Areas) => {
    const turn = await turnOf(areas);
    if (turn < last) throw new Behind();
    last = turn;
    return turn;
  };
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    await aligned();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Behind)) throw error;
      last = 0;
      even = undefined;
      await aligned();
      return work();
    }
  };

  const follow = async (changes: readonly Change[], turn: number) => {
    try {
      await second.write(async (areas) => {
        if ((await turnOf(areas)) !== turn - 1) throw new Behind();
        for (const [area, key, value] of changes) {
          if (value === undefined) areas.remove(area, key);
          else areas.put(area, key, value);
        }
        areas.put("header", "turn", toU32(turn));
      });
    } catch {
      await copy(first, second).catch(() => (paired = false));
    }
  };

  return {
    read: (work) =>
      again(() =>
        first.read(async (areas) => {
          await turnNow(areas);
          return work(areas);
        }),
      ),
    write: (work) =>
      again(() =>
        alone(async () => {
          const changes: Change[] = [];
          const value = await first.write(async (areas) => {
            const turn = await turnNow(areas);
            const value = await work(noting(areas, changes));
            if (changes.length > 0) areas.put("header", "turn", toU32(turn + 1));
            return value;
          });
          if (changes.length === 0) return value;
          last++;
          if (paired) await follow(changes, last);
          return value;
        }),
      ),
    rest() {
      first.rest();
      second.rest();
    },
    destroy: () =>
      alone(async () => {
        // The first goes last: as long as it is there it outranks what could not be removed here.
        await second.destroy();
        await first.destroy();
        last = 0;
      }),
  };
}

async function copy(from: Database, to: Database): Promise<void> {
  const everything = await from.read((areas) =>
    Promise.all(allAreas.map(async (area) => [area, await areas.all<unknown>(area)] as const)),
  );
  await to.write(async (areas) => {
    for (const area of allAreas) for (const key of await areas.keys(area)) areas.remove(area, key);
    for (const [area, records] of everything) for (const [key, value] of records) areas.put(area, key, value);
  });
}

const noting = (areas: Areas, changes: Change[]): Areas => ({
  ...areas,
  put(area, key, value) {
    areas.put(area, key, value);
    changes.push([area, key, value]);
  },
  remove(area, key) {
    areas.remove(area, key);
    changes.push([area, key, undefined]);
  },
});
