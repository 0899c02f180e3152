/** The course of a play: what answers a move, and where the play stands after it. Pure; knows nothing of words that were typed. */
import {
  type Ending,
  type Lines,
  type Move,
  type Phase,
  phaseOf,
  type Scene,
  type Temperament,
  type When,
} from "../scene.ts";
import { hash32, type TurnOfEvents } from "./chance.ts";

/** Why they began to leave or said no: it was so from the start, an event, nothing left to stay for, or your words. */
export type Cause = "opening" | "event" | "patience" | "words";

export interface Cast {
  readonly scene: Scene;
  readonly seed: number;
  readonly temperament: Temperament;
  readonly event: TurnOfEvents;
}

export interface Place {
  /** The beat whose picks stand on screen. */
  readonly beat: string;
  /** Your lines so far. */
  readonly turn: number;
  readonly ease: number;
  /** Their lines so far, as the file has them. */
  readonly said: readonly string[];
  readonly cause: Cause | null;
  readonly ending: Ending | null;
}

export interface Answered {
  readonly place: Place;
  /** Null where they go without a word. */
  readonly line: string | null;
  /** What answered, for whoever counts what a scene can reach. */
  readonly by: When | "entry" | null;
}

/** How ease starts and moves; our choices. */
const easeAtFirst: Partial<Record<Temperament, number>> = { warm: 1, cool: -1 };
const easeOf: Record<Move, number> = {
  greet: 1,
  ask: 1,
  accept: 1,
  bye: 1,
  offer: 0,
  talk: 0,
  share: -1,
  heavy: -2,
  push: -3,
};
/** Somebody busy is gone by the third line. */
const busyPatience = 3;

/** The beat that answers what is said now. */
export const answering = ({ scene }: Cast, { beat }: Place): string => scene.beats[beat]!.answeredIn;

/** Where the play stands for what is said now. */
export const phaseNow = (cast: Cast, place: Place): Phase => phaseOf(answering(cast, place));

/** The first line of the partner, and the place it leaves. */
export function begin(cast: Cast): Answered {
  const ease = easeAtFirst[cast.temperament] ?? 0;
  const cause = phaseOf(cast.scene.beats.open!.answeredIn) === "talking" ? null : "opening";
  const place: Place = { beat: "open", turn: 0, ease, said: [], cause, ending: null };
  const line = fresh(cast, place, "open", cast.scene.beats.open!.entry);
  return { place: { ...place, said: line === null ? [] : [line] }, line, by: "entry" };
}

/** What answers a move. The place must not have ended. */
export function step(cast: Cast, before: Place, move: Move): Answered {
  const here = answering(cast, before);
  const phase = phaseOf(here);
  const raised = before.ease + (move === "share" && cast.temperament === "reserved" ? 0 : easeOf[move]);
  // After a no there is nothing to warm to: a goodbye is answered plainly.
  const ease = Math.max(-2, Math.min(phase === "no" ? 0 : 2, raised));
  const place: Place = { ...before, turn: before.turn + 1, ease };
  return afterLastTurn(cast, before, answer(cast, place, here, phase, move));
}

function answer(cast: Cast, place: Place, here: string, phase: Phase, move: Move): Answered {
  const { scene, event } = cast;
  if (move === "bye" || (move === "accept" && phase !== "talking")) {
    const when = whenFor(scene.beats.end!.whens, move, place.ease);
    const ending = phase === "no" ? "no" : phase === "leaving" ? "they-left" : "you-left";
    const line = when ? fresh(cast, place, "end", when.lines) : null;
    return { place: heard({ ...place, beat: "end", ending }, line), line, by: when ?? null };
  }
  if (move !== "heavy" && move !== "push") {
    const due = event.beat !== null && place.turn >= event.turn;
    if (due && (phase === "talking" || (phase === "leaving" && event.beat === "no"))) {
      return enter(cast, place, event.beat!, place.cause === "words" ? "words" : "event");
    }
    const patience = cast.temperament === "busy" ? busyPatience : scene.patience;
    if (phase === "talking" && place.turn >= patience)
      return enter(cast, place, "leaving", cast.temperament === "busy" ? "event" : "patience");
  }
  // A yes where nothing was asked of you is small talk, unless the beat has an answer to it.
  const { whens } = scene.beats[here]!;
  const when = whenFor(whens, move, place.ease) ?? (move === "accept" ? whenFor(whens, "talk", place.ease) : undefined);
  const line = when ? fresh(cast, place, here, when.lines) : null;
  if (!when || line === null) {
    return phase === "talking" ? enter(cast, place, "leaving", "patience") : gone(cast, place, phase);
  }
  const to = when.to ?? here;
  const turned = phaseOf(to) !== "talking" && place.cause === null ? "words" : place.cause;
  const cause = phaseOf(to) === "no" && phase !== "no" ? "words" : turned;
  const ending = to !== "end" ? null : phase === "no" ? "no" : "they-left";
  return { place: heard({ ...place, beat: to, cause, ending }, line), line, by: when };
}

function enter(cast: Cast, place: Place, beat: "leaving" | "no", cause: Cause): Answered {
  const line = fresh(cast, place, beat, cast.scene.beats[beat]!.entry);
  return { place: heard({ ...place, beat, cause }, line), line, by: "entry" };
}

/** No line left while they were going: they go. */
function gone(cast: Cast, place: Place, phase: Phase): Answered {
  const line = fresh(cast, place, "end", cast.scene.beats.end!.entry);
  return {
    place: heard({ ...place, beat: "end", ending: phase === "no" ? "no" : "they-left" }, line),
    line,
    by: "entry",
  };
}

/**
 * The last turn closes the play: as a no where one was said, else as one that ran on, unless you said goodbye.
 * A no that came with the last turn leaves you one line more: taking it is what the scene is for.
 */
function afterLastTurn(cast: Cast, before: Place, { place, line, by }: Answered): Answered {
  if (place.turn < cast.scene.turns) return { place, line, by };
  const saidNo = phaseOf(place.beat) === "no" || place.ending === "no";
  if (saidNo) {
    const news = place.ending === null && phaseNow(cast, before) !== "no";
    return { place: { ...place, ending: news ? null : "no" }, line, by };
  }
  const closed = place.ending === "you-left" || (place.ending === "they-left" && isGoodbye(by));
  return { place: { ...place, ending: closed ? place.ending : "ran-on" }, line, by };
}

const isGoodbye = (by: Answered["by"]): boolean =>
  by === null || (by !== "entry" && by.moves.some((move) => move === "bye" || move === "accept"));

const heard = (place: Place, line: string | null): Place =>
  line === null ? place : { ...place, said: [...place.said, line] };

const whenFor = (whens: readonly When[], move: Move, ease: number): When | undefined =>
  whens.find((when) => when.moves.includes(move) && (when.ease === null || ease >= when.ease));

/** A line not yet said: for this temperament, else for any. Null where none is left. */
function fresh({ seed, temperament }: Cast, { turn, said }: Place, beat: string, lines: Lines): string | null {
  for (const who of [temperament, "any"] as const) {
    const left = (lines[who] ?? []).filter((line) => !said.includes(line));
    if (left.length > 0) return left[hash32(seed, beat, turn) % left.length]!;
  }
  return null;
}
