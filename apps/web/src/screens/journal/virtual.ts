import { keptRange, nextRange, type Places, placesOf, type Range } from "./places.ts";
import { indexOf } from "./row.ts";

/** The rows of a long list, by their place in it from 0. */
export interface Source {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height before a row has been drawn, in CSS pixels. */
  readonly estimate: (index: number) => number;
  /** Writes a row into its element, which may have held another one before. */
  readonly fill: (row: HTMLElement, index: number) => void;
}

export interface WindowList {
  /** Shows this from now on. Rows that are in both stay the elements they are: nothing jumps and the focus is kept. */
  readonly show: (source: Source) => void;
  /** What stands in the rows has changed, and nothing else. */
  readonly fillAgain: () => void;
  readonly stop: () => void;
}

/** Rows drawn beyond the visible part, for the finger that is quicker than the page: where it moves to, and behind it. */
const ahead = 8;
const behind = 3;
/** CSS pixels by which a guess may be wrong before anything is moved for it. */
const tolerance = 0.5;
/** New rows a frame; fewer where the frame before came late: a phone that is behind must not be given as much again. */
const most = 3;
const mostWhenLate = 2;
/** Milliseconds between two frames: less is every frame of a screen that draws sixty a second; more was a pause. */
const inTime = 20;
const paused = 200;

const nothing: Source = { count: 0, keyOf: String, estimate: () => 0, fill: () => undefined };

/**
 * Draws of a long list what is near the visible part of the page; the page itself scrolls. It works on the elements
 * themselves and takes those anew that went out of sight: drawn as components, the rows cost a phone a fifth of each frame.
 * @param list holds the rows and nothing else. @param make an empty row.
 */
export function windowList(list: HTMLElement, make: () => HTMLElement): WindowList {
  let source = nothing;
  let places = placesOf(0, () => 0);
  let drawn: Range = { from: 0, until: 0 };
  /** Heights as the browser drew them, by key. */
  const known = new Map<string, number>();
  const rows = new Map<string, HTMLElement>();
  const spare: HTMLElement[] = [];
  /** What stands above the list, in CSS pixels. */
  let margin = 0;
  let frame = 0;
  let looked = 0;
  let scrolled = 0;
  let down = true;

  const sizes = new ResizeObserver((entries) => {
    let owed = 0;
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      if (!target.isConnected) continue;
      const index = indexOf(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const more = height - places.heightOf(index);
      if (Math.abs(more) < tolerance) continue;
      known.set(source.keyOf(index), height);
      // What stands above the visible part grows upwards, so that what is read stays where it is.
      if (places.startOf(index) + margin < scrollY) owed += more;
      places.resize(index, height);
      changed = true;
    }
    if (!changed) return;
    put();
    if (owed !== 0) scrollBy(0, owed);
  });

  const drop = (key: string, row: HTMLElement) => {
    rows.delete(key);
    sizes.unobserve(row);
    row.remove();
    spare.push(row);
  };
  const held = (): HTMLElement | undefined => {
    const { activeElement } = document;
    if (!list.contains(activeElement)) return undefined;
    for (const row of rows.values()) if (row.contains(activeElement)) return row;
    return undefined;
  };

  const put = () => {
    list.style.height = `${places.height()}px`;
    for (const row of rows.values()) row.style.top = `${places.startOf(indexOf(row))}px`;
  };
  const draw = () => {
    const keys = Array.from({ length: drawn.until - drawn.from }, (_, place) => source.keyOf(drawn.from + place));
    const wanted = new Set(keys);
    const focused = held();
    // The row that holds the focus stays wherever one scrolls to, so that the keyboard never falls out of the list.
    let far: HTMLElement | undefined;
    for (const [key, row] of rows) {
      if (wanted.has(key)) continue;
      if (row === focused) far = row;
      else drop(key, row);
    }
    let next = far && indexOf(far) < drawn.from ? far.nextElementSibling : list.firstElementChild;
    for (const [place, key] of keys.entries()) {
      let row = rows.get(key);
      if (!row) {
        row = spare.pop() ?? make();
        source.fill(row, drawn.from + place);
        row.style.top = `${places.startOf(indexOf(row))}px`;
        rows.set(key, row);
        sizes.observe(row);
      }
      if (row === next) next = next.nextElementSibling;
      else list.insertBefore(row, next);
    }
  };

  /** Takes the next step to what is in sight. @param at when the frame began, in milliseconds. */
  const look = (at: number) => {
    cancelAnimationFrame(frame);
    frame = 0;
    const late = at - looked > inTime && at - looked < paused;
    looked = at;
    if (source.count === 0) return;
    if (scrollY !== scrolled) down = scrollY > scrolled;
    scrolled = scrollY;
    const { seen, wanted } = near(places, scrolled - margin, innerHeight, down);
    const next = nextRange(drawn, wanted, seen, late ? mostWhenLate : most);
    if (next.from !== wanted.from || next.until !== wanted.until) soon();
    if (next.from === drawn.from && next.until === drawn.until) return;
    drawn = next;
    draw();
  };
  /** One step a frame, whether the page scrolled in it or more was left to draw: both at once would be twice as long. */
  const soon = () => {
    frame ||= requestAnimationFrame(look);
  };

  // Whatever comes or goes above the list changes the height of the page.
  const above = new ResizeObserver(() => {
    margin = list.getBoundingClientRect().top + scrollY;
    soon();
  });
  above.observe(document.body);
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);

  return {
    show(fresh) {
      drawn = keptRange(drawn, source.keyOf, fresh, most);
      source = fresh;
      places = placesOf(fresh.count, (index) => known.get(fresh.keyOf(index)) ?? fresh.estimate(index));
      const focused = held();
      for (const [key, row] of rows) {
        const index = indexAmong(fresh, key, row === focused ? { from: 0, until: fresh.count } : drawn);
        if (index === undefined) drop(key, row);
        else fresh.fill(row, index);
      }
      draw();
      put();
      margin = list.getBoundingClientRect().top + scrollY;
      look(performance.now());
    },
    fillAgain() {
      for (const row of rows.values()) source.fill(row, indexOf(row));
    },
    stop() {
      above.disconnect();
      sizes.disconnect();
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
      cancelAnimationFrame(frame);
    },
  };
}

function indexAmong({ keyOf }: Source, key: string, { from, until }: Range): number | undefined {
  for (let index = from; index < until; index++) if (keyOf(index) === key) return index;
  return undefined;
}

/** The rows in sight, and those to be drawn around them. `top`: how far the list has been scrolled out of the window. */
function near(
  places: Places,
  top: number,
  height: number,
  down: boolean,
): { readonly seen: Range; readonly wanted: Range } {
  const seen = { from: places.at(top), until: places.at(top + height) + 1 };
  const [before, after] = down ? [behind, ahead] : [ahead, behind];
  return {
    seen,
    wanted: { from: Math.max(0, seen.from - before), until: Math.min(places.count, seen.until + after) },
  };
}
