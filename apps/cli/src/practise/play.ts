/** A scene in lines: theirs, the lines to pick from, and what the person picks or types. */
import { endingOf, linesOf, pick, picksOf, type Run, say, sayGoodbye, stopHere, whereOf } from "@rekindle/practice";
import type { Io } from "../command.ts";
import { newPage } from "../page.ts";
import type { Talk } from "./talk.ts";

/** What one line of input asks for. */
export type Turn =
  | { readonly kind: "picked"; readonly index: number }
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "goodbye" }
  | { readonly kind: "stop" }
  | { readonly kind: "unclear" };

const stops = new Set(["s", "stop", "stop here", "q", "quit", "exit", ":q"]);

/** A number picks, a letter of the menu leaves; everything else is said as it stands. */
export function readTurn(line: string, picks: number): Turn {
  const folded = line.toLowerCase();
  if (folded === "g") return { kind: "goodbye" };
  if (stops.has(folded)) return { kind: "stop" };
  if (/^\d+[.)]?$/.test(line)) {
    const index = Number.parseInt(line, 10) - 1;
    return index >= 0 && index < picks ? { kind: "picked", index } : { kind: "unclear" };
  }
  return line === "" ? { kind: "unclear" } : { kind: "typed", text: line };
}

/** One turn of a run; a line that is not clear changes nothing. */
export function takeTurn(run: Run, turn: Turn): Run {
  switch (turn.kind) {
    case "picked":
      return pick(run, turn.index);
    case "typed":
      return say(run, turn.text);
    case "goodbye":
      return sayGoodbye(run);
    case "stop":
      return stopHere(run);
    case "unclear":
      return run;
  }
}

/** Plays to the end. @returns the ended run, and whether the person left the terminal with it. */
export async function playIn(
  talk: Talk,
  opened: Run,
  io: Pick<Io, "columns" | "color">,
): Promise<{ run: Run; left: boolean }> {
  const top = newPage(io);
  top.strong(opened.cast.scene.title);
  top.say(whereOf(opened));
  top.soft(opened.cast.scene.about);
  talk.show(top.text());
  let run = opened;
  let shown = 0;
  let picked = false;
  while (endingOf(run) === null) {
    talk.show(turnPage(run, shown, picked, io));
    shown = linesOf(run).length;
    const picks = picksOf(run).length;
    let turn: Turn;
    do {
      const line = await talk.next();
      if (line === null) return { run: stopHere(run), left: true };
      turn = readTurn(line, picks);
      if (turn.kind === "unclear") talk.show(`A number from 1 to ${picks}, your own words, g or s.\n`);
    } while (turn.kind === "unclear");
    picked = turn.kind !== "typed";
    run = takeTurn(run, turn);
  }
  if (run.help === null && linesOf(run).length > shown) talk.show(spokenPage(run, shown, picked, io).text());
  return { run, left: false };
}

function turnPage(run: Run, from: number, picked: boolean, io: Pick<Io, "columns" | "color">): string {
  const page = spokenPage(run, from, picked, io);
  page.blank();
  for (const [index, text] of picksOf(run).entries()) page.choice(index + 1, text);
  page.soft("A number, or your own words. g: say goodbye. s: stop here.");
  return page.text();
}

/** What was said since the page before. A typed line stands in the terminal already. */
function spokenPage(run: Run, from: number, picked: boolean, io: Pick<Io, "columns" | "color">) {
  const page = newPage(io);
  for (const line of linesOf(run).slice(from)) {
    if (line.by === "you") {
      if (picked) page.soft(`You: ${line.text}`);
    } else {
      if (line.later !== null) page.soft(line.later);
      page.strong(line.told ? line.text : `${run.name}: ${line.text}`);
    }
  }
  return page;
}
