import { useEffect, useRef, useState } from "preact/hooks";
import type { Checker } from "../../checker/checker.ts";
import type { Noticed } from "../../checker/protocol.ts";
import { useSession } from "../../session/context.ts";

export const nothingNoticed: Noticed = { crisis: [], threat: [] };

/** After the last key, as the findings of Write. */
const pause = 600;
let slots = 0;

/**
 * Dangerous words in a text of the person's own, a moment after the last key. The checker is loaded with the first
 * words; nothing is loaded for a field that stays empty.
 * @param on false for what the other person wrote, and for secrets.
 */
export function useNoticed(text: string, on = true): Noticed {
  const session = useSession();
  const [found, setFound] = useState(nothingNoticed);
  const checker = useRef<Checker>(undefined);
  const slot = useRef("");
  useEffect(() => {
    if (!on || (text.trim() === "" && found === nothingNoticed)) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const { checkerOf } = await import("../../checker/checker.ts");
      if (!wanted) return;
      checker.current = checkerOf(session);
      slots += slot.current === "" ? 1 : 0;
      slot.current ||= `notice-${slots}`;
      checker.current.ask(slot.current, "notice", { text }, (given) => setFound(given));
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, on]);
  useEffect(() => () => checker.current?.drop(slot.current), []);
  return found;
}
