/** Practice: short written scenes with somebody who is nobody. Pure; the app draws the seed and owns the clock. */
export { allScenes, sceneOf } from "./catalogue.ts";
export {
  countsAsRun,
  type Feeling,
  feelings,
  feltQuestion,
  metToday,
  type PracticeRecord,
  recordOf,
} from "./days.ts";
export { type Debrief, debrief } from "./debrief/debrief.ts";
export type { Finding, Point } from "./debrief/finding.ts";
export { spokenChecks } from "./moves/read-move.ts";
export { type Closed, fittingScene, type Opening, type PracticeFacts, practiceOpen } from "./opening.ts";
export type { Problem } from "./read/problem.ts";
export { readScene, type SceneFile } from "./read/read-scene.ts";
export { temperamentFor } from "./run/chance.ts";
export { beforeTheFirst, type PartnerName, partnerName } from "./run/partner.ts";
export {
  endingOf,
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
