import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";

interface Given {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height before a piece has been drawn, in CSS pixels. */
  readonly estimate: (index: number) => number;
  /** The element that holds the pieces. */
  readonly list: RefObject<HTMLElement | null>;
}

interface Drawn {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
  /** Height above the list, which the starts of the items include. */
  readonly margin: number;
}

/** Which pieces of a long list are near the visible part of the page, and where they stand. The page itself scrolls. */
export function useWindowList({ count, keyOf, estimate, list }: Given): Drawn {
  const [, drawAgain] = useReducer<number, void>((turn) => turn + 1, 0);
  const margin = useRef(0);
  const made = useRef<Virtualizer<Window, Element>>(undefined);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin.current,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    overscan: 3,
    onChange: () => drawAgain(),
    // A new piece has its guessed height until the browser says the real one, which it does before it paints: asking at
    // once would make it lay out the page in the middle of the work.
    measureElement: sizeOf,
    // The piece that holds the focus stays, so that the keyboard never falls out of the list.
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const near = defaultRangeExtractor(range);
      const focused = list.current?.contains(document.activeElement)
        ? Number(document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset.index)
        : Number.NaN;
      return focused < count && !near.includes(focused) ? [...near, focused].sort((a, b) => a - b) : near;
    },
  };
  made.current ??= new Virtualizer<Window, Element>(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const look = () => {
      const above = (list.current?.getBoundingClientRect().top ?? 0) + scrollY;
      if (Math.abs(above - margin.current) < 1) return;
      margin.current = above;
      drawAgain();
    };
    look();
    // Whatever comes or goes above the list changes the height of the page.
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "center" }),
    margin: margin.current,
  };
}

function sizeOf(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  { options, itemSizeCache, indexFromElement }: Virtualizer<Window, Element>,
): number {
  const box = entry?.borderBoxSize[0];
  if (box) return Math.round(box.blockSize);
  const index = indexFromElement(element);
  return itemSizeCache.get(options.getItemKey(index)) ?? options.estimateSize(index);
}
