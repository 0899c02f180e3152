import { useEffect } from "preact/hooks";

/** Keeps the screen lit while a card is on it, where the browser can. */
export function useStayLit(): void {
  useEffect(() => {
    let light: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (gone) await given.release();
        else light = given;
      } catch {
        // A low battery or a setting may refuse it; the card is readable all the same.
      }
    };
    void ask();
    // The browser drops it whenever the page goes out of sight.
    const seen = () => void ask();
    document.addEventListener("visibilitychange", seen);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", seen);
      void light?.release();
    };
  }, []);
}
