/** Whole runs of every scene: none crashes, hangs, repeats a line or ends nowhere. */
import { expect, test } from "vitest";
import {
  allScenes,
  debrief,
  endingOf,
  openRun,
  pick,
  picksOf,
  type Run,
  say,
  sayGoodbye,
  stopHere,
  turnsLeft,
} from "../src/index.ts";

/** Numbers that are the same each time: a linear congruential generator. */
function numbers(seed: number) {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const typed = [
  "Hi. Good to see you.",
  "How have you been?",
  "Please, give me one more chance.",
  "Are you seeing somebody at the moment?",
  "I have missed you so much.",
  "All right. Take care.",
  "",
  "\u202E<script>alert(1)</script>",
  "the bread ".repeat(400),
];

/** One random run to its end; the number of steps is bounded, so that a loop shows as a failure. */
function play(scene: (typeof allScenes)[number], seed: number): Run {
  const draw = numbers(seed);
  let run = openRun(scene, { seed });
  for (let steps = 0; endingOf(run) === null; steps += 1) {
    if (steps > 40) throw new Error(`${scene.id} does not end with seed ${seed}`);
    const picks = picksOf(run);
    const kind = draw(20);
    if (kind === 0) run = stopHere(run);
    else if (kind === 1) run = sayGoodbye(run);
    else if (kind < 14 && picks.length > 0) run = pick(run, draw(picks.length));
    else run = say(run, typed[draw(typed.length)]!);
  }
  return run;
}

test("ten thousand random runs end, each with a debrief in whole sentences", () => {
  const endings = new Set<string>();
  for (let seed = 0; seed < 10_000; seed += 1) {
    const run = play(allScenes[seed % allScenes.length]!, seed);
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
      const theirs = play(scene, seed)
        .spoken.filter((line) => line.by === "them")
        .map((line) => line.text);
      expect(theirs.length).toBeGreaterThan(0);
      expect(new Set(theirs).size, `${scene.id} ${seed}: ${theirs.join(" | ")}`).toBe(theirs.length);
    }
  }
});

test("the same scene, seed and moves give the same run", () => {
  for (const scene of allScenes) expect(play(scene, 7)).toEqual(play(scene, 7));
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
    const plays = Array.from({ length: 10 }, (_, seed) => JSON.stringify(play(scene, seed * 13 + 1).spoken));
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
