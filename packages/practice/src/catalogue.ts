import { scenes } from "./generated/scenes.ts";
import type { Scene } from "./scene.ts";

/** Every scene, in the order of the documents: encounters, calls, messages, meetings, a no. */
export const allScenes: readonly Scene[] = scenes;

/** The scene of an id such as "encounter/supermarket"; undefined where there is none. */
export const sceneOf = (id: string): Scene | undefined => scenes.find((scene) => scene.id === id);
