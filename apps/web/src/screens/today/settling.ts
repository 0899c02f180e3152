import { useEffect, useState } from "preact/hooks";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";

/** Milliseconds. What is read later than that may push down what stands below it, which is better than an empty page. */
const longest = 400;

/**
 * True until what the parts of Today read from the vault has most likely come: a card that appears late would push a
 * button from under the finger. The parts ask before this does, and the vault answers in order.
 */
export function useSettling({ sealed }: Session): boolean {
  const [settling, setSettling] = useState(true);
  useEffect(() => {
    const settled = () => setSettling(false);
    const timer = setTimeout(settled, longest);
    // Twice: some of what is read leads to a second reading.
    void sealed
      .list(sealedNames.held)
      .then(() => sealed.list(sealedNames.held))
      .then(settled);
    return () => clearTimeout(timer);
  }, []);
  return settling;
}
