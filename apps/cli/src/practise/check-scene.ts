/** `rekindle practise --check FILE`: what is wrong with a scene file, for whoever writes one. */
import { careRules, points } from "@rekindle/guide/library";
import { readScene, spokenChecks } from "@rekindle/practice";
import type { Io } from "../command.ts";
import { textFrom } from "../message-input.ts";
import { newPage } from "../page.ts";
import { safeJson } from "../words.ts";

/** @returns 0 where the scene can be played, 1 where something is wrong with it. */
export async function checkScene(path: string, json: boolean, io: Io): Promise<number> {
  const known = new Set<string>([...points, ...careRules].map(({ id }) => id));
  const { scene, problems } = readScene(await textFrom(path, io), {
    read: spokenChecks,
    known: (cite) => known.has(cite),
  });
  if (json) {
    io.out(`${safeJson({ schema: "rekindle.scene-check/1", scene: scene?.id ?? null, problems }, 2)}\n`);
  } else {
    const page = newPage(io);
    for (const { line, found, accepted } of problems) {
      page.say(`${line === 0 ? "the file" : `line ${line}`}: found ${found}; accepted: ${accepted}`);
    }
    if (scene) {
      page.strong(`${scene.id} can be played.`);
      page.say(`${scene.title}: ${Object.keys(scene.beats).length} beats, at most ${scene.turns} lines of yours.`);
      page.say(scene.review === "none yet" ? "No counsellor has reviewed it yet." : `Reviewed by ${scene.review}.`);
    }
    io.out(page.text());
  }
  return scene === null ? 1 : 0;
}
