/**
 * Chromium keeps all databases of a bucket in one LevelDB and goes on writing into its log behind a record that a crash
 * or a full disk cut short; at the next start it takes that for damage and deletes all of them (docs/security.md). So
 * there everything is kept twice, in two buckets, and never may a write put both at risk.
 */
import { Failed } from "../result.ts";
import { type Areas, allAreas, type Database } from "./database.ts";

/** Runs work while no other tab does: a Web Lock, which a browser holds on to for as long as the page lives. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

type Change = (areas: Areas) => void;

/** The copy in hand is older than what was seen before: the browser has dropped it, or another tab has erased it. */
class Behind extends Error {}

const turnOf = async (areas: Areas): Promise<number> => (await areas.get<number>("header", "turn")) ?? 0;
/** `vault` is text, so that two can be compared; empty where there is none. */
const look = async (areas: Areas) => ({
  turn: await turnOf(areas),
  vault: String((await areas.get("header", "vault")) ?? ""),
});

/**
 * Two copies as one database. `first` answers and is written first; a count of turns in both tells which one is behind.
 * @param room whether there is space for about a megabyte more; asked once a write has failed
 */
export function twinOf(first: Database, second: Database, alone: Alone, room: () => Promise<boolean>): Database {
  let even: Promise<void> | undefined;
  let last = 0;
  /** A write failed: nothing may be written until there is room, or the copy that is whole could be lost as well. */
  let tight = false;
  /** What is wrong with the second copy: it has to be made anew, or cannot be had at all. */
  let broken = false;
  let missing = false;

  const failing = (error: unknown) => {
    if ((error as Failed).failure === "no-space") tight = true;
  };
  /** Makes the second copy even with the first; anew, with its files, where it does not take what it is given. */
  const copyOver = async (): Promise<void> => {
    // Read before anything is removed: a first copy that cannot be read is no reason to give up the other one.
    const records = await first.read(everything);
    try {
      if (broken) await second.destroy();
      await second.write(replacedBy(records));
      broken = false;
    } catch (error) {
      failing(error);
      const again = !broken && !tight;
      broken = true;
      // An old copy that stayed would open with an old passphrase, and hold what was erased since.
      if (again) return copyOver();
      missing = !tight;
    }
  };
  const align = async () => {
    const ours = await first.read(look);
    const theirs = await second.read(look).catch((error: unknown) => {
      const small = (error as Failed).failure === "no-space";
      // Nothing here and no answer there must not look as if there had never been a vault. `no-space`: a small disk
      // gets no second bucket (Chromium gives one for about every 20 MB of quota), so nothing is kept there either.
      if (ours.turn === 0 && !small) throw error;
      if (small) missing = true;
      else broken = true;
      return ours;
    });
    const same = ours.vault === theirs.vault;
    // Only what the browser has emptied (no vault, no turn) takes from the second copy what is not its own: anything
    // else is a vault that was erased or made since, and an old copy must not come back over it.
    const emptied = ours.vault === "" && ours.turn === 0;
    if (ours.turn < theirs.turn && (same || emptied)) await first.write(replacedBy(await second.read(everything)));
    else if (broken || ours.turn !== theirs.turn || !same) await copyOver();
  };

  /** Runs work on two copies that are even, and once more where the first was lost since. */
  const evenly = async <T>(work: () => Promise<T>): Promise<T> => {
    // Where nothing was seen yet, another tab may have made a vault since, and the browser dropped its first copy.
    if (last === 0) even = undefined;
    even ??= alone(align).catch((error: unknown) => {
      even = undefined;
      throw error;
    });
    await even;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Behind)) throw error;
      last = 0;
      even = undefined;
      return evenly(work);
    }
  };
  const seeing =
    <T>(work: (areas: Areas) => Promise<T>) =>
    async (areas: Areas) => {
      const turn = await turnOf(areas);
      if (turn < last) throw new Behind();
      last = turn;
      return work(areas);
    };

  const write = async <T>(work: (areas: Areas) => Promise<T>): Promise<T> => {
    if (!missing && tight) {
      tight = !(await room());
      if (!tight && broken) await copyOver();
      if (tight) throw new Failed("no-space");
    }
    const changes: Change[] = [];
    let before = 0;
    const noting = seeing(async (areas) => {
      const change = (how: Change) => {
        how(areas);
        changes.push(how);
      };
      before = last;
      const value = await work({
        ...areas,
        put: (...what) => change((to) => to.put(...what)),
        remove: (...what) => change((to) => to.remove(...what)),
      });
      if (changes.length > 0) change((to) => to.put("header", "turn", before + 1));
      return value;
    });
    const value = await first.write(noting).catch((error: unknown) => {
      failing(error);
      throw error;
    });
    if (changes.length === 0 || missing) return value;
    try {
      await second.write(async (areas) => {
        if ((await turnOf(areas)) !== before) throw new Behind();
        for (const change of changes) change(areas);
      });
    } catch (error) {
      failing(error);
      broken = !(error instanceof Behind);
      if (!tight) await copyOver();
    }
    return value;
  };

  return {
    read: (work) => evenly(() => first.read(seeing(work))),
    write: (work) => evenly(() => alone(() => write(work))),
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

type Records = readonly (readonly [area: string, records: readonly (readonly [key: string, value: unknown])[]])[];

const everything = (areas: Areas): Promise<Records> =>
  Promise.all(allAreas.map(async (area) => [area, await areas.all<unknown>(area)] as const));

const replacedBy = (records: Records) => async (areas: Areas) => {
  for (const area of allAreas) for (const key of await areas.keys(area)) areas.remove(area, key);
  for (const [area, kept] of records) for (const [key, value] of kept) areas.put(area, key, value);
};
