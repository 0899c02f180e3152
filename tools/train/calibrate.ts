/** Scores of writers held out, and from them: probabilities, thresholds, and how the two tiers are weighed against each other. */
import type { Fusion } from "../../packages/messages/src/encoder/encoder.ts";
import type { TaskModel } from "../../packages/messages/src/model/file.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { DOUBT } from "../../packages/messages/src/voice.ts";
import { type Example, learn, rawScores } from "./fit.ts";
import { folds, labelsOf } from "./sets.ts";

/**
 * False alarms allowed on held-out fine messages when the threshold is chosen. Of messages received only one in twelve has no
 * label, and a wrong signal there costs less than a wrong warning: more are allowed.
 */
const FALSE_ALARMS: Record<Task, number> = { drafts: 0.056, received: 0.14 };
/** Recall that safety labels must reach as questions, on writers held out. */
const SAFETY: Readonly<Record<string, number>> = { threat: 0.95, boundary: 0.96, legal: 0.98 };

/** Some writers at a time are held out: scores of every example by a model that never saw its writer. */
export function heldOut(task: Task, examples: readonly Example[], labels: readonly string[]): number[][] {
  const scores: number[][] = examples.map(() => []);
  for (const fold of folds) {
    const model = learn(
      task,
      examples.filter((one) => !fold.includes(one.writer)),
      labels,
    );
    for (const [i, one] of examples.entries()) if (fold.includes(one.writer)) scores[i] = [...rawScores(one, model)];
  }
  return scores;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

type Truth = readonly (readonly boolean[])[];
export const truthOf = (examples: readonly Example[], labels: readonly string[]): boolean[][] =>
  examples.map((one) => labels.map((label) => one.labels.includes(label)));

const column = <T>(rows: readonly (readonly T[])[], j: number): T[] => rows.map((row) => row[j]!);
const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Calibration and thresholds for the keystroke tier, from held-out scores. */
export function calibrated(
  task: Task,
  examples: readonly Example[],
  scores: readonly (readonly number[])[],
): Pick<TaskModel, "platt" | "sure" | "maybe"> {
  const labels = labelsOf[task];
  const truth = truthOf(examples, labels);
  const platt = labels.map((_, j) => {
    const [a, b] = fitted(
      column(scores, j).map((score) => [score]),
      column(truth, j),
    );
    return [round(a!), round(b!)] as const;
  });
  const likely = scores.map((row) => row.map((score, j) => chance(platt[j]![0] * score + platt[j]![1])));
  return { platt, ...thresholds(task, labels, likely, examples) };
}

/** How runs and encoder are weighed, and the thresholds then. @param sensed the encoder's held-out scores, label by label. */
export function fused(
  task: Task,
  examples: readonly Example[],
  scores: readonly (readonly number[])[],
  sensed: readonly (readonly number[])[],
): Fusion {
  const labels = labelsOf[task];
  const truth = truthOf(examples, labels);
  const weights = labels.map((_, j) => {
    const [run, sense, shift] = fitted(
      scores.map((row, i) => [row[j]!, sensed[i]![j]!]),
      column(truth, j),
    );
    return [round(run!), round(sense!), round(shift!)] as const;
  });
  const likely = scores.map((row, i) =>
    row.map((score, j) => chance(weights[j]![0] * score + weights[j]![1] * sensed[i]![j]! + weights[j]![2])),
  );
  return { weights, ...thresholds(task, labels, likely, examples) };
}

function thresholds(
  task: Task,
  labels: readonly string[],
  likely: readonly (readonly number[])[],
  examples: readonly Example[],
): { sure: number[]; maybe: number[] } {
  const truth = truthOf(examples, labels);
  // In drafts the rules speak beside the model, so what they say counts when the threshold is chosen.
  const stated = (i: number, p: number, j: number): boolean =>
    task === "drafts" && examples[i]!.worded[j]! && (p >= DOUBT || labels[j] === "threat");
  const said = likely.map((row, i) => row.map((p, j) => (stated(i, p, j) ? 1 : p)));
  const sure = sureFrom(said, truth, FALSE_ALARMS[task]);
  return {
    sure: labels.map(() => round(sure)),
    maybe: labels.map((label, j) => {
      const recall = SAFETY[label];
      if (recall === undefined) return round(sure);
      return round(Math.min(sure, maybeFrom(column(likely, j), column(truth, j), recall)));
    }),
  };
}

/** Weights of a logistic regression on a few columns, the shift last, by Newton's method with a slight pull to zero. */
export function fitted(rows: readonly (readonly number[])[], positive: readonly boolean[]): number[] {
  const size = rows[0]!.length + 1;
  const weights = Array.from({ length: size }, (): number => 0);
  for (let step = 0; step < 40; step += 1) {
    const slope = weights.map((weight) => 1e-2 * weight);
    const curve = Array.from({ length: size }, (_, j) =>
      Array.from({ length: size }, (_, k): number => (j === k ? 1e-2 : 0)),
    );
    for (const [i, row] of rows.entries()) {
      const x = [...row, 1];
      const p = chance(x.reduce((sum, value, j) => sum + value * weights[j]!, 0));
      const off = p - (positive[i] ? 1 : 0);
      const bend = Math.max(1e-9, p * (1 - p));
      for (let j = 0; j < size; j += 1) {
        slope[j] = slope[j]! + off * x[j]!;
        for (let k = 0; k < size; k += 1) curve[j]![k] = curve[j]![k]! + bend * x[j]! * x[k]!;
      }
    }
    const move = solved(curve, slope);
    for (let j = 0; j < size; j += 1) weights[j] = weights[j]! - Math.max(-2, Math.min(2, move[j]!));
  }
  return weights;
}

/** Gauss's elimination; the matrix is positive, so no rows need to change places. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (const [i, row] of rows.entries()) {
    for (const other of rows.slice(i + 1)) {
      const times = other[i]! / row[i]!;
      for (let k = i; k < other.length; k += 1) other[k] = other[k]! - times * row[k]!;
    }
  }
  const found: number[] = [];
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]!;
    const rest = found.reduce((sum, value, k) => sum + value * row[rows.length - 1 - k]!, 0);
    found.push((row[rows.length]! - rest) / row[i]!);
  }
  return found.reverse();
}

/** One threshold for all labels: the best micro-F1 among those that keep false alarms at or below `most`. */
export function sureFrom(likely: readonly (readonly number[])[], truth: Truth, most: number): number {
  let best = { f1: -1, threshold: 0.9 };
  for (let threshold = 0.1; threshold < 0.95; threshold += 0.01) {
    let hit = 0;
    let said = 0;
    let real = 0;
    let fine = 0;
    let alarms = 0;
    for (const [i, row] of likely.entries()) {
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
export function maybeFrom(likely: readonly number[], positive: readonly boolean[], recall: number): number {
  const of = likely.filter((_, i) => positive[i]).sort((x, y) => x - y);
  return of[Math.floor(of.length * (1 - recall))]!;
}
