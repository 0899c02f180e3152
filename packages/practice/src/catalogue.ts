// Written by `npm run gen` from packages/practice/scenes, which reads every file by the rules of a scene first.
import scenes from "./generated/scenes.json" with { type: "json" };
import type { Scene } from "./scene.ts";

/** Every scene, in the order of the documents: encounters, calls, messages, meetings, a no. */
export const allScenes: readonly Scene[] = scenes as unknown as readonly Scene[];

/** The scene of an id such as "encounter/supermarket"; undefined where there is none. */
export const sceneOf = (id: string): Scene | undefined => allScenes.find((scene) => scene.id === id);
