/** What a scene file may not do. Each refusal names the line, what was found and what is accepted. */
import { readMove } from "../moves/read-move.ts";
import { type Lines, type Move, phaseOf, type ReadLine, type Scene, temperaments } from "../scene.ts";
import { houseWords } from "./house-words.ts";
import type { BeatDraft, LinesDraft, Placed, SceneDraft } from "./parse.ts";
import type { Refuse } from "./problem.ts";

/** Longer lines are read, not said. */
const longest = 160;

/** What each kind of beat must answer. A bye is answered in `end`, an offer while they leave is a push, a yes is small talk. */
const talking: readonly Move[] = ["ask", "greet", "offer", "share", "talk", "heavy", "push"];
const mustAnswer = (beat: BeatDraft): readonly Move[] => {
  if (beat.name === "end") return ["bye", "accept"];
  if (beat.name === "no") return ["push"];
  if (beat.name === "leaving") return ["ask", "greet", "share", "talk", "heavy", "push"];
  return beat.answeredIn === beat.name ? talking : [];
};

const linesOf = ({ said }: LinesDraft): readonly Placed<string>[] => [...said.values()].flat();

/** True where nobody is left without a line. */
const everybodySpeaks = ({ said }: LinesDraft): boolean =>
  said.has("any") || temperaments.every((one) => said.has(one));

export function judge(draft: SceneDraft, scene: Omit<Scene, "beats">, read: ReadLine, refuse: Refuse): void {
  const { beats } = draft;
  // Who begins with a no has no more to leave from.
  const needed = beats.get("open")?.answeredIn === "no" ? ["no", "end"] : ["open", "leaving", "no", "end"];
  for (const name of needed) {
    if (!beats.has(name)) refuse(0, `no beat "${name}"`, needed.join(", "));
  }
  for (const key of ["title", "where", "about", "card"]) {
    const line = draft.head.get(key);
    if (line) judgeWords(line, refuse);
  }
  for (const beat of beats.values()) {
    judgeBeat(beat, beats, refuse);
    judgePicks(beat, scene, read, refuse);
  }
  judgeLines(beats, scene, read, refuse);
  judgeStay(beats, refuse);
}

function judgeBeat(beat: BeatDraft, beats: ReadonlyMap<string, BeatDraft>, refuse: Refuse): void {
  const known = [...beats.keys()].join(", ");
  const { name, line, answeredIn } = beat;
  if (!beats.has(answeredIn)) refuse(line, `the beat "${answeredIn}"`, known);
  if (answeredIn !== name && name !== "open") refuse(line, `"-> ${answeredIn}" at ${name}`, "only at open");
  const first = beats.get("open")?.answeredIn ?? "";
  // Nobody begins to leave who was leaving, and after a no nothing else comes.
  const byEvent = (name === "leaving" && phaseOf(first) === "talking") || (name === "no" && first !== "no");
  const entered = name === "open" || byEvent;
  if (entered && !everybodySpeaks(beat.entry)) {
    refuse(line, `${name} begins without a line for everybody`, "lines before the first when: any, or all six");
  }
  if (!entered && name !== "end" && beat.entry.said.size > 0) {
    refuse(line, `lines before the first when in ${name}`, "only in open, leaving, no and end, where events lead");
  }
  if (name === "open") {
    for (const one of temperaments) {
      const found = beat.entry.said.get(one) ?? beat.entry.said.get("any") ?? [];
      if (found.length < 2) refuse(line, `${found.length} openings for ${one}`, "two or more, divided by |");
    }
  }
  for (const when of beat.whens) {
    const to = when.to;
    if (to !== null && !beats.has(to)) refuse(when.line, `the beat "${to}"`, known);
    if (to === "open") refuse(when.line, `"-> open"`, "any beat but the first");
    const back =
      (name === "leaving" && to !== null && to !== "no" && to !== "end") ||
      (name === "no" && to !== null && to !== "end");
    if (back)
      refuse(when.line, `"-> ${to}" from ${name}`, name === "no" ? "end" : "no or end: who leaves does not come back");
    if (!everybodySpeaks(when)) refuse(when.line, "a when that leaves somebody without a line", "any, or all six");
    if (name === "open" && answeredIn !== name)
      refuse(when.line, "an answer in open", `answers stand in ${answeredIn}`);
  }
  for (const move of mustAnswer(beat)) {
    if (!beat.whens.some((when) => when.ease === null && when.moves.includes(move))) {
      refuse(line, `no answer to ${move} in ${name}`, `"when ${move}:" without ease, as the last that names it`);
    }
  }
}

function judgePicks(beat: BeatDraft, scene: Omit<Scene, "beats">, read: ReadLine, refuse: Refuse): void {
  const { name, line, picks } = beat;
  if (name === "end") {
    if (picks.length > 0) refuse(line, "picks in end", "none: the play is over");
    return;
  }
  if (picks.length < 3 || picks.length > 7) refuse(line, `${picks.length} picks in ${name}`, "3 to 7");
  const has = (...wanted: readonly Move[]) => picks.some(({ value }) => wanted.includes(value.move));
  if (!has("bye")) refuse(line, `no bye among the picks of ${name}`, "one goodbye");
  if (!has("heavy", "push", "share"))
    refuse(line, `no likely mistake among the picks of ${name}`, "a heavy, push or share");
  const phase = phaseOf(beat.answeredIn);
  for (const pick of picks) {
    const { move, text } = pick.value;
    judgeWords({ line: pick.line, value: text }, refuse);
    const checks = read(text, scene.channel).filter((check) => !scene.youMay.includes(check));
    const typed = readMove(text, checks, phase);
    const why = checks.length > 0 ? ` (${checks.join(", ")})` : "";
    if (typed !== move) refuse(pick.line, `"${text}" as ${move}`, `${typed}${why}: what typing it gives`);
  }
}

function judgeLines(
  beats: ReadonlyMap<string, BeatDraft>,
  scene: Omit<Scene, "beats">,
  read: ReadLine,
  refuse: Refuse,
): void {
  const seen = new Map<string, number>();
  for (const beat of beats.values()) {
    for (const said of [beat.entry, ...beat.whens].flatMap(linesOf)) {
      judgeWords(said, refuse);
      const before = seen.get(said.value);
      if (before !== undefined)
        refuse(said.line, `"${said.value}" again, as in line ${before}`, "each line once in a scene");
      seen.set(said.value, said.line);
      const checks = read(spokenPart(said.value), scene.channel).filter((check) => !scene.theyMay.includes(check));
      if (checks.length > 0) {
        refuse(
          said.line,
          `"${said.value}" (${checks.join(", ")})`,
          "lines that the checks pass, or they-may in the head",
        );
      }
    }
  }
}

/** Without what is told in brackets, which nobody says. */
const spokenPart = (line: string): string => line.replace(/\([^)]*\)|\{jump \d+\}/g, " ");

function judgeWords({ line, value }: Placed<string>, refuse: Refuse): void {
  if (value.length > longest) refuse(line, `a line of ${value.length} characters`, `at most ${longest}`);
  for (const [, hole] of value.matchAll(/\{([^}]*)\}?/g)) {
    if (hole !== "name" && !/^jump \d{1,2}$/.test(hole!)) refuse(line, `{${hole}}`, "{name} or {jump MINUTES}");
  }
  const word = houseWords.exec(value)?.[0];
  if (word) refuse(line, `the word "${word}"`, "words the house uses");
}

/** Where they may answer more than once while going, the lines can run out: then they need a way to be gone. */
function judgeStay(beats: ReadonlyMap<string, BeatDraft>, refuse: Refuse): void {
  const end = beats.get("end");
  if (!end || everybodySpeaks(end.entry)) return;
  for (const name of ["leaving", "no"]) {
    for (const when of beats.get(name)?.whens ?? []) {
      if (when.to === null)
        refuse(when.line, `a when in ${name} that stays`, '"-> end", or lines before the first when in end');
    }
  }
}

/** Lines as the scene keeps them. */
export function keptLines({ said }: LinesDraft): Lines {
  return Object.fromEntries([...said].map(([who, variants]) => [who, variants.map(({ value }) => value)]));
}
