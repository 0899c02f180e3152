import type { ComponentType } from "preact";
import Door from "../screens/door/screen.tsx";
import Locked from "../screens/locked/screen.tsx";
import type { Session } from "../session/session.ts";
import type { ScreenName } from "./map.ts";

/** What a screen gets: the small facts of its route. */
export interface ScreenProps {
  readonly with: Readonly<Record<string, string>>;
}

interface ScreenModule {
  readonly default: ComponentType<ScreenProps>;
  /** What the screen must have read before it is drawn, where that is long enough for tasks of its own. */
  readonly ahead?: (session: Session) => Promise<void>;
}
const modules = import.meta.glob<ScreenModule>(["../screens/*/screen.tsx", "!../screens/{door,locked}/**"]);

/** The two that somebody may see first stand in the first page's script: another request would keep the page empty. */
const firstScreens: Partial<Record<ScreenName, ScreenModule>> = {
  door: { default: Door },
  locked: { default: Locked },
};

/** Loads a screen's chunk. A name of the map without a folder is a mistake of ours, and throws. */
export async function loadScreen(name: ScreenName): Promise<ScreenModule> {
  const first = firstScreens[name];
  if (first) return first;
  const load = modules[`../screens/${name}/screen.tsx`];
  if (!load) throw new Error(`no folder for the screen ${name}`);
  return load();
}
