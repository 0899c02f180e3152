/** Reads a scene file: the scene, and everything that is wrong with it. A scene with problems is not played. */
import { temperamentFor } from "../run/chance.ts";
import type { Beat, ReadLine, Scene } from "../scene.ts";
import { readHead } from "./head.ts";
import { judge, keptLines } from "./judge.ts";
import { type BeatDraft, parseScene } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { playOf, poorestRow, reachOf } from "./walk.ts";

export interface SceneFile {
  /** Null where something is wrong. */
  readonly scene: Scene | null;
  /** In the order of lines. */
  readonly problems: readonly Problem[];
}

export interface ReadSceneOptions {
  /** What reads a spoken line: a pick's move must be what typing it would give. */
  readonly read: ReadLine;
  /** True for the id of a guide point or care rule; without it every id is taken. */
  readonly known?: (cite: string) => boolean;
}

/** Below this a scene is known by heart too soon; our choice. */
const fewestPlays = 12;
/** A scene is a page, not a book: longer files are refused unread. */
const longestFile = 200_000;

/** Never fails: a file that is no scene gives problems alone. */
export function readScene(text: string, { read, known }: ReadSceneOptions): SceneFile {
  const problems: Problem[] = [];
  const refuse = (line: number, found: string, accepted: string) =>
    void problems.push({ line, found: shortened(found), accepted });
  if (text.length > longestFile) {
    refuse(0, `a file of ${text.length} characters`, `at most ${longestFile}`);
    return { scene: null, problems };
  }
  const draft = parseScene(text.replace(/^\ufeff/, ""), refuse);
  const head = readHead(draft.head, refuse);
  for (const cite of head.cites) {
    if (known && !known(cite)) refuse(draft.head.get("cites")!.line, `the id "${cite}"`, "a guide point or care rule");
  }
  judge(draft, head, read, refuse);
  if (problems.length === 0) {
    const scene: Scene = {
      ...head,
      beats: Object.fromEntries([...draft.beats.values()].map((beat) => [beat.name, keptBeat(beat)])),
    };
    judgeWhole(scene, draft.beats, refuse);
    if (problems.length === 0) return { scene, problems };
  }
  return { scene: null, problems: problems.sort((a, b) => a.line - b.line) };
}

const shortened = (found: string): string => (found.length > 200 ? `${found.slice(0, 199)}…` : found);

function keptBeat(draft: BeatDraft): Beat {
  return {
    name: draft.name,
    answeredIn: draft.answeredIn,
    entry: keptLines(draft.entry),
    whens: draft.whens.map((when) => ({ moves: when.moves, ease: when.ease, to: when.to, lines: keptLines(when) })),
    picks: draft.picks.map(({ value }) => value),
  };
}

function judgeWhole(
  scene: Scene,
  drafts: ReadonlyMap<string, BeatDraft>,
  refuse: (line: number, found: string, accepted: string) => void,
): void {
  const reach = reachOf(scene);
  for (const [name, draft] of drafts) {
    if (name !== "end" && !reach.beats.has(name)) refuse(draft.line, `nothing leads to ${name}`, "a when that does");
    for (const [index, when] of scene.beats[name]!.whens.entries()) {
      if (!reach.whens.has(when)) {
        refuse(draft.whens[index]!.line, "a when that never comes to speak", "an order in which each can fit");
      }
    }
  }
  for (const ending of scene.endings) {
    if (!reach.endings.has(ending)) refuse(0, `no run ends ${ending}`, "every ending named in the head");
  }
  for (const ending of reach.endings) {
    if (ending !== "stopped" && !scene.endings.includes(ending)) {
      refuse(0, `a run ends ${ending}`, "only endings named in the head");
    }
  }
  const { row, plays } = poorestRow(scene);
  if (plays < fewestPlays) {
    refuse(
      0,
      `${plays} different plays for the picks ${row.map((index) => index + 1).join(", ")}`,
      `${fewestPlays} in 100 seeds`,
    );
  }
  for (let seed = 0; seed < 100; seed += 1) {
    const said = playOf(scene, seed, [0, 1, 2, 3, 4, 0, 1, 2]);
    if (new Set(said).size < said.length)
      refuse(0, `a line twice in the run of seed ${seed} as ${temperamentFor(seed)}`, "once");
  }
}
