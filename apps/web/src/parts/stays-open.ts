import { useEffect } from "preact/hooks";
import { useSession } from "../session/context.ts";

/**
 * Keeps an open journal from locking by itself while this is on screen and in sight: what is looked at without touching
 * it (a card, ten minutes of a pause) must not turn into the lock page. Out of sight it locks as usual.
 * @param minutes for which it does so at most. @param since begins them anew where it changes.
 */
export function useStaysOpen(minutes: number, since?: unknown): void {
  const { vault } = useSession();
  useEffect(() => {
    const began = Date.now();
    const touching = setInterval(() => {
      if (Date.now() - began > minutes * 60_000) clearInterval(touching);
      else if (document.visibilityState === "visible") vault.value?.touch();
    }, 20_000);
    return () => clearInterval(touching);
  }, [since]);
}
