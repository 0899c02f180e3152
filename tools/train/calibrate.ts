/** Calibration and thresholds, from scores of writers held out. */

import type { Task } from "../../packages/messages/src/model/features.ts";
import type { TaskModel } from "../../packages/messages/src/model/file.ts";
import { type Example, learn, scoresOf } from "./fit.ts";
import { labelsOf } from "./sets.ts";

/** False alarms allowed on held-out fine messages when the threshold is chosen; few received messages are without a label. */
const FALSE_ALARMS: Record<Task, number> = { drafts: 0.05, received: 0.15 };
/** Recall that safety labels must reach as questions, on writers held out. */
const SAFETY: Readonly<Record<string, number>> = { threat: 0.95, boundary: 0.96, legal: 0.97 };

/** Each writer in turn is held out: scores of every example by a model that never saw its writer, and those models. */
export function heldOut(
  task: Task,
  examples: readonly Example[],
  labels: readonly string[],
): { scores: number[][]; models: Map<string, TaskModel> } {
  const scores: number[][] = examples.map(() => []);
  const models = new Map<string, TaskModel>();
  for (const writer of [...new Set(examples.map((one) => one.writer))].sort()) {
    const model = learn(
      task,
      examples.filter((one) => one.writer !== writer),
      labels,
    );
    models.set(writer, model);
    for (const [i, one] of examples.entries()) if (one.writer === writer) scores[i] = scoresOf(one.features, model);
  }
  return { scores, models };
}

/** Calibration and thresholds for a model, from held-out scores. */
export function calibrated(
  task: Task,
  examples: readonly Example[],
  scores: readonly (readonly number[])[],
): Pick<TaskModel, "platt" | "sure" | "maybe"> {
  const labels = labelsOf[task];
  const truth = examples.map((one) => labels.map((label) => one.labels.includes(label)));
  const column = <T>(rows: readonly (readonly T[])[], j: number): T[] => rows.map((row) => row[j]!);
  const sigmoids = labels.map((_, j) => platt(column(scores, j), column(truth, j)));
  const probabilities = scores.map((row) =>
    row.map((score, j) => 1 / (1 + Math.exp(-(sigmoids[j]![0] * score + sigmoids[j]![1])))),
  );
  const sure = sureFrom(probabilities, truth, FALSE_ALARMS[task]);
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    platt: sigmoids.map(([a, b]) => [round(a), round(b)] as const),
    sure: labels.map(() => round(sure)),
    maybe: labels.map((label, j) => {
      const recall = SAFETY[label];
      if (recall === undefined) return round(sure);
      return round(Math.min(sure, maybeFrom(column(probabilities, j), column(truth, j), recall)));
    }),
  };
}

/** Platt's sigmoid for one label, by Newton's method. */
export function platt(scores: readonly number[], positive: readonly boolean[]): [number, number] {
  let a = 1;
  let b = 0;
  for (let round = 0; round < 50; round += 1) {
    let ga = 1e-3 * (a - 1);
    let gb = 0;
    let haa = 1e-3;
    let hab = 0;
    let hbb = 1e-9;
    for (const [i, score] of scores.entries()) {
      const p = 1 / (1 + Math.exp(-(a * score + b)));
      const d = p - (positive[i] ? 1 : 0);
      const h = p * (1 - p);
      ga += d * score;
      gb += d;
      haa += h * score * score;
      hab += h * score;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return [a, b];
}

/** One threshold for all labels: the best micro-F1 among those that keep false alarms at or below `most`. */
export function sureFrom(
  probabilities: readonly (readonly number[])[],
  truth: readonly (readonly boolean[])[],
  most: number,
): number {
  let best = { f1: -1, threshold: 0.5 };
  for (let threshold = 0.1; threshold < 0.9; threshold += 0.01) {
    let hit = 0;
    let said = 0;
    let real = 0;
    let fine = 0;
    let alarms = 0;
    for (const [i, row] of probabilities.entries()) {
      let any = false;
      for (const [j, p] of row.entries()) {
        const yes = p >= threshold;
        any ||= yes;
        said += yes ? 1 : 0;
        real += truth[i]![j] ? 1 : 0;
        hit += yes && truth[i]![j] ? 1 : 0;
      }
      if (!truth[i]!.includes(true)) {
        fine += 1;
        alarms += any ? 1 : 0;
      }
    }
    const f1 = (2 * hit) / (said + real);
    if (alarms / fine <= most && f1 > best.f1) best = { f1, threshold };
  }
  return best.threshold;
}

/** The threshold at which a safety label reaches a recall on writers held out. */
export function maybeFrom(probabilities: readonly number[], positive: readonly boolean[], recall: number): number {
  const of = probabilities.filter((_, i) => positive[i]).sort((x, y) => x - y);
  return of[Math.floor(of.length * (1 - recall))]!;
}
