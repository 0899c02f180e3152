import { failureSentence } from "@rekindle/vault";
import { useEffect, useMemo } from "preact/hooks";
import { useSession } from "./context.ts";
import { newId } from "./ids.ts";
import { notes } from "./notes.ts";

/** Milliseconds after the last change. */
const pause = 400;

/** Something that is typed into, on its way to the vault. */
export interface SealSoon {
  /** It changed: it is sealed once the typing pauses. */
  readonly changed: () => void;
  /** It was sealed or emptied otherwise: nothing is owed any more. */
  readonly forget: () => void;
}

/**
 * Seals what is typed under `name` a moment after the last change, and at once where the page may not come back: before
 * a lock of any kind, when it goes out of sight, when it is closed, and when its screen is left.
 */
export function useSealSoon(name: string, text: () => string): SealSoon {
  const { beforeLock, sealed, trouble } = useSession();
  const sealing = useMemo(() => {
    const id = newId();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Counts changes: the last one, the last that a writing began for, and the last that is in the vault. */
    let last = 0;
    let begun = 0;
    let kept = 0;
    let writing: Promise<void> = Promise.resolve();
    const now = () => {
      clearTimeout(timer);
      if (begun === last) return writing;
      const mine = last;
      begun = mine;
      writing = sealed.set(name, text()).then((failure) => {
        if (!failure) {
          kept = Math.max(kept, mine);
          // What was noted meanwhile is newer than what was just written.
          if (kept === last) notes.drop(id);
        } else if (failure !== "locked") trouble.value = failureSentence(failure);
      });
      return writing;
    };
    return {
      now,
      gone: () => {
        if (kept !== last) sealed.note(id, name, text());
        return now();
      },
      changed: () => {
        clearTimeout(timer);
        last += 1;
        timer = setTimeout(() => void now(), pause);
      },
      forget: () => {
        clearTimeout(timer);
        begun = last;
        kept = last;
        notes.drop(id);
      },
    };
  }, []);
  useEffect(() => {
    const gone = () => void sealing.gone();
    const hidden = () => document.visibilityState === "hidden" && gone();
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", gone);
    const notBeforeLock = beforeLock(sealing.gone);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", gone);
      notBeforeLock();
      void sealing.now();
    };
  }, []);
  return sealing;
}
