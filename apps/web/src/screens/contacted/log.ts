import { useEffect, useState } from "preact/hooks";
import { newId } from "../../session/ids.ts";
import type { Session } from "../../session/session.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";

/** One thing that happened. Apart from the journal, which is about somebody one misses: this is about somebody one fears. */
export interface Kept {
  readonly id: string;
  /** Local date and time as filled in. */
  readonly when: string;
  readonly channel: string;
  readonly what: string;
  readonly seenBy: string;
}

const prefix = "contacted/";

/** The log, newest first; sealed like everything else. */
export function useLog(session: Session) {
  const { sealed } = session;
  const [log, setLog] = useState<readonly Kept[]>([]);
  const read = async () => {
    const found = await sealed.list(prefix);
    setLog(found.map(({ text }) => JSON.parse(text) as Kept).sort((a, b) => (a.when < b.when ? 1 : -1)));
  };
  useEffect(() => void read(), []);
  return {
    log,
    keep: async (item: Omit<Kept, "id">) => {
      const id = newId();
      const failure = await sealed.set(prefix + id, JSON.stringify({ ...item, id }));
      if (!failure) worthKeeping(session);
      await read();
      return failure;
    },
    remove: async (id: string) => {
      await sealed.remove(prefix + id);
      await read();
    },
  };
}
