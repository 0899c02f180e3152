/** Whole runs of every scene: none crashes, hangs, repeats a line or ends nowhere. */
import { expect, test } from "vitest";
/** Whole runs of every scene: none crashes, hangs, repeats a line or ends nowhere. */
import { allScenes, debrief, endingOf, openRun, say, sayGoodbye, stopHere, turnsLeft } from "../src/index.ts";
import { playAtRandom } from "./players.ts";

test("ten thousand random runs end, each with a debrief in whole sentences", () => {
  const endings = new Set<string>();
  for (let seed = 0; seed < 10_000; seed += 1) {
    const run = playAtRandom(allScenes[seed % allScenes.length]!, seed);
    endings.add(endingOf(run)!);
    const words = JSON.stringify(debrief(run));
    expect(words).not.toMatch(/undefined|NaN|\{name\}|\{jump/);
    expect(turnsLeft(run)).toBeGreaterThanOrEqual(0);
  }
  expect([...endings].sort()).toEqual(["no", "ran-on", "stopped", "they-left", "you-left"]);
});

test("the partner never says a line twice in a run", () => {
  for (const scene of allScenes) {
    for (let seed = 0; seed < 300; seed += 1) {
      const theirs = playAtRandom(scene, seed)
        .spoken.filter((line) => line.by === "them")
        .map((line) => line.text);
      expect(theirs.length).toBeGreaterThan(0);
      expect(new Set(theirs).size, `${scene.id} ${seed}: ${theirs.join(" | ")}`).toBe(theirs.length);
    }
  }
});

test("the partner says what stands in the scene, with one of five names in it, and nothing that was typed or imported", () => {
  for (const scene of allScenes) {
    const written = new Set(
      Object.values(scene.beats).flatMap(({ entry, whens }) =>
        [entry, ...whens.map(({ lines }) => lines)].flatMap((lines) =>
          Object.values(lines)
            .flat()
            .map((line) =>
              line
                .replace(/\{jump \d+\}/g, "")
                .replaceAll("{name}", "Robin")
                .trim(),
            ),
        ),
      ),
    );
    for (let seed = 0; seed < 100; seed += 1) {
      const theirs = playAtRandom(scene, seed).spoken.flatMap((line) => (line.by === "them" ? [line.text] : []));
      expect(theirs.filter((line) => !written.has(line))).toEqual([]);
    }
  }
});

test("the same scene, seed and moves give the same run", () => {
  for (const scene of allScenes) expect(playAtRandom(scene, 7)).toEqual(playAtRandom(scene, 7));
});

test("words of ending one's life stop the run, and what was typed is not kept", () => {
  for (const scene of allScenes) {
    const run = say(openRun(scene, { seed: 3 }), "I am going to kill myself if you go.");
    expect(run.help, scene.id).not.toBeNull();
    expect(endingOf(run)).not.toBeNull();
    expect(run.spoken).toEqual([]);
  }
});

test("ten runs of a scene do not repeat themselves", () => {
  for (const scene of allScenes) {
    const plays = Array.from({ length: 10 }, (_, seed) => JSON.stringify(playAtRandom(scene, seed * 13 + 1).spoken));
    expect(new Set(plays).size, scene.id).toBeGreaterThanOrEqual(8);
  }
});

test("say goodbye and stop here always work, from the first moment on", () => {
  for (const scene of allScenes) {
    expect(endingOf(stopHere(openRun(scene, { seed: 1 })))).toBe("stopped");
    expect(endingOf(sayGoodbye(openRun(scene, { seed: 1 }))), scene.id).not.toBeNull();
  }
});

test("there are the twelve scenes of the plan", () => {
  expect(allScenes.map(({ id }) => id).sort()).toEqual(
    [
      "any/a-clear-no",
      "call/in",
      "call/out",
      "call/voicemail",
      "encounter/party",
      "encounter/platform",
      "encounter/street-with-friend",
      "encounter/supermarket",
      "meeting/about-the-break-up",
      "meeting/first-coffee",
      "meeting/somebody-else",
      "message/reply",
    ].sort(),
  );
});
