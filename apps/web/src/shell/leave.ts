import type { Session } from "../session/session.ts";

/** What Leave can do and what it cannot; shown before first use. */
export const leaveExplained =
  "Leave hides this page fast. It does not erase your browser history, and it cannot hide from software that watches this phone. If that is a worry, use a device they cannot reach.";

/**
 * Leaves fast: blanks the page at once, drops the keys, then puts a neutral page in this one's place (bundled, so that
 * it works offline). It does not erase the browser's history, and says so in the settings and at first use.
 */
export function leave(session: Session): void {
  document.documentElement.dataset.blank = "yes";
  document.body.replaceChildren();
  session.lock();
  location.replace(new URL("weather.html", document.baseURI));
}

/** Shift three times within a second and a half, alone, leaves. Gives a function that stops listening. */
export function leaveOnShift(session: Session): () => void {
  let presses: number[] = [];
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat || !session.look.values.value.shiftLeaves) return;
    presses = [...presses.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
    if (presses.length >= 3) leave(session);
  };
  addEventListener("keydown", pressed, { capture: true });
  return () => removeEventListener("keydown", pressed, { capture: true });
}
