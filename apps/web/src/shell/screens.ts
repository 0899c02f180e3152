import type { ComponentType } from "preact";
import Door from "../screens/door/screen.tsx";
import Locked from "../screens/locked/screen.tsx";
import type { ScreenName } from "./map.ts";

/** What a screen gets: the small facts of its route. */
export interface ScreenProps {
  readonly with: Readonly<Record<string, string>>;
}

type ScreenModule = { readonly default: ComponentType<ScreenProps> };
const modules = import.meta.glob<ScreenModule>(["../screens/*/screen.tsx", "!../screens/{door,locked}/**"]);

/** The two that somebody may see first stand in the first page's script: another request would keep the page empty. */
const firstScreens: Partial<Record<ScreenName, ComponentType<ScreenProps>>> = { door: Door, locked: Locked };

/** Loads a screen's chunk. A name of the map without a folder is a mistake of ours, and throws. */
export async function loadScreen(name: ScreenName): Promise<ComponentType<ScreenProps>> {
  const first = firstScreens[name];
  if (first) return first;
  const load = modules[`../screens/${name}/screen.tsx`];
  if (!load) throw new Error(`no folder for the screen ${name}`);
  return (await load()).default;
}
