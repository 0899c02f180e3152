import { useEffect, useState } from "preact/hooks";
import { type Happening, readLog } from "../../session/contacted.ts";
import { newId } from "../../session/ids.ts";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";

/** The log, newest first; sealed like everything else. */
export function useLog(session: Session) {
  const { sealed } = session;
  const name = (id: string) => sealedNames.contacted + id;
  const [log, setLog] = useState<readonly Happening[]>([]);
  const read = async () => setLog(await readLog(sealed));
  useEffect(() => void read(), []);
  return {
    log,
    keep: async (item: Omit<Happening, "id">) => {
      const id = newId();
      const failure = await sealed.set(name(id), JSON.stringify({ ...item, id }));
      if (!failure) worthKeeping(session);
      await read();
      return failure;
    },
    remove: async (id: string) => {
      await sealed.remove(name(id));
      await read();
    },
  };
}
