/** The sentences of the training messages, small enough to be looked up; and what they say of messages whose writers they leave out. */
import { createKernel } from "../../../packages/messages/src/encoder/kernel.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import {
  knownOf,
  knownRoom,
  maskTo,
  NEAR,
  NUMBERS,
  nearScores,
  sumsOf,
  type Turn,
  turned,
} from "../../../packages/messages/src/encoder/near.ts";
import { cutInPieces } from "../../../packages/messages/src/encoder/pieces.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { sentencesOf } from "../../../packages/messages/src/sentences.ts";
import { folds, type Labelled, labelsOf, writerOf } from "../sets.ts";
import { readBase } from "./base.ts";
import { chance } from "./chance.ts";
import type { Matrix } from "./tensors.ts";

const tasks = ["drafts", "received"] as const;
/** Coarse, so that a sentence takes some 25 bytes when the file is packed; a likeness then errs by about 0.01. */
const STEP = 0.04;

interface Sentences {
  /** Which message each belongs to. */
  readonly owner: readonly number[];
  readonly means: readonly Float32Array[];
}

export function learnNearest(
  sets: Record<Task, readonly Labelled[]>,
  states: Record<Task, readonly Float32Array[]>,
): { matrices: Matrix[]; scores: Record<Task, number[][]> } {
  const { pieces } = readBase();
  const sentences = { drafts: cut("drafts"), received: cut("received") };
  const turn = turnOf([...sentences.drafts.means, ...sentences.received.means]);
  const matrices: Matrix[] = [
    { name: "near.centre", rows: 1, columns: WIDTH, values: turn.centre, by: "float" },
    { name: "near.turn", rows: WIDTH, columns: NEAR, values: turn.weight, by: "column" },
  ];
  const scores: Record<Task, number[][]> = { drafts: [], received: [] };
  for (const task of tasks) {
    const rows = sentences[task].means.map((mean) => turned(mean, turn));
    const { owner } = sentences[task];
    const masks = sets[task].map(({ labels }) => maskOf(labels, labelsOf[task]));
    const known = (keep: (message: number) => boolean): { vectors: Int8Array; labels: Uint32Array } => {
      const kept = owner.flatMap((message, i) => (keep(message) ? [i] : []));
      const vectors = new Int8Array(kept.length * NEAR);
      for (const [at, i] of kept.entries())
        for (let j = 0; j < NEAR; j += 1) vectors[at * NEAR + j] = Math.round(rows[i]![j]! / STEP);
      return { vectors, labels: Uint32Array.from(kept, (i) => masks[owner[i]!]!) };
    };
    const own: Float32Array[][] = sets[task].map(() => []);
    for (const [i, message] of owner.entries()) own[message]!.push(rows[i]!);
    for (const fold of folds) {
      const rest = known((message) => !fold.includes(writerOf(sets[task][message]!)));
      const others = knownOf(createKernel(knownRoom(rest.labels.length)), rest.vectors, STEP, rest.labels);
      for (const [message, one] of sets[task].entries()) {
        if (!fold.includes(writerOf(one))) continue;
        scores[task][message] = [...nearScores(own[message]!, others, labelsOf[task].length)];
      }
    }
    const all = known(() => true);
    matrices.push(
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
    );
  }
  return { matrices, scores };

  function cut(task: Task): Sentences {
    const owner: number[] = [];
    const means: Float32Array[] = [];
    for (const [i, { text }] of sets[task].entries()) {
      const sums = sumsOf(sentencesOf(text));
      const tokens = states[task][i]!.length / WIDTH;
      const { starts } = cutInPieces(text, pieces);
      sums.add(states[task][i]!, starts.length > 0 ? starts.subarray(0, tokens) : [0]);
      for (const mean of sums.means()) {
        owner.push(i);
        means.push(mean);
      }
    }
    return { owner, means };
  }
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
