/** Trains one task's keystroke model: table, weights at 8 bits, calibration and thresholds from writers held out. */
import type { Features, Task } from "../../packages/messages/src/model/features.ts";
import { IDF_STEP, type TaskModel } from "../../packages/messages/src/model/file.ts";
import { type Sparse, vectorOf } from "../../packages/messages/src/model/vector.ts";
import { logistic } from "./logistic.ts";

export interface Example {
  readonly features: Features;
  readonly labels: readonly string[];
  readonly writer: string;
}

/** Kept of each table: what decides least is left out. */
const KEPT: Record<Task, number> = { drafts: 16_000, received: 12_000 };
const COST = 8;

/** Rows for every run that at least two (words) or three (letters) texts hold. */
function tableOf(examples: readonly Example[]): { rows: Map<number, number>; idf: Float32Array } {
  const seen = [new Map<number, number>(), new Map<number, number>()];
  for (const { features } of examples) {
    for (const hash of features.words.keys()) seen[0]!.set(hash, (seen[0]!.get(hash) ?? 0) + 1);
    for (const hash of features.letters.keys()) seen[1]!.set(hash, (seen[1]!.get(hash) ?? 0) + 1);
  }
  const rows = new Map<number, number>();
  const idf: number[] = [];
  for (const [kind, least] of [
    [0, 2],
    [1, 3],
  ] as const) {
    for (const [hash, texts] of seen[kind]!) {
      if (texts < least || rows.has(hash)) continue;
      rows.set(hash, idf.length);
      const exact = 1 + Math.log((1 + examples.length) / (1 + texts));
      idf.push(Math.min(255, Math.round(exact / IDF_STEP)) * IDF_STEP);
    }
  }
  return { rows, idf: Float32Array.from(idf) };
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
  const dense = examples[0]!.features.dense.length;
  let table = tableOf(examples);
  let vectors = examples.map(({ features }) => vectorOf(features, table));
  const first = weightsOf(vectors, examples, labels, table.idf.length + dense);
  // Keep the rows whose weights reach furthest, then learn again on those alone.
  const reach = Array.from(table.idf, (rarity, row) => ({
    row,
    reach: first.reduce((sum, w) => sum + w[row]! ** 2, 0) * rarity,
  }));
  const kept = new Set(
    reach
      .sort((a, b) => b.reach - a.reach || a.row - b.row)
      .slice(0, KEPT[task])
      .map(({ row }) => row),
  );
  const rows = new Map<number, number>();
  const idf: number[] = [];
  for (const [hash, row] of table.rows) {
    if (!kept.has(row)) continue;
    rows.set(hash, idf.length);
    idf.push(table.idf[row]!);
  }
  table = { rows, idf: Float32Array.from(idf) };
  vectors = examples.map(({ features }) => vectorOf(features, table));
  const columns = idf.length + dense;
  const learnt = weightsOf(vectors, examples, labels, columns);
  const scale = learnt.map(
    (w) => w.subarray(0, columns).reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127,
  );
  const weights = new Int8Array(columns * labels.length);
  for (let row = 0; row < columns; row += 1) {
    for (let j = 0; j < labels.length; j += 1)
      weights[row * labels.length + j] = Math.round(learnt[j]![row]! / scale[j]!);
  }
  return {
    task,
    labels,
    features: idf.length,
    dense,
    scale,
    bias: learnt.map((w) => w[columns]!),
    platt: labels.map(() => [1, 0] as const),
    sure: labels.map(() => 0.5),
    maybe: labels.map(() => 0.5),
    rows,
    idf: table.idf,
    weights,
  };
}

/** Raw scores of a model, label by label. */
export function scoresOf(features: Features, model: TaskModel): number[] {
  const { index, value } = vectorOf(features, model);
  const count = model.labels.length;
  return model.labels.map((_, j) => {
    let sum = 0;
    for (let i = 0; i < index.length; i += 1) sum += value[i]! * model.weights[index[i]! * count + j]!;
    return sum * model.scale[j]! + model.bias[j]!;
  });
}
