import { useEffect, useState } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { lookedTooOften } from "../today/visits.ts";

const name = sealedNames.setting("signs-read-on");

/**
 * Whether the page rests until tomorrow: it was read once today already, or the app was opened too often
 * (care/too-much-of-the-app). Undefined until that is known. With `reads` false nothing is shown that could be read
 * again and again, and the visit is not counted.
 */
export function useRests(today: string, reads: boolean): boolean | undefined {
  const session = useSession();
  const [rests, setRests] = useState<boolean>();
  useEffect(() => {
    if (!reads) return;
    let wanted = true;
    void (async () => {
      const before = await session.sealed.get(name);
      const often = await lookedTooOften(session, today);
      if (!wanted) return;
      setRests(often || before === today);
      await session.sealed.set(name, today);
    })();
    return () => {
      wanted = false;
    };
  }, [today, reads]);
  return rests;
}
