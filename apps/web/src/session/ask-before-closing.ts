import { useEffect } from "preact/hooks";
import { useSession } from "./context.ts";

/**
 * While `asks` is true and something stands in memory alone, the browser asks before the page is closed or loaded anew.
 * Never where somebody else may look at the phone: closing must be fast there, and the question would leave the words in
 * sight. Leave empties the memory first, so it is never asked about.
 */
export function useAskBeforeClosing(asks: boolean): void {
  const { unkept, look } = useSession();
  useEffect(() => {
    if (!asks) return;
    const closing = (event: BeforeUnloadEvent) => {
      if (unkept.peek() && look.values.peek().shared !== "maybe") event.preventDefault();
    };
    addEventListener("beforeunload", closing);
    return () => removeEventListener("beforeunload", closing);
  }, [asks]);
}
