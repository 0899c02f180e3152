import { useEffect, useState } from "preact/hooks";
import { frame } from "../../session/breath.ts";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";

/** Milliseconds. What is read later than that may push down what stands below it, which is better than an empty page. */
const longest = 400;

/** 0 at first, one more with each frame, up to the last: Today is drawn in pieces, so that none is long on a slow phone. */
export function usePieces(last: number): number {
  const [piece, setPiece] = useState(0);
  useEffect(() => {
    if (piece === last) return;
    let here = true;
    void frame().then(() => here && setPiece(piece + 1));
    return () => {
      here = false;
    };
  }, [piece]);
  return piece;
}

/**
 * True until what the parts of Today read from the vault has most likely come: a card that appears late would push a
 * button from under the finger. The parts ask before this does, and the vault answers in order.
 * @param whole all parts are drawn.
 */
export function useSettling({ sealed }: Session, whole: boolean): boolean {
  const [settling, setSettling] = useState(true);
  useEffect(() => {
    if (!whole) return;
    const settled = () => setSettling(false);
    const timer = setTimeout(settled, longest);
    // Twice: some of what is read leads to a second reading.
    void sealed
      .list(sealedNames.held)
      .then(() => sealed.list(sealedNames.held))
      .then(settled);
    return () => clearTimeout(timer);
  }, [whole]);
  return settling;
}
