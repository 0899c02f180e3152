/**
 * Leaving and coming back by "Back": the browser still has the app's pages in its history. A mark for this tab alone,
 * holding the neutral page's name, makes them lead to that page again. Opening the app anew lifts it.
 */
const mark = "left";

/** Puts the neutral page in this one's place. */
export function goneTo(page: string): void {
  try {
    sessionStorage.setItem(mark, page);
  } catch {
    // Without it Back shows the lock page, or the door where nothing was kept.
  }
  // A page that the browser kept whole for Back is shown as it was left: blank. It must not stay so.
  addEventListener("pageshow", ({ persisted }) => persisted && location.replace(addressOf(page)));
  location.replace(addressOf(page));
}

/** True where this page is one that was left and reached again by Back or Forward: then it is on its way out already. */
export function wasLeft(): boolean {
  try {
    const page = sessionStorage.getItem(mark);
    if (page === null) return false;
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (visit?.type === "back_forward") {
      location.replace(addressOf(page));
      return true;
    }
    sessionStorage.removeItem(mark);
  } catch {
    // As above.
  }
  return false;
}

const addressOf = (page: string) => new URL(page === "notes.html" ? page : "weather.html", document.baseURI);
