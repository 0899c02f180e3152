/** Walks a scene through every place it can reach, and plays fixed rows of picks: what cannot be seen line by line. */

import { type TurnOfEvents, temperamentFor, turnOfEvents } from "../run/chance.ts";
import { begin, type Cast, type Place, phaseNow, step } from "../run/course.ts";
import { shownPicks } from "../run/picks.ts";
import { type Beat, type Ending, type Move, moves, type Scene, temperaments, type When } from "../scene.ts";

export interface Reach {
  readonly endings: ReadonlySet<Ending>;
  readonly beats: ReadonlySet<string>;
  readonly whens: ReadonlySet<When>;
}

const events: readonly TurnOfEvents[] = [
  { beat: null, turn: 2 },
  { beat: "leaving", turn: 2 },
  { beat: "leaving", turn: 3 },
  { beat: "no", turn: 2 },
  { beat: "no", turn: 3 },
];

/** Moves that can be read where somebody stands: an offer to somebody who is going is a push, anything to a no is. */
const possible = (cast: Cast, place: Place): readonly Move[] => {
  const phase = phaseNow(cast, place);
  if (phase === "no") return ["push", "bye", "accept"];
  return phase === "leaving" ? moves.filter((move) => move !== "offer") : moves;
};

/**
 * Every beat, when and ending that some run reaches. What was said is left out of account: lines that run out lead to
 * `leaving` or to an end, which are reached anyway.
 */
export function reachOf(scene: Scene): Reach {
  const reached = { endings: new Set<Ending>(), beats: new Set<string>(["open"]), whens: new Set<When>() };
  for (const temperament of temperaments) {
    for (const event of events) {
      const cast: Cast = { scene, seed: 0, temperament, event };
      const seen = new Set<string>();
      const open: Place[] = [begin(cast).place];
      for (let place = open.pop(); place; place = open.pop()) {
        for (const move of possible(cast, place)) {
          const { place: next, by } = step(cast, { ...place, said: [] }, move);
          if (by !== null && by !== "entry") reached.whens.add(by);
          reached.beats.add(next.beat);
          if (next.ending) reached.endings.add(next.ending);
          const key = [next.beat, next.turn, next.ease, next.cause].join();
          if (next.ending === null && !seen.has(key)) {
            seen.add(key);
            open.push(next);
          }
        }
      }
    }
  }
  return reached;
}

/** The seeds of the measure: the first hundred. */
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

/** For every row of three picks by their place on screen: how many different plays a hundred seeds give; the poorest row. */
export function poorestRow(scene: Scene): { readonly row: readonly number[]; readonly plays: number } {
  let poorest = { row: [0, 0, 0], plays: Number.POSITIVE_INFINITY };
  const places = [0, 1, 2, 3, 4];
  for (const row of places.flatMap((a) => places.flatMap((b) => places.map((c) => [a, b, c])))) {
    const plays = new Set(seeds.map((seed) => playOf(scene, seed, row).join("\n"))).size;
    if (plays < poorest.plays) poorest = { row, plays };
  }
  return poorest;
}

/** The partner's lines in a run of picks. */
export function playOf(scene: Scene, seed: number, row: readonly number[]): readonly string[] {
  const cast: Cast = { scene, seed, temperament: temperamentFor(seed), event: turnOfEvents(seed) };
  let { place } = begin(cast);
  const own: string[] = [];
  for (const index of row) {
    if (place.ending !== null) break;
    const beat: Beat = scene.beats[place.beat]!;
    const shown = shownPicks(beat.picks, own);
    const pick = shown[index % Math.max(1, shown.length)];
    if (!pick) break;
    own.push(pick.text);
    place = step(cast, place, pick.move).place;
  }
  return place.said;
}
