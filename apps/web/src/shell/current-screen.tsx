import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { placeOfScreen } from "./map.ts";
import type { Route } from "./router.ts";
import { loadScreen, type ScreenProps } from "./screens.ts";

/** The title in the browser's tab and history is the same on every route, so that neither says what is read here. */
const neutralTitle = "Notes";

/** Loads the screen's chunk, shows it, and moves focus to its heading, so that a screen reader hears where one is. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  const [Screen, setScreen] = useState<ComponentType<ScreenProps>>();
  const [failed, setFailed] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = neutralTitle;
    scrollTo(0, 0);
    let wanted = true;
    loadScreen(route.screen).then(
      (loaded) => wanted && setScreen(() => loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    if (!Screen || !frame.current) return;
    const stop = keepFocusOnHeading(frame.current);
    return stop;
  }, [Screen]);
  if (failed) {
    return (
      <p role="alert" class="notice">
        This page could not be loaded. Nothing was lost. Close the app and open it again.
      </p>
    );
  }
  return (
    <div ref={frame} class="screen" data-screen={route.screen}>
      {Screen ? <Screen with={route.with} /> : <h1 class="unseen">{placeOfScreen(route.screen).title}</h1>}
    </div>
  );
}

/**
 * Moves focus to the heading, and to the one that takes its place while a screen is still reading what it shows; never
 * away from something that the person has gone to. Gives a function that stops.
 */
function keepFocusOnHeading(frame: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  const settle = () => {
    const heading = frame.querySelector<HTMLElement>("h1");
    const active = document.activeElement;
    const lost = active === null || active === document.body;
    if (!heading || heading === last || frame.contains(active) || (last && !lost)) return;
    last = heading;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  settle();
  const observer = new MutationObserver(settle);
  observer.observe(frame, { childList: true, subtree: true });
  return () => observer.disconnect();
}
