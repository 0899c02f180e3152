/** Trains one task's keystroke model: table, weights at 8 bits, calibration and thresholds from writers held out. */
import { draftChecks } from "../../packages/messages/src/checks/index.ts";
import { fold } from "../../packages/messages/src/fold.ts";
import { draftHits } from "../../packages/messages/src/hits.ts";
import type { DraftLabel } from "../../packages/messages/src/labels.ts";
import { IDF_STEP, type TaskModel } from "../../packages/messages/src/model/file.ts";
import { letterRuns, wordRuns } from "../../packages/messages/src/model/runs.ts";
import { type Sparse, scoresOf, tableOf, vectorOf } from "../../packages/messages/src/model/score.ts";
import { MODEL_READS, type Task } from "../../packages/messages/src/model/task.ts";
import { tokensOf } from "../../packages/messages/src/model/tokens.ts";
import { logistic } from "./logistic.ts";
import { labelsOf } from "./sets.ts";

export interface Example {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
  readonly writer: string;
  /** Label by label, in the order of the task: the rules find it by its words. */
  readonly worded: readonly boolean[];
}

/** What the model sees of a labelled text. */
export function exampleOf(task: Task, text: string, labels: readonly string[], writer: string): Example {
  const folded = fold(text.slice(0, MODEL_READS));
  const found = task === "drafts" ? draftHits(folded).found : [];
  const words = new Set(draftChecks.filter((_, i) => (found[i]?.length ?? 0) > 0).map(({ label }) => label));
  return {
    tokens: tokensOf(folded),
    labels,
    writer,
    worded: labelsOf[task].map((label) => words.has(label as DraftLabel)),
  };
}

/** The C of liblinear. */
const COST = 12;

interface Rows {
  readonly hashes: readonly number[];
  readonly idf: Float32Array;
}

/** Rows for every run that at least two (words) or three (letters) texts hold. */
function rowsOf(examples: readonly Example[]): Rows {
  const hashes: number[] = [];
  const idf: number[] = [];
  const known = new Set<number>();
  for (const [runs, least] of [
    [wordRuns, 2],
    [letterRuns, 3],
  ] as const) {
    const seen = new Map<number, number>();
    for (const { tokens } of examples) {
      const here = new Set<number>();
      runs(tokens, (hash) => here.add(hash));
      for (const hash of here) seen.set(hash, (seen.get(hash) ?? 0) + 1);
    }
    for (const [hash, texts] of seen) {
      if (texts < least || known.has(hash)) continue;
      known.add(hash);
      hashes.push(hash);
      const exact = 1 + Math.log((1 + examples.length) / (1 + texts));
      idf.push(Math.min(255, Math.round(exact / IDF_STEP)) * IDF_STEP);
    }
  }
  return { hashes, idf: Float32Array.from(idf) };
}

function weightsOf(
  vectors: readonly Sparse[],
  examples: readonly Example[],
  labels: readonly string[],
  columns: number,
): Float64Array[] {
  return labels.map((label) =>
    logistic(
      vectors,
      examples.map((one) => one.labels.includes(label)),
      columns,
      COST,
    ),
  );
}

/** The model without calibration: raw scores. */
export function learn(task: Task, examples: readonly Example[], labels: readonly string[]): TaskModel {
  const { hashes, idf } = rowsOf(examples);
  const table = tableOf(hashes, idf);
  const columns = idf.length;
  const vectors = examples.map((one) => vectorOf(one.tokens, table));
  const learnt = weightsOf(vectors, examples, labels, columns);
  const scale = learnt.map(
    (w) => w.subarray(0, columns).reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127,
  );
  const weights = new Int8Array(columns * labels.length);
  for (let row = 0; row < columns; row += 1) {
    for (let j = 0; j < labels.length; j += 1)
      weights[row * labels.length + j] = worthKeeping(Math.round(learnt[j]![row]! / scale[j]!));
  }
  return {
    task,
    labels,
    features: columns,
    scale,
    bias: learnt.map((w) => w[columns]!),
    platt: labels.map(() => [1, 0] as const),
    sure: labels.map(() => 0.5),
    maybe: labels.map(() => 0.5),
    examples: labels.map(() => []),
    hashes: Uint32Array.from(hashes),
    table,
    weights,
  };
}

/** A weight of one step decides nothing, and without it the file is smaller. */
const worthKeeping = (steps: number): number => (Math.abs(steps) <= 1 ? 0 : steps);

/** Raw scores of a model, label by label. */
export const rawScores = (one: Example, model: TaskModel): Float64Array =>
  scoresOf(vectorOf(one.tokens, model.table), model);
