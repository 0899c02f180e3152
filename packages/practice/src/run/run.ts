/** A run: a scene being played. Every function gives a new run; nothing is kept anywhere else. */

import { numbers } from "../debrief/numbers.ts";
import { readMove, spokenChecks, wordsIn } from "../moves/read-move.ts";
import type { Ending, Move, Phase, ReadLine, Scene, Temperament } from "../scene.ts";
import { inWords } from "../words.ts";
import { temperamentFor, turnOfEvents } from "./chance.ts";
import { type Answered, begin, type Cast, type Place, phaseNow, step } from "./course.ts";
import type { PartnerName } from "./partner.ts";
import { shownPicks } from "./picks.ts";

/** A line of theirs, as it stands on screen. */
export interface TheirLine {
  readonly by: "them";
  readonly text: string;
  /** Told before the line where time has passed: "About twenty minutes later."; null where none has. */
  readonly later: string | null;
  readonly minutes: number;
  /** True where the whole line, in its brackets, tells what happens and nobody says a word. */
  readonly told: boolean;
}

/** A line of yours, with what was read in it. Held for the debrief and dropped with the run. */
export interface YourLine {
  readonly by: "you";
  readonly text: string;
  readonly move: Move;
  readonly checks: readonly string[];
  /** Where the play stood when you said it. */
  readonly phase: Phase;
}

export type Spoken = TheirLine | YourLine;

export interface Run {
  readonly cast: Cast;
  readonly name: PartnerName;
  readonly place: Place;
  /** The play so far, in order. Empty once help has opened: what was typed is not kept. */
  readonly spoken: readonly Spoken[];
  /** A page that comes before everything: the run is over. */
  readonly help: "crisis" | "threat" | null;
}

export interface RunOptions {
  /** A whole number that the app draws; the core holds no chance. */
  readonly seed: number;
  /** Whom you met in the last runs of this scene (`metLately`): the next run meets somebody else. */
  readonly met?: readonly Temperament[];
  /** For showing a run again; left out, the seed gives it. */
  readonly temperament?: Temperament;
  readonly name?: PartnerName;
}

/** Opens a scene; the partner has said the first line. */
export function openRun(scene: Scene, { seed, met, temperament, name = "Robin" }: RunOptions): Run {
  const cast: Cast = { scene, seed, temperament: temperament ?? temperamentFor(seed, met), event: turnOfEvents(seed) };
  const { place, line } = begin(cast);
  const run: Run = { cast, name, place, spoken: [], help: null };
  return { ...run, spoken: theirLine(run, line) };
}

/** The lines to pick from now, as they stand on screen. What each of them does is not told. */
export const picksOf = (run: Run): readonly string[] => picksNow(run).map(({ text }) => named(run, text));

function picksNow({ cast, place, spoken }: Run) {
  if (place.ending !== null) return [];
  return shownPicks(cast.scene.beats[place.beat]!.picks, yours(spoken));
}

const yours = (spoken: readonly Spoken[]): readonly string[] =>
  spoken.flatMap((line) => (line.by === "you" ? [line.text] : []));

/** Says one of `picksOf` by its place there; another number changes nothing. */
export function pick(run: Run, index: number, read: ReadLine = spokenChecks): Run {
  const chosen = picksOf(run)[index];
  return chosen === undefined ? run : say(run, chosen, read);
}

/**
 * Says a line, typed or picked: both are read alike. An empty line and a line after the end change nothing.
 * Words of a threat, or about ending one's own life, end the run, open help, and are not kept.
 */
export function say(run: Run, typed: string, read: ReadLine = spokenChecks): Run {
  const text = typed.replace(/\s+/g, " ").trim();
  const { cast, place } = run;
  if (text === "" || place.ending !== null) return run;
  const phase = phaseNow(cast, place);
  const checks = read(text, cast.scene.channel).filter((check) => !cast.scene.youMay.includes(check));
  const move = readMove(text, checks, phase);
  if (move === "threat") {
    const help = checks.includes("self-harm") ? "crisis" : "threat";
    return { ...run, place: { ...place, said: [], ending: "stopped" }, spoken: [], help };
  }
  const { place: next, line }: Answered = step(cast, place, move);
  const own: YourLine = { by: "you", text, move, checks, phase };
  return { ...run, place: next, spoken: [...run.spoken, own, ...theirLine(run, line)] };
}

/** Says goodbye in the scene's own words; always there, always works. */
export function sayGoodbye(run: Run, read: ReadLine = spokenChecks): Run {
  const goodbye = picksNow(run).find(({ move }) => move === "bye");
  return say(run, goodbye ? named(run, goodbye.text) : "Goodbye.", read);
}

/** Leaves the scene where it is; always there, always works. */
export const stopHere = (run: Run): Run =>
  run.place.ending === null ? { ...run, place: { ...run.place, ending: "stopped" } } : run;

/** The play so far, in order. */
export const linesOf = ({ spoken }: Run): readonly Spoken[] => spoken;

/** Null while the play goes on. */
export const endingOf = ({ place }: Run): Ending | null => place.ending;

/** How many lines of yours are left at most; at least one until the end. */
export const turnsLeft = ({ cast, place }: Run): number =>
  place.ending === null ? Math.max(1, cast.scene.turns - place.turn) : 0;

/** Told time of both sides' lines, and the jumps. In seconds. */
export function toldSeconds({ spoken }: Run): number {
  const { secondsALine, secondsAWord } = numbers;
  const jumps = spoken.reduce((sum, line) => sum + (line.by === "them" ? line.minutes * 60 : 0), 0);
  return jumps + spoken.reduce((sum, { text }) => sum + secondsALine + secondsAWord * wordsIn(text), 0);
}

const named = ({ name }: Run, text: string): string => text.replaceAll("{name}", name);

function theirLine(run: Run, line: string | null): TheirLine[] {
  if (line === null) return [];
  const minutes = Number(/\{jump (\d+)\}/.exec(line)?.[1] ?? 0);
  const text = named(run, line.replace(/\{jump \d+\}/g, "")).trim();
  return [
    {
      by: "them",
      text,
      later: minutes > 0 ? `About ${inWords(minutes)} minutes later.` : null,
      minutes,
      told: /^\([^()]*\)$/.test(text),
    },
  ];
}

/** Where it is and what happens, with the partner's name in it. */
export const whereOf = (run: Run): string => named(run, run.cast.scene.where);
