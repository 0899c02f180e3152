/** What holds for a whole sitting: the journal, the clock, the runs that were kept, and the seed. */
import {
  allScenes,
  type Entrance,
  entranceOn,
  metLately,
  openRun,
  type PracticeRecord,
  type Run,
  type Scene,
} from "@rekindle/practice";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { journalOf, tellProblems } from "../journal-file.ts";
import type { OpenWords } from "../vault/words.ts";
import { nowFrom, plainLine } from "../words.ts";
import { keepRecord, recordPath, recordsFrom } from "./records.ts";

export interface Sitting {
  /** The entrance at this moment, with the runs of this sitting. */
  entrance(): Entrance;
  readonly records: readonly PracticeRecord[];
  keep(record: PracticeRecord): Promise<void>;
  /** Where runs are kept; null where nothing is. */
  readonly path: string | null;
  /** The command that writes an entry into the journal in use; null where there is none. */
  readonly note: string | null;
  /** A run of a scene, opened. The seed of the command line is for the first; it draws the same partner whoever was met. */
  begin(scene: Scene, entrance: Entrance): Run;
}

type Values = Partial<Record<"journal" | "vault" | "record" | "now" | "seed", string>> & OpenWords;

/** Beside a vault nothing is kept unless `record` says where: a file of runs is not sealed. */
export async function openSitting(values: Values, io: Io): Promise<Sitting> {
  const { journal, vault, record, now, seed } = values;
  const fixed = now === undefined ? undefined : nowFrom(now, io);
  const read = await journalOf(values, io);
  if (read) tellProblems(read, io);
  const path = recordPath(record, journal);
  const records = path === null ? [] : await recordsFrom(path, io);
  let given = seed === undefined ? undefined : readSeed(seed);
  return {
    entrance: () => entranceOn(read?.entries ?? [], fixed ?? io.now(), records),
    records,
    path,
    note: noteFor(journal, vault),
    keep: async (kept) => {
      records.push(kept);
      if (path !== null) await keepRecord(path, kept);
    },
    begin(scene, { partner }) {
      const options =
        given === undefined
          ? { seed: crypto.getRandomValues(new Uint32Array(1))[0]!, met: metLately(records, scene.id) }
          : { seed: given };
      given = undefined;
      return openRun(scene, { ...options, name: partner });
    },
  };
}

function noteFor(journal: string | undefined, vault: string | undefined): string | null {
  if (journal === "-") return null;
  if (journal !== undefined) return `rekindle note ${shownPath(journal)}`;
  return vault === undefined ? null : `rekindle note --vault ${shownPath(vault)}`;
}

function readSeed(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32) return Number(text);
  throw new BadInput(
    `--seed is no seed: ${plainLine(JSON.stringify(text))}; accepted: a whole number from 0 to 4294967295`,
  );
}

/** A scene by its id, its own name, or its group: then the first of the group that was not played yet. */
export function sceneNamed(word: string, open: readonly Scene[], records: readonly PracticeRecord[]): Scene | null {
  const named = (scenes: readonly Scene[]) =>
    scenes.filter(({ id }) => id === word || id.endsWith(`/${word}`) || id.startsWith(`${word}/`));
  const found = named(open);
  if (found.length > 0) return found.find(({ id }) => !records.some(({ scene }) => scene === id)) ?? found[0]!;
  if (named(allScenes).length > 0) return null;
  throw new BadInput(
    `there is no scene ${plainLine(JSON.stringify(word))}; accepted: ${allScenes.map(({ id }) => id).join(", ")}`,
  );
}
