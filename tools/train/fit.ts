/** Trains one task's keystroke model: table, weights at 8 bits, calibration and thresholds from writers held out. */
import { draftChecks } from "../../packages/messages/src/checks/index.ts";
import { fold } from "../../packages/messages/src/fold.ts";
import { draftHits, receivedHits } from "../../packages/messages/src/hits.ts";
import type { Hit } from "../../packages/messages/src/match.ts";
import { orderOf, type TaskModel } from "../../packages/messages/src/model/file.ts";
import { RARITY_STEP, ROW, rowsOf } from "../../packages/messages/src/model/rows.ts";
import { letterRuns, wordRuns } from "../../packages/messages/src/model/runs.ts";
import { runsOf, type Sparse, scoresOf, tableOf, wholeOf } from "../../packages/messages/src/model/score.ts";
import { MODEL_READS, type Task } from "../../packages/messages/src/model/task.ts";
import { tokensOf } from "../../packages/messages/src/model/tokens.ts";
import { signals } from "../../packages/messages/src/signals/index.ts";
import { logistic } from "./logistic.ts";
import { deciders, labelsOf, weightOf } from "./sets.ts";
import { vectorOf } from "./vector.ts";

export interface Example {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
  readonly writer: string;
  /** In UTF-16 units, of what the models read. */
  readonly length: number;
  /** Label by label, in the order of the task: the rules find it by its words. */
  readonly worded: readonly boolean[];
  /** The rules ask about it, or find it. */
  readonly raised: readonly boolean[];
}

/** What the model sees of a labelled text. */
export function exampleOf(task: Task, text: string, labels: readonly string[], writer: string): Example {
  const read = text.slice(0, MODEL_READS);
  const folded = fold(read);
  const { worded, raised } = task === "drafts" ? draftWords(folded) : receivedWords(folded);
  return {
    tokens: tokensOf(folded),
    labels,
    writer,
    length: read.length,
    worded: labelsOf[task].map((label) => worded.has(label)),
    raised: labelsOf[task].map((label) => raised.has(label)),
  };
}

interface Words {
  readonly worded: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
}

/** @param hits of `labels`, in their order, once or twice over. */
const labelsHit = (labels: readonly string[], hits: readonly Hit[]): string[] =>
  hits.flatMap((hit, i) => (hit.length > 0 ? [labels[i % labels.length]!] : []));

function draftWords(folded: string): Words {
  const { found, asked } = draftHits(folded);
  const labels = draftChecks.map(({ label }) => label);
  return { worded: new Set(labelsHit(labels, found)), raised: new Set(labelsHit(labels, [...found, ...asked])) };
}

function receivedWords(folded: string): Words {
  const { found, asked } = receivedHits(folded);
  const labels = signals.map(({ id }) => id);
  return { worded: new Set(labelsHit(labels, found)), raised: new Set(labelsHit(labels, [...found, ...asked])) };
}

/** The C of liblinear for a message that counts once; one of the deciding writers costs as much again as elsewhere (0.001 to 0.002). */
const COST = 12;
const DECIDER = 2;

/** A weight of so few steps decides next to nothing, and without it the file is smaller. */
const TOO_LIGHT: Record<Task, number> = { drafts: 8, received: 7 };

interface Known {
  readonly hashes: readonly number[];
  readonly rarity: Uint8Array;
}

/** Rows for every run that at least four (words) or eight (letters) texts hold, in the order of the model. */
function knownOf(examples: readonly Example[]): Known {
  const rarity = new Map<number, number>();
  for (const [runs, least] of [
    [wordRuns, 4],
    [(tokens: readonly string[]) => tokens.flatMap((token) => [...letterRuns(token)]), 8],
  ] as const) {
    const seen = new Map<number, number>();
    for (const { tokens } of examples) {
      for (const hash of new Set(runs(tokens))) seen.set(hash, (seen.get(hash) ?? 0) + 1);
    }
    for (const [hash, texts] of seen) {
      if (texts < least || rarity.has(hash)) continue;
      const exact = 1 + Math.log((1 + examples.length) / (1 + texts));
      rarity.set(hash, Math.min(255, Math.round(exact / RARITY_STEP)));
    }
  }
  const rows = [...rarity].sort(([a], [b]) => a - b);
  const order = [...orderOf(rows.map(([, steps]) => steps))].map((row) => rows[row]!);
  return { hashes: order.map(([hash]) => hash), rarity: Uint8Array.from(order, ([, steps]) => steps) };
}

function weightsOf(
  vectors: readonly Sparse[],
  examples: readonly Example[],
  labels: readonly string[],
  columns: number,
): Float64Array[] {
  const costs = examples.map(({ writer }) => COST * weightOf(writer) * (deciders.has(writer) ? DECIDER : 1));
  return labels.map((label) =>
    logistic(
      vectors,
      examples.map((one) => one.labels.includes(label)),
      columns,
      costs,
    ),
  );
}

/** The model without calibration: raw scores. */
export function learn(task: Task, examples: readonly Example[], labels: readonly string[]): TaskModel {
  const all = knownOf(examples);
  const rowOf = new Map(all.hashes.map((hash, row) => [hash, row]));
  const columns = all.rarity.length;
  const vectors = examples.map(({ tokens }) =>
    vectorOf(
      tokens,
      (run) => rowOf.get(run) ?? -1,
      (row) => all.rarity[row]!,
    ),
  );
  const learnt = weightsOf(vectors, examples, labels, columns);
  const scale = learnt.map(
    (w) => w.subarray(0, columns).reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127,
  );
  const worthKeeping = (step: number): number => (Math.abs(step) <= TOO_LIGHT[task] ? 0 : step);
  const steps = (row: number): number[] => learnt.map((w, j) => worthKeeping(Math.round(w[row]! / scale[j]!)));
  // A run without any weight left is not known to the model at all.
  const kept = all.hashes.flatMap((_, row) => (steps(row).some((step) => step !== 0) ? [row] : []));
  const rows = rowsOf(kept.map((row) => all.rarity[row]!));
  for (const [at, row] of kept.entries()) rows.weights.set(steps(row), at * ROW);
  const hashes = Uint32Array.from(kept, (row) => all.hashes[row]!);
  return {
    task,
    labels,
    features: kept.length,
    scale,
    bias: learnt.map((w) => w[columns]!),
    weighing: {
      weights: labels.map(() => [1, 0]),
      calm: { weights: [], less: 0 },
      sure: labels.map(() => 0.5),
      maybe: labels.map(() => 0.5),
    },
    examples: labels.map(() => []),
    hashes,
    table: tableOf(hashes, rows),
  };
}

/** Raw scores of a model, label by label. */
export const rawScores = (one: Example, model: TaskModel): Float64Array =>
  scoresOf(wholeOf(runsOf(one.tokens, model.table), model.table), model);
