/** On a desktop each finding stands beside its words; where two want one place, the later one moves down. */

const wide = "(min-width: 56.25rem)";
/** Between two findings, in CSS px. */
const gap = 8;

interface Wanted {
  readonly item: HTMLElement;
  /** Below the top of the list; infinite where it is about the whole text. */
  readonly top: number;
}

/**
 * Places the items of a list until the function that it gives is called. Their order in the document stays: worst first.
 * @param topOf where the words of an item stand on the page (viewport, CSS px); undefined for the whole text.
 */
export function alignItems(list: HTMLElement, topOf: (index: number) => number | undefined): () => void {
  const media = matchMedia(wide);
  const items = [...list.children] as HTMLElement[];
  const place = () => {
    const from = list.getBoundingClientRect().top;
    const wanted: Wanted[] = items.map((item, index) => {
      const top = topOf(index);
      return { item, top: top === undefined ? Number.POSITIVE_INFINITY : top - from };
    });
    let free = 0;
    for (const { item, top } of wanted.sort((a, b) => a.top - b.top || items.indexOf(a.item) - items.indexOf(b.item))) {
      const at = Number.isFinite(top) ? Math.max(top, free) : free;
      item.style.setProperty("inset-block-start", `${at}px`);
      free = at + item.offsetHeight + gap;
    }
    list.style.setProperty("height", `${free}px`);
  };
  let watch: ResizeObserver | undefined;
  const stop = () => {
    watch?.disconnect();
    watch = undefined;
    removeEventListener("resize", place);
  };
  const begin = () => {
    stop();
    list.toggleAttribute("data-aligned", media.matches);
    list.style.removeProperty("height");
    if (!media.matches) return;
    // It first reports in this very frame, when the underlines it asks for have been set.
    watch = new ResizeObserver(place);
    for (const item of items) watch.observe(item);
    addEventListener("resize", place);
  };
  media.addEventListener("change", begin);
  begin();
  return () => {
    media.removeEventListener("change", begin);
    stop();
  };
}
