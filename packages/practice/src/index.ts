/**
 * Practice: short written scenes with somebody who is nobody. Pure: whoever calls draws the seed and owns the clock, the
 * storage and the screen. A chat-like screen needs no more than this:
 *
 * ```ts
 * const { opening, before, partner, day, country } = entranceOn(entries, now, records);
 * if (!opening.open) return show(opening.say, opening.instead); // closed, and where to go instead
 * show(opening.say, before); // "Two a day; two left.", and once what these people are not
 * const scene = sceneOf(opening.scenes[0]!)!; // fitting ones first; list them by title and about
 * let run = openRun(scene, { seed, name: partner, met: metLately(records, scene.id) });
 * show(whereOf(run), linesOf(run)); // their first line stands there
 * while (endingOf(run) === null) {
 *   const turn = await ask(picksOf(run)); // radio group, a field to type in, Say goodbye, Stop here
 *   if (turn.kind === "picked") run = pick(run, turn.index);
 *   else if (turn.kind === "typed") run = say(run, turn.text);
 *   else run = turn.kind === "goodbye" ? sayGoodbye(run) : stopHere(run);
 *   show(linesOf(run)); // `by`, `text`, and for theirs `told` (nobody says it) and `later`
 * }
 * const help = helpPageOf(run);
 * if (help !== null) return openHelp(help, country); // words of danger: nothing typed is kept, no debrief
 * const { headline, note, did, look, next, closing } = debrief(run);
 * show(headline, note, did, look, next, closing, sceneCard(scene));
 * const kept = recordOf(run, day, await askFelt(feltQuestion, feelings)); // null: it does not count
 * if (kept) records = [...records, kept]; // all that is ever stored of a run
 * ```
 *
 * Before a real meeting `companionOn` gives the page to read, the scene to offer and the pocket card; `encounterCard` is
 * the card for a chance encounter in the situation that holds now. Stored records come back through `readRecord`.
 */
export { encounterCard, type PocketCard, plainCard, sceneCard } from "./before/card.ts";
export { type Beforehand, companionOn, type MeetingCompanion, type OwnWords } from "./before/companion.ts";
export { type Entrance, entranceOn } from "./before/entrance.ts";
export { allScenes, sceneOf } from "./catalogue.ts";
export {
  countsAsRun,
  type Feeling,
  feelings,
  feltQuestion,
  metLately,
  type PracticeRecord,
  readRecord,
  recordOf,
} from "./days.ts";
export { type Debrief, debrief } from "./debrief/debrief.ts";
export type { Finding, Point } from "./debrief/finding.ts";
export { spokenChecks } from "./moves/read-move.ts";
export { type Closed, fittingScene, type Opening, type PracticeFacts, practiceOpen } from "./opening.ts";
export type { Problem } from "./read/problem.ts";
export { readScene, type SceneFile } from "./read/read-scene.ts";
export { temperamentFor } from "./run/chance.ts";
export { type HelpPage, helpPageOf } from "./run/help-page.ts";
export { beforeTheFirst, type PartnerName, partnerName } from "./run/partner.ts";
export {
  endingOf,
  linesOf,
  openRun,
  pick,
  picksOf,
  type Run,
  type RunOptions,
  type Spoken,
  say,
  sayGoodbye,
  stopHere,
  type TheirLine,
  turnsLeft,
  whereOf,
  type YourLine,
} from "./run/run.ts";
export type { Ending, ReadLine, Scene, SceneChannel, Temperament } from "./scene.ts";
export { practiceFacts } from "./situation.ts";
