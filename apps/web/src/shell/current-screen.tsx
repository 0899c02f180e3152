import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { breath } from "../session/breath.ts";
import { useSession } from "../session/context.ts";
import { useAnnouncer } from "./announce.tsx";
import { keepFocusInPlace, keepFocusOnHeading } from "./keep-focus.ts";
import { placeOfScreen } from "./map.ts";
import type { Route } from "./router.ts";
import { loadScreen, type ScreenProps } from "./screens.ts";

/** The title in the browser's tab and history is the same on every route, so that neither says what is read here. */
const neutralTitle = "Notes";

/** Loads the screen's chunk, shows it, and moves focus to its heading, so that a screen reader hears where one is. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  const session = useSession();
  const announcer = useAnnouncer();
  const [Screen, setScreen] = useState<ComponentType<ScreenProps>>();
  const [failed, setFailed] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = neutralTitle;
    scrollTo(0, 0);
    let wanted = true;
    // What stands around it, reading the script, and drawing the screen: tasks of their own, so that none is long on a
    // slow phone.
    const load = async () => {
      const screen = await loadScreen(route.screen);
      await breath();
      await screen.ahead?.(session);
      if (wanted) setScreen(() => screen.default);
    };
    load().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => announcer.clearSoon(), []);
  useEffect(() => {
    if (!Screen || !frame.current) return;
    const stops = [keepFocusOnHeading(frame.current), keepFocusInPlace(frame.current)];
    return () => {
      for (const stop of stops) stop();
    };
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
