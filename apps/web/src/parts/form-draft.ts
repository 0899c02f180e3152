import { failureSentence } from "@rekindle/vault";
import { useEffect, useRef, useState } from "preact/hooks";
import { useSession } from "../session/context.ts";

/**
 * The state of a form that outlives a reload: sealed under `name` a moment after the last change, and taken up again
 * when the form is opened. `clear` forgets it once the form is done.
 * @returns undefined as value until what was kept has been read.
 */
export function useFormDraft<T>(name: string, empty: T) {
  const session = useSession();
  const [value, setValue] = useState<T>();
  const timer = useRef<number>(undefined);
  const latest = useRef<T>(undefined);
  const dirty = useRef(false);
  const write = async () => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    const failure = await session.sealed.set(name, JSON.stringify(latest.current));
    // A form that is locked away was written when the lock fell; all else the person must know.
    if (failure && failure !== "locked") session.trouble.value = failureSentence(failure);
  };
  useEffect(() => {
    let wanted = true;
    void session.sealed.get(name).then((text) => {
      if (!wanted) return;
      setValue(text === undefined ? empty : { ...empty, ...(JSON.parse(text) as T) });
    });
    const hidden = () => document.visibilityState === "hidden" && void write();
    document.addEventListener("visibilitychange", hidden);
    const forgetWriter = session.beforeLock(write);
    return () => {
      wanted = false;
      document.removeEventListener("visibilitychange", hidden);
      forgetWriter();
      void write();
    };
  }, [name]);
  return {
    value,
    set(next: T) {
      setValue(next);
      latest.current = next;
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), 400);
    },
    async clear() {
      clearTimeout(timer.current);
      dirty.current = false;
      await session.sealed.remove(name);
    },
  };
}
