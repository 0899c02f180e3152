/**
 * The sentences of the training messages, small enough to be looked up; and what they say of messages whose writers they leave out.
 * Those whose neighbours by other writers agree least with their own labels teach nothing, and are left out.
 */
import { createKernel } from "../../../packages/messages/src/encoder/kernel.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import {
  type Known,
  knownOf,
  knownRoom,
  maskTo,
  NEAR,
  NUMBERS,
  nearScores,
  nearShares,
  sumsOf,
  type Turn,
  turned,
} from "../../../packages/messages/src/encoder/near.ts";
import { cutInPieces } from "../../../packages/messages/src/encoder/pieces.ts";
import type { Tensors } from "../../../packages/messages/src/encoder/tensors.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { sentencesOf } from "../../../packages/messages/src/sentences.ts";
import { folds, type Labelled, labelsOf, readSet, writerOf } from "../sets.ts";
import { inThreads, ownThread, type Tell } from "../threads.ts";
import { readBase } from "./base.ts";
import { chance } from "./chance.ts";
import type { Matrix } from "./tensors.ts";

const tasks = ["drafts", "received"] as const;
/** Coarse, so that a sentence takes some 25 bytes when the file is packed; a likeness then errs by about 0.01. */
const STEP = 0.04;
/** So large a part of the sentences is looked up; the rest would not fit into the file with as many numbers each. */
const KEPT = 0.34;

interface Sentences {
  readonly task: Task;
  /** Which message each belongs to. */
  readonly owner: readonly number[];
  readonly turn: Turn;
  /** NEAR numbers of length 1 each. */
  readonly rows: readonly Float32Array[];
}

interface Learnt {
  readonly matrices: Matrix[];
  /** Of every message, without what its writer and those of the same group wrote. */
  readonly scores: number[][];
}

export async function learnNearest(
  sets: Record<Task, readonly Labelled[]>,
  states: Record<Task, readonly Float32Array[]>,
  tell: Tell,
): Promise<{ matrices: Matrix[]; scores: Record<Task, number[][]> }> {
  const { pieces } = readBase();
  const jobs = tasks.map((task): Sentences => {
    const { owner, means } = meansOf(sets[task], states[task], pieces);
    const turn = turnOf(means);
    return { task, owner, turn, rows: means.map((mean) => turned(mean, turn)) };
  });
  const [drafts, received] = await inThreads<Sentences, Learnt>({
    module: import.meta.url,
    jobs,
    sources: ["packages/messages/src/encoder/*.ts", "tools/train/encoder/nearest.ts", "tools/train/sets.ts"],
    keyOf: ({ task }) => JSON.stringify([task, sets[task]]),
    tell,
  });
  return {
    matrices: [...drafts!.matrices, ...received!.matrices],
    scores: { drafts: drafts!.scores, received: received!.scores },
  };
}

/** The means of every message and of its sentences, and which message each belongs to. */
function meansOf(
  set: readonly Labelled[],
  states: readonly Float32Array[],
  pieces: Tensors["pieces"],
): { owner: number[]; means: Float32Array[] } {
  const owner: number[] = [];
  const means: Float32Array[] = [];
  for (const [i, { text }] of set.entries()) {
    const sums = sumsOf(sentencesOf(text));
    const tokens = states[i]!.length / WIDTH;
    const { starts } = cutInPieces(text, pieces);
    sums.add(states[i]!, starts.length > 0 ? starts.subarray(0, tokens) : [0]);
    for (const mean of sums.means()) {
      owner.push(i);
      means.push(mean);
    }
  }
  return { owner, means };
}

const maskOf = (labels: readonly string[], all: readonly string[]): number =>
  all.reduce((mask, label, j) => (labels.includes(label) ? mask | (1 << j) : mask), 0);

const ROUNDS = 40;

/** The directions in which means differ most, by turning a bundle of vectors again and again (orthogonal iteration). */
function turnOf(means: readonly Float32Array[]): Turn {
  const centre = new Float32Array(WIDTH);
  for (const mean of means) for (let j = 0; j < WIDTH; j += 1) centre[j] = centre[j]! + mean[j]! / means.length;
  const spread = new Float64Array(WIDTH * WIDTH);
  for (const mean of means) {
    const off = mean.map((value, j) => value - centre[j]!);
    for (let i = 0; i < WIDTH; i += 1) {
      for (let j = i; j < WIDTH; j += 1) spread[i * WIDTH + j] = spread[i * WIDTH + j]! + off[i]! * off[j]!;
    }
  }
  for (let i = 0; i < WIDTH; i += 1) for (let j = 0; j < i; j += 1) spread[i * WIDTH + j] = spread[j * WIDTH + i]!;
  const random = chance(7);
  let bundle = Array.from({ length: NEAR }, () => Float64Array.from({ length: WIDTH }, () => random() - 0.5));
  for (let round = 0; round < ROUNDS; round += 1) {
    bundle = bundle.map((vector) => {
      const next = new Float64Array(WIDTH);
      for (let i = 0; i < WIDTH; i += 1) {
        let sum = 0;
        for (let j = 0; j < WIDTH; j += 1) sum += spread[i * WIDTH + j]! * vector[j]!;
        next[i] = sum;
      }
      return next;
    });
    for (const [k, vector] of bundle.entries()) {
      for (const before of bundle.slice(0, k)) {
        const common = before.reduce((sum, value, i) => sum + value * vector[i]!, 0);
        for (let i = 0; i < WIDTH; i += 1) vector[i] = vector[i]! - common * before[i]!;
      }
      const scale = 1 / Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
      for (let i = 0; i < WIDTH; i += 1) vector[i] = vector[i]! * scale;
    }
  }
  return {
    centre,
    weight: Float32Array.from({ length: WIDTH * NEAR }, (_, at) => bundle[at % NEAR]![Math.floor(at / NEAR)]!),
  };
}

ownThread(import.meta.url, ({ task, owner, turn, rows }: Sentences): Learnt => {
  const set = readSet("train", task);
  const labels = labelsOf[task];
  const masks = set.map((one) => maskOf(one.labels, labels));
  const ownSentences: number[][] = set.map(() => []);
  for (const [i, message] of owner.entries()) ownSentences[message]!.push(i);
  const numbers = new Int8Array(rows.length * NEAR);
  for (const [i, row] of rows.entries())
    for (let j = 0; j < NEAR; j += 1) numbers[i * NEAR + j] = Math.round(row[j]! / STEP);

  const known = (sentences: readonly number[]): { vectors: Int8Array; labels: Uint32Array } => {
    const vectors = new Int8Array(sentences.length * NEAR);
    for (const [at, i] of sentences.entries()) vectors.set(numbers.subarray(i * NEAR, (i + 1) * NEAR), at * NEAR);
    return { vectors, labels: Uint32Array.from(sentences, (i) => masks[owner[i]!]!) };
  };
  const writers = set.map(writerOf);
  const rowsOf = (message: number): Float32Array[] => ownSentences[message]!.map((i) => rows[i]!);
  const othersOf = (sentences: readonly number[]): Known => {
    const { vectors, labels } = known(sentences);
    return knownOf(createKernel(knownRoom(labels.length)), vectors, STEP, labels);
  };
  /** The sentences that agree most with their neighbours by other writers; what `held` wrote has no part in it. */
  const usefulWithout = (held: readonly string[]): number[] => {
    const there = [...owner.keys()].filter((i) => !held.includes(writers[owner[i]!]!));
    const agreed = new Float64Array(rows.length);
    for (const fold of folds.filter((one) => one !== held)) {
      const others = othersOf(there.filter((i) => !fold.includes(writers[owner[i]!]!)));
      for (const [message, writer] of writers.entries()) {
        if (!fold.includes(writer)) continue;
        const mask = masks[message]!;
        for (const [at, shares] of nearShares(rowsOf(message), others, labels.length).entries()) {
          const own = shares.filter((_, j) => mask === 0 || (mask >> j) & 1);
          agreed[ownSentences[message]![at]!] = mask === 0 ? 1 - Math.max(...own) : Math.max(...own);
        }
      }
    }
    there.sort((a, b) => agreed[b]! - agreed[a]! || a - b);
    return there.slice(0, Math.floor(there.length * KEPT)).sort((a, b) => a - b);
  };

  const scores: number[][] = [];
  for (const fold of folds) {
    const others = othersOf(usefulWithout(fold));
    for (const [message, writer] of writers.entries())
      if (fold.includes(writer)) scores[message] = [...nearScores(rowsOf(message), others, labels.length)];
  }
  const all = known(usefulWithout([]));
  return {
    matrices: [
      { name: `${task}.centre`, rows: 1, columns: WIDTH, values: turn.centre, by: "float" },
      { name: `${task}.turn`, rows: WIDTH, columns: NEAR, values: turn.weight, by: "column" },
      {
        name: `${task}.near`,
        rows: 1,
        columns: all.vectors.length,
        values: Float32Array.from(all.vectors, (value) => value * STEP),
        by: "row",
      },
      {
        name: `${task}.told`,
        rows: 1,
        columns: all.labels.length * NUMBERS,
        values: Float32Array.from([...all.labels].flatMap(maskTo)),
        by: "row",
      },
    ],
    scores,
  };
});
