/**
 * In rem, so that it follows the text and not the pixels: below these the header and the tabs would cover more than a
 * third of the window, or need a second row, if they stayed in place.
 */
const least = { width: 18, height: 21 };
/** Below this the three buttons and a title do not fit in one row; the heading of the page alone names it then. */
const titled = 23;

/**
 * Says at the root whether the window is small beside its text (`data-room`): then nothing but Leave stays in place
 * while the page moves, and what stands above the page takes as little as it can. The browser's media queries do not know the text size
 * that somebody chose here, so it is measured. Gives a function that stops.
 */
export function watchRoom(): () => void {
  const root = document.documentElement;
  const look = () => {
    const rem = Number.parseFloat(getComputedStyle(root).fontSize);
    const tight = innerWidth < least.width * rem || innerHeight < least.height * rem;
    root.dataset.room = tight ? "tight" : innerWidth < titled * rem ? "narrow" : "enough";
  };
  // Whatever changes the text size, here or in the browser, changes the style or the height of the page.
  const watch = new ResizeObserver(look);
  watch.observe(document.body);
  addEventListener("resize", look);
  look();
  return () => {
    watch.disconnect();
    removeEventListener("resize", look);
  };
}
