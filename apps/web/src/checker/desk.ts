/**
 * The work of the checker, apart from where it runs: latest text wins in each slot, the best quick tier that is there
 * answers at once, and a deeper one answers again once somebody has stopped typing for a while.
 */
import { practicalReading, type Reader } from "@rekindle/messages";
import { noticed } from "./noticed.ts";
import type { Asked, JobName, Jobs, ToPage } from "./protocol.ts";

/** Runs something after a pause, when the other events that have come meanwhile are in. */
type Later = (run: () => void, ms: number) => void;

/** How long the deeper reader waits for another key, in milliseconds: it takes a while, and a newer text would wait for it. */
export const deepPause = 400;

/**
 * Examples that a reader warms up with between two texts. Measured in Node: half a millisecond, and once for each kind of
 * message, whose rules are made ready, 60.
 */
const atOnce = 4;

export interface Desk {
  readonly take: (asked: Asked) => void;
  readonly drop: (slot: string) => void;
  /** A better quick reader has come: what was read last is read again. */
  readonly upgrade: (reader: Reader) => void;
  /** A reader that is too slow for each key has come; it reads after a pause. */
  readonly deepen: (reader: Reader) => void;
}

export function createDesk(first: Reader, post: (answer: ToPage) => void, later: Later): Desk {
  let quick = first;
  let deep: Reader | undefined;
  /** What each slot asked last; it stays after the answer, for the next tier. */
  const latest = new Map<string, Asked>();
  const waiting = new Set<string>();
  let scheduled = false;

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    later(run, 0);
  };
  function run(): void {
    scheduled = false;
    const [slot] = waiting;
    if (slot === undefined) return;
    waiting.delete(slot);
    const asked = latest.get(slot);
    if (asked) {
      answer(asked, quick);
      if (deep) readDeeper(asked);
    }
    if (waiting.size > 0) schedule();
  }
  const answer = (asked: Asked, reader: Reader) =>
    post({ id: asked.id, tier: reader.tier, given: work(reader, asked) });

  function warmUp(reader: Reader): void {
    const examples = reader.warmUp();
    const some = () => {
      for (let i = 0; i < atOnce; i += 1) if (examples.next().done) return;
      later(some, 0);
    };
    later(some, 0);
  }

  function readDeeper(asked: Asked): void {
    if (isPlain(asked)) return;
    later(() => {
      if (deep && latest.get(asked.slot) === asked) answer(asked, deep);
    }, deepPause);
  }
  return {
    take(asked) {
      latest.set(asked.slot, asked);
      waiting.add(asked.slot);
      schedule();
    },
    drop(slot) {
      latest.delete(slot);
      waiting.delete(slot);
    },
    upgrade(better) {
      quick = better;
      for (const [slot, asked] of latest) if (!isPlain(asked)) waiting.add(slot);
      if (waiting.size > 0) schedule();
      warmUp(better);
    },
    deepen(reader) {
      deep = reader;
      for (const asked of latest.values()) readDeeper(asked);
    },
  };
}

/** Plain wordings are the same in every tier. */
const isPlain = ({ job }: Asked): boolean => job === "notice";

function work(reader: Reader, { job, asked }: Asked): Jobs[JobName]["given"] {
  switch (job) {
    case "check":
      return reader.check(asked.text, asked.options);
    case "practical":
      return { checked: reader.check(asked.text, asked.options), reading: practicalReading(asked.text) };
    case "read":
      return reader.read(asked.text, asked.options);
    case "notice":
      return noticed(reader, asked.text);
  }
}
