/** A run, or the entrance, as one JSON document. */
import { debrief, helpPageOf, linesOf, recordOf } from "@rekindle/practice";
import type { Io } from "../command.ts";
import { safeJson } from "../words.ts";
import { openScenes } from "./pages.ts";
import { readTurn, takeTurn } from "./play.ts";
import { type Sitting, sceneNamed } from "./sitting.ts";

/** Without a scene the entrance; with one a run over the lines of standard input, one turn a line. */
export async function oneDocument(sitting: Sitting, wanted: string | undefined, io: Io): Promise<number> {
  const entrance = sitting.entrance();
  const { opening } = entrance;
  const open = openScenes(opening);
  const scene = wanted === undefined ? null : sceneNamed(wanted, open, sitting.records);
  if (!opening.open || scene === null) {
    const scenes = open.map(({ id, title, about, channel, turns, minutes, cites }) => ({
      id,
      title,
      about,
      channel,
      turns,
      minutes,
      cites,
    }));
    io.out(`${safeJson({ schema: "rekindle.practice/1", opening, scenes }, 2)}\n`);
    return 0;
  }
  let run = sitting.begin(scene, entrance);
  const { seed, temperament } = run.cast;
  const text = new TextDecoder().decode(await io.read("-"));
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() !== "") run = takeTurn(run, readTurn(line.trim(), 99));
  }
  run = takeTurn(run, { kind: "stop" });
  const kept = recordOf(run, entrance.day);
  if (kept !== null && sitting.path !== null) await sitting.keep(kept);
  const { ending } = run.place;
  const help = helpPageOf(run);
  const spoken = linesOf(run).map((line) =>
    line.by === "you"
      ? { by: line.by, text: line.text, move: line.move, checks: line.checks }
      : { by: line.by, text: line.text },
  );
  const shown = help === null ? debrief(run) : null;
  const { play: _, ...reading } = shown ?? { play: null };
  io.out(
    `${safeJson({ schema: "rekindle.run/1", scene: scene.id, seed, temperament, ending, spoken, debrief: shown && reading, help, kept }, 2)}\n`,
  );
  return 0;
}
