/** Every scene is walked through: each place it can reach, with what was said, by every move that typing can make. */
import { expect, test } from "vitest";
import { allScenes, endingOf, openRun, type Scene, stopHere, type Temperament } from "../src/index.ts";
import { reachOf } from "../src/read/walk.ts";
import type { TurnOfEvents } from "../src/run/chance.ts";
import { begin, type Cast, type Place, phaseNow, step } from "../src/run/course.ts";
import { shownPicks } from "../src/run/picks.ts";
import { type Lines, type Move, moves, temperaments } from "../src/scene.ts";
import { read } from "./players.ts";

const events: readonly TurnOfEvents[] = [
  { beat: null, turn: 2 },
  { beat: "leaving", turn: 2 },
  { beat: "leaving", turn: 3 },
  { beat: "no", turn: 2 },
  { beat: "no", turn: 3 },
];

/** What typing can make where somebody stands: after a no all but a yes and a goodbye is a push. */
const possible = (cast: Cast, place: Place): readonly Move[] => {
  const phase = phaseNow(cast, place);
  if (phase === "no") return ["push", "bye", "accept"];
  return phase === "leaving" ? moves.filter((move) => move !== "offer") : moves;
};

interface Walked {
  readonly endings: Set<string>;
  readonly plays: number;
  readonly wrong: string[];
}

/** Plays every row of moves to its end. The lines differ with the seed, the course does not but for lines that run out. */
function walk(scene: Scene, temperament: Temperament, event: TurnOfEvents, depth: number): Walked {
  const cast: Cast = { scene, seed: 11, temperament, event };
  const endings = new Set<string>();
  const wrong: string[] = [];
  let plays = 0;
  const go = (place: Place, row: readonly Move[]): void => {
    if (place.ending !== null) {
      endings.add(place.ending);
      plays += 1;
      return;
    }
    const told = `${scene.id} ${temperament} ${row.join(" ")}`;
    if (row.length > scene.turns + 1) {
      wrong.push(`${told}: no end`);
      return;
    }
    if (scene.beats[place.beat]!.picks.length < 3) wrong.push(`${told}: nothing to pick in ${place.beat}`);
    // No dead end: a goodbye closes the play wherever one stands.
    if (step(cast, place, "bye").place.ending === null) wrong.push(`${told}: no goodbye`);
    if (row.length >= depth) return;
    for (const move of possible(cast, place)) {
      const next = step(cast, place, move);
      if (next.line === null && next.place.ending === null) wrong.push(`${told} ${move}: no answer`);
      if (next.line !== null && place.said.includes(next.line)) wrong.push(`${told} ${move}: "${next.line}" again`);
      go(next.place, [...row, move]);
    }
  };
  const first = begin(cast);
  if (first.line === null) wrong.push(`${scene.id} ${temperament}: no first line`);
  go(first.place, []);
  return { endings, plays, wrong };
}

for (const scene of allScenes) {
  test(`${scene.id}: every row of four moves is answered, whoever is there and whatever happens`, () => {
    let plays = 0;
    for (const temperament of temperaments) {
      for (const event of events) {
        const walked = walk(scene, temperament, event, 4);
        expect(walked.wrong).toEqual([]);
        plays += walked.plays;
      }
    }
    expect(plays).toBeGreaterThan(30);
  });

  test(`${scene.id}: each of its endings is reached, by each temperament, and no other`, () => {
    const reach = reachOf(scene);
    expect([...reach.endings].sort()).toEqual([...scene.endings].sort());
    expect(endingOf(stopHere(openRun(scene, { seed: 1 })))).toBe("stopped");
    for (const temperament of temperaments) {
      const found = new Set(events.flatMap((event) => [...walkLightly(scene, temperament, event)]));
      // Somebody busy leaves before you can run on, in scenes of more than a few lines.
      const missing = scene.endings.filter((ending) => !found.has(ending));
      expect([[], ["ran-on"]], `${scene.id} ${temperament}`).toContainEqual(missing);
    }
  });

  test(`${scene.id}: no beat is out of reach, and no answer never comes to speak`, () => {
    const reach = reachOf(scene);
    const beats = Object.values(scene.beats);
    expect(beats.filter(({ name }) => name !== "end" && !reach.beats.has(name)).map(({ name }) => name)).toEqual([]);
    for (const { name, whens } of beats) {
      expect(
        whens.filter((when) => !reach.whens.has(when)).map(({ moves: named }) => `${name}: ${named.join(", ")}`),
      ).toEqual([]);
    }
  });

  test(`${scene.id}: every line of theirs can be heard in some run`, () => {
    expect(unheard(scene)).toEqual([]);
  });

  test(`${scene.id}: nobody who stays and picks runs out of lines to pick from`, () => {
    expect(fewestFresh(scene)).toBeGreaterThanOrEqual(3);
  });

  test(`${scene.id}: the checks find nothing in the partner's mouth but what the scene means`, () => {
    const said = Object.values(scene.beats).flatMap(({ entry, whens }) =>
      [entry, ...whens.map(({ lines }) => lines)].flatMap((lines) => Object.values(lines).flat()),
    );
    const found = new Map<string, string[]>();
    for (const line of said) {
      const spoken = line.replace(/\([^)]*\)|\{jump \d+\}/g, " ");
      for (const check of read(spoken, scene.channel)) found.set(check, [...(found.get(check) ?? []), line]);
    }
    expect([...found].filter(([check]) => !scene.theyMay.includes(check))).toEqual([]);
  });
}

/** The endings alone, without what was said: wide instead of deep. */
function walkLightly(scene: Scene, temperament: Temperament, event: TurnOfEvents): Set<string> {
  const cast: Cast = { scene, seed: 0, temperament, event };
  const endings = new Set<string>();
  const seen = new Set<string>();
  const open: Place[] = [begin(cast).place];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const move of possible(cast, place)) {
      const next = step(cast, { ...place, said: [] }, move).place;
      if (next.ending !== null) endings.add(next.ending);
      const key = [next.beat, next.turn, next.ease, next.cause].join();
      if (next.ending === null && !seen.has(key)) {
        seen.add(key);
        open.push(next);
      }
    }
  }
  return endings;
}

test("each scene practises something that it names, and no scene has been read by a counsellor that does not say so", () => {
  for (const { id, cites, review } of allScenes) {
    expect(cites.length, id).toBeGreaterThan(2);
    expect(review, id).toMatch(/^(none yet|.+, \d{4}-\d\d-\d\d)$/);
  }
});

/** Lists of lines that no run comes to, for whoever they are written. The seed chooses within a list. */
function unheard(scene: Scene): string[] {
  const by = new Map<Lines, Set<Temperament>>();
  const note = (lines: Lines, who: Temperament) => by.set(lines, (by.get(lines) ?? new Set()).add(who));
  for (const temperament of temperaments) {
    for (const event of events) {
      const cast: Cast = { scene, seed: 0, temperament, event };
      note(scene.beats.open!.entry, temperament);
      const seen = new Set<string>();
      const open: Place[] = [begin(cast).place];
      for (let place = open.pop(); place; place = open.pop()) {
        for (const move of possible(cast, place)) {
          const { place: next, by: answer } = step(cast, { ...place, said: [] }, move);
          if (answer !== null && answer !== "entry") note(answer.lines, temperament);
          if (answer === "entry") note(scene.beats[next.beat]!.entry, temperament);
          const key = [next.beat, next.turn, next.ease, next.cause].join();
          if (next.ending === null && !seen.has(key)) {
            seen.add(key);
            open.push(next);
          }
        }
      }
    }
  }
  return Object.values(scene.beats).flatMap(({ name, entry, whens }) =>
    [
      { lines: entry, stays: false },
      ...whens.map(({ lines, to }) => ({ lines, stays: to === null || to === name })),
    ].flatMap(({ lines, stays }) => {
      const who = by.get(lines) ?? new Set<Temperament>();
      const reached = (one: Temperament | "any") =>
        // Lines for any are also there for those whose own were said, where the play stays.
        one === "any" ? [...who].some((other) => stays || !lines[other]) : who.has(one);
      // Who stops answering after two lines is gone without a word in `end`.
      return (Object.keys(lines) as (Temperament | "any")[])
        .filter((one) => !(name === "end" && lines === entry) && !reached(one))
        .map((one) => `${name}, ${one}: ${lines[one]!.join(" | ")}`);
    }),
  );
}

/** The fewest lines not said yet that somebody finds who only picks, by every way through the beats. */
function fewestFresh(scene: Scene): number {
  let fewest = Number.POSITIVE_INFINITY;
  const seen = new Set<string>();
  for (const temperament of temperaments) {
    const cast: Cast = { scene, seed: 0, temperament, event: { beat: null, turn: 2 } };
    const go = (place: Place, own: readonly string[]): void => {
      const { picks } = scene.beats[place.beat]!;
      const fresh = picks.filter(({ text }) => !own.includes(text));
      const key = [temperament, place.beat, place.turn, place.ease, ...fresh.map(({ text }) => text)].join("|");
      if (seen.has(key)) return;
      seen.add(key);
      fewest = Math.min(fewest, fresh.length);
      for (const pick of shownPicks(picks, own)) {
        const next = step(cast, { ...place, said: [] }, pick.move).place;
        if (next.ending === null) go(next, [...own, pick.text]);
      }
    };
    go(begin(cast).place, []);
  }
  return fewest;
}
