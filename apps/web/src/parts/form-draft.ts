import { useEffect, useRef, useState } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { useSealSoon } from "../session/seal-soon.ts";

/**
 * The state of a form that outlives a reload: sealed under `name` a moment after the last change, and taken up again
 * when the form is opened. `clear` forgets it once the form is done.
 * @returns undefined as value until what was kept has been read.
 */
export function useFormDraft<T>(name: string, empty: T) {
  const session = useSession();
  const [value, setValue] = useState<T>();
  const latest = useRef<T>(undefined);
  const sealing = useSealSoon(name, () => JSON.stringify(latest.current));
  useEffect(() => {
    let wanted = true;
    void session.sealed.get(name).then((text) => {
      if (!wanted) return;
      setValue(text === undefined ? empty : { ...empty, ...(JSON.parse(text) as T) });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return {
    value,
    set(next: T) {
      setValue(next);
      latest.current = next;
      sealing.changed();
    },
    async clear() {
      sealing.forget();
      await session.sealed.remove(name);
    },
  };
}
