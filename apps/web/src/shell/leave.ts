import type { Look } from "../session/look.ts";
import type { Session } from "../session/session.ts";
import { goneTo } from "./left.ts";

/** What Leave can do and what it cannot; shown before first use, or at the next opening where it was used before that. */
export const leaveExplained =
  "Leave hides this page fast. It does not erase your browser history, and it cannot hide from software that watches this phone. If that is a worry, use a device they cannot reach.";

/** Milliseconds. The page is blank meanwhile; what has not been sealed by then is given up: being gone matters more. */
const longestWait = 1000;

/**
 * Leaves fast: blanks the page at once, seals what a form still holds, drops the keys in every tab, then puts a neutral
 * page in this one's place (bundled, so that it works offline).
 */
export function leave(session: Session): void {
  document.documentElement.dataset.blank = "yes";
  document.body.replaceChildren();
  const { look } = session;
  if (!look.values.value.leaveExplained) look.set({ leftUnexplained: true });
  const sealed = session.settled();
  session.lock();
  const waited = new Promise<void>((done) => setTimeout(done, longestWait));
  const go = () => goneTo(neutralPage(look));
  void Promise.race([sealed, waited]).then(go, go);
}

/** In a browser's tab the weather; in a window of its own, where that would be odd, empty notes. */
export function neutralPage({ values }: Look): string {
  const { leaveTo } = values.value;
  if (leaveTo !== "fitting") return `${leaveTo}.html`;
  return matchMedia("(display-mode: standalone)").matches ? "notes.html" : "weather.html";
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
