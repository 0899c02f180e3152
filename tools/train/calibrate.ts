/** Scores of writers held out, and from them: probabilities, thresholds, and how the voices are weighed against each other. */
import type { Task } from "../../packages/messages/src/model/task.ts";
import { calmFeatures, type Weighing, weigh } from "../../packages/messages/src/model/weigh.ts";
import { DOUBT } from "../../packages/messages/src/voice.ts";
import type { Example } from "./fit.ts";
import { deciders, folds, labelsOf, unjudged, weightOf } from "./sets.ts";

/**
 * False alarms allowed on fine messages of the deciding writers, held out, when the threshold is chosen: fewer than the
 * 6 % that are bearable, since the fine messages of others have more in them that only looks harmful. Of messages received only
 * 138 decide.
 */
const FALSE_ALARMS: Record<Task, number> = { drafts: 0.05, received: 0.03 };
/** Recall that safety labels must reach as questions, on all writers, held out: of those who say it between the lines too. */
const SAFETY: Readonly<Record<string, number>> = { threat: 0.955, boundary: 0.96, legal: 0.97 };

/**
 * How much surer it has to be to be stated: a threat that is none stops somebody at the gravest word there is. Measured on the
 * deciding writers, held out: F1 stays 0.806, and of 48 threats that are none 35 are left; what falls below is asked about.
 */
const SURER: Readonly<Record<string, number>> = { threat: 0.1 };

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

type Truth = readonly (readonly boolean[])[];
export const truthOf = (examples: readonly Example[], labels: readonly string[]): boolean[][] =>
  examples.map((one) => labels.map((label) => one.labels.includes(label)));

/** The scores of one voice, message by message and label by label, by models that never saw the writer. */
export type Scores = readonly (readonly number[])[];

const column = <T>(rows: readonly (readonly T[])[], j: number): T[] => rows.map((row) => row[j]!);
const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** How much of a message's calm is taken off; all are tried. */
const LESS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1];
/** The pull to zero on the weights of calm, whose columns are scaled to variance 1 first. */
const CALM_PULL = 5;

/** Weights, calm and thresholds for a tier of one or several voices, from scores of writers held out. */
export function weighed(task: Task, all: readonly Example[], allScores: readonly Scores[]): Weighing {
  const examples = all.filter(({ writer }) => writer !== unjudged);
  const voices = allScores.map((scores) => scores.filter((_, i) => all[i]!.writer !== unjudged));
  const labels = labelsOf[task];
  const truth = truthOf(examples, labels);
  const counts = examples.map(({ writer }) => weightOf(writer));
  const weights = labels.map((_, j) =>
    fitted(
      examples.map((_, i) => voices.map((scores) => scores[i]![j]!)),
      column(truth, j),
      counts,
    ).map(round),
  );
  const of = (i: number): (readonly number[])[] => voices.map((scores) => scores[i]!);
  const features = examples.map(({ length }, i) => calmFeatures(of(i), labels.length, length));
  const fine = truth.map((row) => !row.includes(true));
  const calm = calmFrom(features, fine, counts);
  // The threshold is chosen with a calm that did not learn from the writer: it has many weights.
  const unseen = examples.map((): number => 0);
  for (const fold of folds) {
    const inside = examples.flatMap(({ writer }, i) => (fold.includes(writer) ? [i] : []));
    const outside = examples.flatMap(({ writer }, i) => (fold.includes(writer) ? [] : [i]));
    if (inside.length === 0 || outside.length === 0) continue;
    const own = calmFrom(
      outside.map((i) => features[i]!),
      outside.map((i) => fine[i]!),
      outside.map((i) => counts[i]!),
    );
    for (const i of inside) unseen[i] = calmOf(features[i]!, own);
  }
  const deciding = examples.flatMap(({ writer }, i) => (deciders.has(writer) ? [i] : []));
  const ofDeciders = <T>(list: readonly T[]): T[] => deciding.map((i) => list[i]!);
  const decidingTruth = ofDeciders(truth);
  const plain = examples.map((_, i) => [...weigh(of(i), 0, { weights, calm: { weights: [], less: 0 } }).chances]);
  const heard = (less: number): number[][] => plain.map((row, i) => row.map((p) => p - less * unseen[i]!));
  const tried = LESS.map((less) => {
    const likely = withRules(task, labels, examples, heard(less));
    return { less, ...sureFrom(ofDeciders(likely), decidingTruth, FALSE_ALARMS[task]) };
  });
  const best = tried.reduce((most, one) => (one.f1 > most.f1 + 1e-4 ? one : most));
  return {
    weights,
    calm: { weights: calm.map(round), less: best.less },
    sure: labels.map((label) => round(best.threshold + (SURER[label] ?? 0))),
    maybe: labels.map((label, j) => {
      const recall = SAFETY[label];
      if (recall === undefined) return NEVER;
      const found = examples.map((one) => one.raised[j]!);
      return round(maybeFrom(column(plain, j), column(truth, j), found, recall));
    }),
  };
}

/** More than any label is ever heard: it is stated or not said. */
const NEVER = 2;

/** In drafts the rules speak beside the models, so what they say counts when the threshold is chosen. */
function withRules(
  task: Task,
  labels: readonly string[],
  examples: readonly Example[],
  likely: readonly (readonly number[])[],
): number[][] {
  return likely.map((row, i) =>
    row.map((p, j) => (task === "drafts" && examples[i]!.worded[j]! && (p >= DOUBT || labels[j] === "threat") ? 1 : p)),
  );
}

/** Learnt on columns scaled to mean 0 and variance 1, then written for the columns as they are. */
function calmFrom(
  features: readonly (readonly number[])[],
  fine: readonly boolean[],
  counts: readonly number[],
): number[] {
  const size = features[0]!.length;
  const mean = Array.from(
    { length: size },
    (_, j) => features.reduce((sum, row) => sum + row[j]!, 0) / features.length,
  );
  const spread = mean.map(
    (middle, j) => Math.sqrt(features.reduce((sum, row) => sum + (row[j]! - middle) ** 2, 0) / features.length) + 1e-9,
  );
  const scaled = features.map((row) => row.map((value, j) => (value - mean[j]!) / spread[j]!));
  const found = fitted(scaled, fine, counts, CALM_PULL);
  const weights = mean.map((_, j) => found[j]! / spread[j]!);
  const shift = mean.reduce((sum, middle, j) => sum - weights[j]! * middle, found[size]!);
  return [...weights, shift];
}

const calmOf = (features: readonly number[], weights: readonly number[]): number =>
  chance(features.reduce((sum, value, i) => sum + value * weights[i]!, weights[features.length]!));

/** Newton's method stops where no weight moves more than this. */
const STILL = 1e-7;

/**
 * Weights of a logistic regression on a few columns, the shift last, by Newton's method with a pull to zero.
 * @param counts how much each row counts.
 */
export function fitted(
  rows: readonly (readonly number[])[],
  positive: readonly boolean[],
  counts: readonly number[],
  pull = 1e-2,
): number[] {
  const size = rows[0]!.length + 1;
  const flat = Float64Array.from(rows.flatMap((row) => [...row, 1]));
  const weights = Array.from({ length: size }, (): number => 0);
  for (let step = 0; step < 40; step += 1) {
    const slope = weights.map((weight) => pull * weight);
    // The upper half; the lower one is its mirror.
    const curve = new Float64Array(size * size);
    for (let i = 0, at = 0; i < rows.length; i += 1, at += size) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += flat[at + j]! * weights[j]!;
      const p = chance(sum);
      const off = counts[i]! * (p - (positive[i] ? 1 : 0));
      const bend = counts[i]! * Math.max(1e-9, p * (1 - p));
      for (let j = 0; j < size; j += 1) {
        const x = flat[at + j]!;
        slope[j] = slope[j]! + off * x;
        const much = bend * x;
        for (let k = j; k < size; k += 1) curve[j * size + k] = curve[j * size + k]! + much * flat[at + k]!;
      }
    }
    const whole = weights.map((_, j) =>
      weights.map((__, k) => curve[Math.min(j, k) * size + Math.max(j, k)]! + (j === k ? pull : 0)),
    );
    const move = solved(whole, slope).map((by) => Math.max(-2, Math.min(2, by)));
    for (let j = 0; j < size; j += 1) weights[j] = weights[j]! - move[j]!;
    if (move.every((by) => Math.abs(by) < STILL)) break;
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
export function sureFrom(
  likely: readonly (readonly number[])[],
  truth: Truth,
  most: number,
): { f1: number; threshold: number } {
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
  return best;
}

/**
 * The threshold at which a safety label reaches a recall on writers held out, what the rules raise counted.
 * @param raised by the rules, whatever the models hear.
 */
export function maybeFrom(
  likely: readonly number[],
  positive: readonly boolean[],
  raised: readonly boolean[],
  recall: number,
): number {
  const of = likely
    .flatMap((p, i) => (positive[i] ? [raised[i] ? Number.POSITIVE_INFINITY : p] : []))
    .sort((x, y) => x - y);
  return of[Math.floor(of.length * (1 - recall))]!;
}
