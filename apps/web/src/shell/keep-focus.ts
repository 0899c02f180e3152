/** Where focus goes when a screen changes under it: a keyboard must never be left nowhere. */

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Moves focus to the heading, and to the one that takes its place while a screen is still reading what it shows; never
 * away from something that the person has gone to. Behind an open sheet it waits, since nothing there can be focused,
 * and what opened the sheet may be gone when it closes. Gives a function that stops.
 */
export function keepFocusOnHeading(frame: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  let owed = false;
  const settle = () => {
    const heading = frame.querySelector<HTMLElement>("h1");
    if (!heading) return;
    if (document.querySelector("dialog:modal")) {
      owed = true;
      return;
    }
    const lost = isNowhere();
    const due = heading !== last && (!last || lost) && !frame.contains(document.activeElement);
    if (due || (owed && lost)) {
      last = heading;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    owed = false;
  };
  settle();
  const observer = new MutationObserver(settle);
  observer.observe(document.body, { childList: true, subtree: true });
  const closed = () => void setTimeout(settle);
  addEventListener("close", closed, { capture: true });
  return () => {
    observer.disconnect();
    removeEventListener("close", closed, { capture: true });
  };
}

const reachable = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary";

/**
 * Puts focus on what has taken the place of the control that held it, where that one is gone or cannot be used any
 * more (a button that became a form, "Keep it" over an emptied field). Only for somebody at the keyboard: on a phone it
 * would call up the keyboard unasked. Gives a function that stops.
 */
export function keepFocusInPlace(frame: HTMLElement): () => void {
  let held: HTMLElement | undefined;
  let before: readonly HTMLElement[] = [];
  let byKeys = false;
  const inReach = () =>
    [...frame.querySelectorAll<HTMLElement>(reachable)].filter((element) => element.checkVisibility());
  const focused = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !frame.contains(target)) return;
    held = target;
    const all = inReach();
    before = all.slice(0, Math.max(0, all.indexOf(target)));
  };
  const settle = () => {
    if (!byKeys || !held || !isNowhere() || (held.isConnected && held.checkVisibility() && !held.matches(":disabled")))
      return;
    const all = inReach();
    const anchor = before.findLast((element) => all.includes(element));
    const next = all[anchor ? all.indexOf(anchor) + 1 : 0] ?? anchor;
    (next ?? frame.querySelector<HTMLElement>("h1"))?.focus();
  };
  // A control that was just disabled loses focus only once the page has been drawn.
  const later = () => requestAnimationFrame(() => setTimeout(settle));
  const keys = () => {
    byKeys = true;
  };
  const pointer = () => {
    byKeys = false;
  };
  const observer = new MutationObserver(later);
  observer.observe(frame, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "open"] });
  frame.addEventListener("focusin", focused);
  addEventListener("keydown", keys, { capture: true });
  addEventListener("pointerdown", pointer, { capture: true });
  return () => {
    observer.disconnect();
    frame.removeEventListener("focusin", focused);
    removeEventListener("keydown", keys, { capture: true });
    removeEventListener("pointerdown", pointer, { capture: true });
  };
}
