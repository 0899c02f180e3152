/** The text of a scene file into its pieces, each with its line. What stands in them is judged by `judge.ts`. */
import { type Move, moves, type Temperament, temperaments } from "../scene.ts";
import type { Refuse } from "./problem.ts";

export interface Placed<T> {
  readonly line: number;
  readonly value: T;
}

export interface LinesDraft {
  readonly said: Map<Temperament | "any", Placed<string>[]>;
}

export interface WhenDraft extends LinesDraft {
  readonly line: number;
  readonly moves: readonly Move[];
  readonly ease: number | null;
  readonly to: string | null;
}

export interface BeatDraft {
  readonly line: number;
  readonly name: string;
  readonly answeredIn: string;
  readonly entry: LinesDraft;
  readonly whens: WhenDraft[];
  readonly picks: Placed<{ move: Move; text: string }>[];
}

export interface SceneDraft {
  readonly head: Map<string, Placed<string>>;
  readonly beats: Map<string, BeatDraft>;
}

const isTemperament = (word: string): word is Temperament | "any" =>
  word === "any" || (temperaments as readonly string[]).includes(word);
const isMove = (word: string): word is Move => (moves as readonly string[]).includes(word);

const speakers = `${temperaments.join(", ")}, any`;
const beatForm = '"== name" or "== name -> beat"';
const whenForm = '"when MOVES:", "when MOVES, ease >= N:" or "when MOVES: -> beat"';

/** Reads every line; a line that cannot be read is refused and left out, the rest is kept. */
export function parseScene(text: string, refuse: Refuse): SceneDraft {
  const head = new Map<string, Placed<string>>();
  const beats = new Map<string, BeatDraft>();
  let beat: BeatDraft | undefined;
  let lines: LinesDraft | undefined;
  let picking = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    const line = raw.trim();
    if (line === "") continue;
    if (line.startsWith("==")) {
      beat = parseBeat(line, number, refuse);
      if (beat && beats.has(beat.name)) refuse(number, `a second beat "${beat.name}"`, "each beat once");
      if (beat) beats.set(beat.name, beat);
      lines = beat?.entry;
      picking = false;
      continue;
    }
    if (!beat) {
      const colon = line.indexOf(":");
      const key = line.slice(0, Math.max(0, colon)).trim();
      if (colon < 1) refuse(number, line, '"key: value" in the head, then a beat');
      else if (head.has(key)) refuse(number, `a second "${key}"`, "each key once");
      else head.set(key, { line: number, value: line.slice(colon + 1).trim() });
      continue;
    }
    if (line === "you:") {
      if (beat.picks.length > 0) refuse(number, 'a second "you:" in one beat', "one");
      picking = true;
      continue;
    }
    if (/^when\b/.test(line)) {
      const when = parseWhen(line, number, refuse);
      picking = false;
      lines = when;
      if (when) beat.whens.push(when);
      continue;
    }
    const colon = line.indexOf(":");
    const who = line.slice(0, Math.max(0, colon)).trim();
    const rest = line.slice(colon + 1).trim();
    if (picking) {
      if (!isMove(who)) refuse(number, `the move "${who || line}"`, moves.join(", "));
      else if (rest === "") refuse(number, "a pick without words", '"move: what you say"');
      else beat.picks.push({ line: number, value: { move: who, text: rest } });
      continue;
    }
    if (!isTemperament(who)) {
      refuse(number, `the temperament "${who || line}"`, speakers);
      continue;
    }
    if (!lines) continue;
    if (lines.said.has(who)) refuse(number, `a second "${who}" here`, "one line for each, variants divided by |");
    const variants = rest.split("|").map((variant) => variant.trim());
    if (variants.some((variant) => variant === "")) refuse(number, "a variant without words", "words between the bars");
    lines.said.set(
      who,
      variants.filter((variant) => variant !== "").map((value) => ({ line: number, value })),
    );
  }
  return { head, beats };
}

function parseBeat(line: string, number: number, refuse: Refuse): BeatDraft | undefined {
  const found = /^==\s*([a-z][a-z-]*)\s*(?:->\s*([a-z][a-z-]*)\s*)?$/.exec(line);
  if (!found) {
    refuse(number, line, beatForm);
    return undefined;
  }
  const name = found[1]!;
  return { line: number, name, answeredIn: found[2] ?? name, entry: { said: new Map() }, whens: [], picks: [] };
}

function parseWhen(line: string, number: number, refuse: Refuse): WhenDraft | undefined {
  const found = /^when\s+([a-z, ]+?)\s*(?:,\s*ease\s*>=\s*(-?\d))?\s*:\s*(?:->\s*([a-z][a-z-]*)\s*)?$/.exec(line);
  if (!found) {
    refuse(number, line, whenForm);
    return undefined;
  }
  const named = found[1]!
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  for (const word of named) if (!isMove(word)) refuse(number, `the move "${word}"`, moves.join(", "));
  const ease = found[2] === undefined ? null : Number(found[2]);
  if (ease !== null && Math.abs(ease) > 2) refuse(number, `ease >= ${ease}`, "from -2 to 2");
  return { line: number, moves: named.filter(isMove), ease, to: found[3] ?? null, said: new Map() };
}
