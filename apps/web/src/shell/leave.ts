import type { Session } from "../session/session.ts";

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
