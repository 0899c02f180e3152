/**
 * The work of the checker, apart from where it runs: latest text wins in each slot, the best tier that is there answers
 * at once, and a better one answers again when it has come.
 */
import type { Reader } from "@rekindle/messages";
import { practicalReading } from "@rekindle/messages";
import { noticed } from "./noticed.ts";
import type { Asked, JobName, Jobs, ToPage } from "./protocol.ts";

/** Waits until the other events that have already come are in, then runs. */
type Later = (run: () => void) => void;

export interface Desk {
  readonly take: (asked: Asked) => void;
  readonly drop: (slot: string) => void;
  /** A better reader has come: what was read last is read again. */
  readonly upgrade: (reader: Reader) => void;
}

export function createDesk(first: Reader, post: (answer: ToPage) => void, later: Later): Desk {
  let reader = first;
  /** What each slot asked last; it stays after the answer, for the next tier. */
  const latest = new Map<string, Asked>();
  const waiting = new Set<string>();
  let scheduled = false;

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    later(run);
  };
  function run(): void {
    scheduled = false;
    const [slot] = waiting;
    if (slot === undefined) return;
    waiting.delete(slot);
    const asked = latest.get(slot);
    if (asked) post({ id: asked.id, tier: reader.tier, given: work(reader, asked) });
    if (waiting.size > 0) schedule();
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
      reader = better;
      // Plain wordings are the same in every tier.
      for (const [slot, { job }] of latest) if (job !== "notice") waiting.add(slot);
      if (waiting.size > 0) schedule();
    },
  };
}

function work(reader: Reader, { job, asked }: Asked): Jobs[JobName]["given"] {
  switch (job) {
    case "check":
      return reader.check(asked.text, asked.options);
    case "practical": {
      const checked = reader.check(asked.text, asked.options);
      return { checked, reading: practicalReading(asked.text) };
    }
    case "read":
      return reader.read(asked.text, asked.options);
    case "notice":
      return noticed(reader, asked.text);
  }
}
