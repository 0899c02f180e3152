import { useEffect, useState } from "preact/hooks";
import type { Sealed } from "../../session/sealed.ts";

/** Which pages were opened once; only so that the last one can say that it was the last. */
export function useKeptPages(sealed: Sealed, name: string) {
  const [done, setDone] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    void sealed.get(name).then((text) => setDone(new Set(text === undefined ? [] : (JSON.parse(text) as number[]))));
  }, [name]);
  return {
    done,
    async read(page: number) {
      if (done.has(page)) return;
      const next = new Set([...done, page]);
      setDone(next);
      await sealed.set(name, JSON.stringify([...next]));
    },
  };
}
