/** Whole runs of every scene: none crashes, hangs, repeats a line or ends nowhere. */
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import {
  allScenes,
  debrief,
  endingOf,
  entranceOn,
  metLately,
  openRun,
  type PracticeRecord,
  picksOf,
  say,
  sayGoodbye,
  stopHere,
  temperamentFor,
  turnsLeft,
} from "../src/index.ts";
import { temperaments } from "../src/scene.ts";
import { numbers, playAtRandom, read } from "./players.ts";

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

/** Ten runs of a scene as somebody has them over a week: each is remembered, and the next meets somebody else. */
function tenRuns(scene: (typeof allScenes)[number], first: number) {
  const records: PracticeRecord[] = [];
  return Array.from({ length: 10 }, (_, number) => {
    const day = `2026-03-${10 + Math.floor(number / 2)}`;
    const met = metLately(records, scene.id);
    const run = playAtRandom(scene, first * 10 + number, met);
    const { temperament } = run.cast;
    records.push({ day, scene: scene.id, temperament, ending: run.place.ending!, found: [] });
    return run;
  });
}

test("of ten runs of a scene no two are the same, in nineteen weeks of twenty and more", () => {
  for (const scene of allScenes) {
    let all = 0;
    for (let week = 0; week < 60; week += 1) {
      const plays = tenRuns(scene, week).map(({ place }) => place.said.join("|"));
      if (new Set(plays).size === plays.length) all += 1;
      // Those who stop at the first line hear nothing but it; else hardly anything comes twice.
      expect(new Set(plays).size, `${scene.id}, week ${week}`).toBeGreaterThanOrEqual(8);
    }
    expect(all, scene.id).toBeGreaterThanOrEqual(57);
  }
});

test("a second run on a day meets somebody else, and so do those after it until few are left", () => {
  for (const scene of allScenes) {
    const met = tenRuns(scene, 3).map(({ cast }) => cast.temperament);
    for (const [number, one] of met.entries()) expect(met.slice(Math.max(0, number - 4), number)).not.toContain(one);
  }
  // Who was met in another scene, or long ago, may come again.
  const record = { day: "2026-03-10", scene: "call/in", temperament: "warm", ending: "you-left", found: [] } as const;
  expect(metLately([record], "call/out")).toEqual([]);
  expect(metLately([record], "call/in")).toEqual(["warm"]);
  for (let seed = 0; seed < 200; seed += 1) expect(temperamentFor(seed, ["warm", "cool"])).not.toMatch(/warm|cool/);
  expect(temperaments).toContain(temperamentFor(1, temperaments));
});

test("there are three to five lines to pick from, at every turn of every run", () => {
  for (const scene of allScenes) {
    for (let seed = 0; seed < 150; seed += 1) {
      const draw = numbers(seed);
      let run = openRun(scene, { seed });
      while (endingOf(run) === null) {
        const shown = picksOf(run);
        expect(shown.length, `${scene.id}, seed ${seed}`).toBeGreaterThanOrEqual(3);
        expect(shown.length).toBeLessThanOrEqual(5);
        expect(new Set(shown).size).toBe(shown.length);
        run = say(run, shown[draw(shown.length)]!, read);
      }
    }
  }
});

test("nothing of a journal reaches a run but the name that the partner must not have", () => {
  const bare = "2026-01-10 breakup them\ntoday 2026-02-20";
  const full = `2026-01-10 breakup them
    2026-01-11 profile theirName=Zora
    2026-01-12 contact them text note="my little sparrow, the allotment was never yours"
    2026-01-13 contact me text note="Zora works at the harbour"
    today 2026-02-20`;
  for (const scene of allScenes) {
    const runs = [bare, full].map((notation) => {
      const { entries, now } = readNotation(notation);
      const { partner } = entranceOn(entries, now);
      return say(openRun(scene, { seed: 12, name: partner }), "How is the little sparrow?", read);
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(JSON.stringify(runs[1]!.spoken.filter(({ by }) => by === "them"))).not.toMatch(/zora|sparrow|harbour/i);
  }
});

test("nobody in a scene but the partner has a first name, so that nobody is called like the person one misses", () => {
  const common =
    /\b(Alex|Chris|Pat|Max|Charlie|Jamie|Taylor|Jordan|Casey|Anna|Tom|Ben|Lisa|Maria|Paul|Robin|Noa|Kim|Sam|Jo)\b/;
  for (const scene of allScenes) expect(common.exec(JSON.stringify(scene))?.[0], scene.id).toBeUndefined();
});

test("say goodbye and stop here always work, from the first moment on", () => {
  for (const scene of allScenes) {
    expect(endingOf(stopHere(openRun(scene, { seed: 1 })))).toBe("stopped");
    expect(endingOf(sayGoodbye(openRun(scene, { seed: 1 }))), scene.id).not.toBeNull();
  }
});

test("the twelve scenes of the plan, with their lines and minutes", () => {
  expect(Object.fromEntries(allScenes.map(({ id, turns, minutes }) => [id, [turns, minutes]]))).toEqual({
    "encounter/supermarket": [6, 3],
    "encounter/street-with-friend": [5, 2],
    "encounter/party": [6, 4],
    "encounter/platform": [4, 2],
    "call/in": [8, 5],
    "call/out": [6, 3],
    "call/voicemail": [2, 1],
    "message/reply": [4, null],
    "meeting/first-coffee": [8, 60],
    "meeting/about-the-break-up": [6, 10],
    "meeting/somebody-else": [5, 5],
    "any/a-clear-no": [3, 2],
  });
});
