import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import { keptRange, nextRange, type Places, placesOf, type Range } from "./places.ts";

interface Given {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height before a piece has been drawn, in CSS pixels. */
  readonly estimate: (index: number) => number;
  /** The element that holds the pieces. */
  readonly list: RefObject<HTMLElement | null>;
}

interface Drawn {
  readonly items: readonly { readonly index: number; readonly start: number }[];
  readonly height: number;
  /** The `ref` of a piece, whose element says by `data-index` which it is. */
  readonly measure: (element: Element | null) => void;
}

/** Pieces drawn above and below the visible part, for the finger that is quicker than the page. */
const beyond = 3;
/** CSS pixels by which a guess may be wrong before anything is moved for it. */
const tolerance = 0.5;
/** New pieces a frame. */
const most = 2;

/**
 * Which pieces of a long list are near the visible part of the page, and where they stand. The page itself scrolls. Its own
 * code and not a library's, which weighed half as much as the first screen does.
 */
export function useWindowList({ count, keyOf, estimate, list }: Given): Drawn {
  const [, drawAgain] = useReducer<number, void>((turn) => turn + 1, 0);
  /** Heights as the browser drew them. */
  const known = useRef(new Map<string, number>()).current;
  const places = useMemo(
    () => placesOf(count, (index) => known.get(keyOf(index)) ?? estimate(index)),
    [count, keyOf, estimate],
  );
  const at = useRef({ places, keyOf, drawn: { from: 0, until: 0 }, margin: 0, owed: 0, frame: 0 }).current;
  const other = at.places !== places;
  if (other) at.drawn = keptRange(at.drawn, at.keyOf, { count, keyOf }, most);
  at.places = places;
  at.keyOf = keyOf;

  /** Takes the next step to what is in sight; true where something else is drawn then. */
  const step = useCallback((): boolean => {
    const { seen, wanted } = near(at.places, scrollY - at.margin, innerHeight);
    const next = nextRange(at.drawn, wanted, seen, most);
    if (next.from !== wanted.from || next.until !== wanted.until) soon();
    const changed = next.from !== at.drawn.from || next.until !== at.drawn.until;
    at.drawn = next;
    return changed;
  }, []);
  const look = useCallback(() => {
    if (step()) drawAgain();
  }, []);
  const goOn = useCallback(() => {
    at.frame = 0;
    look();
  }, []);
  /** One step a frame, whether the page scrolled in it or more was left to draw: both at once would be twice as long. */
  const soon = useCallback(() => {
    at.frame ||= requestAnimationFrame(goOn);
  }, []);
  if (count > 0 && (other || at.drawn.until === 0)) step();

  const sizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target, borderBoxSize } of entries) {
          if (!target.isConnected) {
            sizes.unobserve(target);
            continue;
          }
          const index = Number((target as HTMLElement).dataset.index);
          const height = borderBoxSize[0]?.blockSize ?? 0;
          const more = height - at.places.heightOf(index);
          if (Math.abs(more) < tolerance) continue;
          known.set(at.keyOf(index), height);
          // What stands above the visible part grows upwards, so that what is read stays where it is.
          if (at.places.startOf(index) + at.margin < scrollY) at.owed += more;
          at.places.resize(index, height);
          changed = true;
        }
        if (changed) drawAgain();
      }),
    [],
  );
  const measure = useCallback((element: Element | null) => {
    if (element) sizes.observe(element);
  }, []);

  useLayoutEffect(() => {
    if (at.owed === 0) return;
    scrollBy(0, at.owed);
    at.owed = 0;
  });
  useLayoutEffect(() => {
    const measureAbove = () => {
      at.margin = (list.current?.getBoundingClientRect().top ?? 0) + scrollY;
      look();
    };
    measureAbove();
    // Whatever comes or goes above the list changes the height of the page.
    const watch = new ResizeObserver(measureAbove);
    watch.observe(document.body);
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", look);
    return () => {
      watch.disconnect();
      sizes.disconnect();
      removeEventListener("scroll", soon);
      removeEventListener("resize", look);
      cancelAnimationFrame(at.frame);
    };
  }, []);

  const { from, until } = at.drawn;
  const indexes = Array.from({ length: until - from }, (_, place) => from + place);
  // The piece that holds the focus stays, so that the keyboard never falls out of the list.
  const focused = indexOfFocus(list.current);
  if (focused !== undefined && focused < count && (focused < from || focused >= until)) {
    if (focused < from) indexes.unshift(focused);
    else indexes.push(focused);
  }
  return {
    items: indexes.map((index) => ({ index, start: places.startOf(index) })),
    height: places.height(),
    measure,
  };
}

/** The pieces in sight, and those to be drawn around them. `top`: how far the list has been scrolled out of the window. */
function near(places: Places, top: number, height: number): { readonly seen: Range; readonly wanted: Range } {
  const seen = { from: places.at(top), until: places.at(top + height) + 1 };
  return {
    seen,
    wanted: { from: Math.max(0, seen.from - beyond), until: Math.min(places.count, seen.until + beyond) },
  };
}

function indexOfFocus(list: HTMLElement | null): number | undefined {
  const held = document.activeElement;
  if (!list?.contains(held)) return undefined;
  const index = held?.closest<HTMLElement>("[data-index]")?.dataset.index;
  return index === undefined ? undefined : Number(index);
}
