/** What is learnt: the numbers of the third layer and of both heads, beside the packed copies that the kernel reads. */
import { HEAD_COLUMNS, type HeadWeights, SEEN, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { type Kernel, type Place, pack } from "../../../packages/messages/src/encoder/kernel.ts";
import { type Dense, dense, type Norm, type Step, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { THIRD, type ThirdWeights } from "../../../packages/messages/src/encoder/third.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { type Learnt, learnt } from "./adam.ts";

/** A dense step as it is written down, row by row. */
export interface PlainDense {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** What was learnt, under the names of the file. */
export interface Taught {
  readonly norms: Readonly<Record<string, Norm>>;
  readonly steps: Readonly<Record<string, PlainDense>>;
}

export interface Matrix {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Learnt;
  readonly bias: Learnt;
  readonly packed: Place;
}

export interface LearntNorm {
  readonly gain: Learnt;
  readonly shift: Learnt;
}

export interface Head {
  readonly second: LearntNorm;
  readonly third: LearntNorm;
  readonly look: Matrix;
}

export interface Third {
  readonly norms: Record<"norm0" | "norm1" | "norm2", LearntNorm>;
  readonly steps: Record<"enter" | "qkv" | "out" | "up" | "down", Matrix>;
}

export interface Mind {
  readonly third: Third;
  readonly heads: Record<Task, Head>;
  /** Everything that moves. */
  readonly all: readonly Learnt[];
  /** The same numbers as the encoder reads them. */
  readonly thirdWeights: ThirdWeights;
  readonly headWeights: Record<Task, HeadWeights>;
  /** To be called when the numbers have moved. */
  repack(): void;
  result(): Taught;
}

const tasks = ["drafts", "received"] as const;

export function createMind(kernel: Kernel, random: () => number): Mind {
  type Begin = (i: number) => number;
  const matrix = (inner: number, columns: number, weight: Begin, bias: Begin = () => 0): Matrix => ({
    inner,
    columns,
    weight: learnt(
      Float32Array.from({ length: inner * columns }, (_, i) => weight(i)),
      true,
    ),
    bias: learnt(
      Float32Array.from({ length: columns }, (_, i) => bias(i)),
      false,
    ),
    packed: kernel.room(inner * columns),
  });
  const norm = (columns: number): LearntNorm => ({
    gain: learnt(new Float32Array(columns).fill(1), false),
    shift: learnt(new Float32Array(columns), false),
  });
  /** Even numbers around 0, narrower the more come in; those that are added to a state begin at half of that. */
  const step = (inner: number, columns: number, size = 1): Matrix =>
    matrix(inner, columns, () => (2 * size * (random() - 0.5)) / Math.sqrt(inner));
  const { width, hidden } = THIRD;
  const third: Third = {
    norms: { norm0: norm(WIDTH), norm1: norm(width), norm2: norm(width) },
    steps: {
      enter: step(WIDTH, width),
      qkv: step(width, 3 * width),
      out: step(width, width, 0.5),
      up: step(width, hidden),
      down: step(hidden, width, 0.5),
    },
  };
  const head = (): Head => ({
    second: norm(WIDTH),
    third: norm(width),
    look: matrix(
      SEEN,
      HEAD_COLUMNS,
      (i) => (i % HEAD_COLUMNS < 2 * SLOTS ? 0.07 * (random() - 0.5) : 0),
      // Labels are rare: one in ten to begin with.
      (i) => (i >= 2 * SLOTS ? -2 : 0),
    ),
  });
  const heads = { drafts: head(), received: head() };
  const norms: Record<string, LearntNorm> = {};
  const steps: Record<string, Matrix> = {};
  for (const [name, one] of Object.entries(third.norms)) norms[`2.${name}`] = one;
  for (const [name, one] of Object.entries(third.steps)) steps[`2.${name}`] = one;
  for (const task of tasks) {
    norms[`${task}.second`] = heads[task].second;
    norms[`${task}.third`] = heads[task].third;
    steps[`${task}.look`] = heads[task].look;
  }
  const stepOf = (of: Matrix): Step => {
    const weights = denseOf(of);
    return (from, to, rows) => dense(kernel, weights, from, to, rows);
  };
  const { enter, qkv, out, up, down } = third.steps;
  return {
    third,
    heads,
    all: [
      ...Object.values(norms).flatMap(({ gain, shift }) => [gain, shift]),
      ...Object.values(steps).flatMap(({ weight, bias }) => [weight, bias]),
    ],
    thirdWeights: {
      norm: normOf(third.norms.norm0),
      enter: stepOf(enter),
      layer: {
        widths: THIRD,
        norm1: normOf(third.norms.norm1),
        norm2: normOf(third.norms.norm2),
        qkv: stepOf(qkv),
        out: stepOf(out),
        up: stepOf(up),
        down: stepOf(down),
      },
    },
    headWeights: { drafts: weightsOf(heads.drafts), received: weightsOf(heads.received) },
    repack() {
      for (const { weight, packed, inner, columns } of Object.values(steps))
        pack(weight.values, packed.values, inner, columns);
    },
    result: () => ({
      norms: Object.fromEntries(Object.entries(norms).map(([name, one]) => [name, normOf(one)])),
      steps: Object.fromEntries(Object.entries(steps).map(([name, one]) => [name, plainOf(one)])),
    }),
  };
}

const normOf = ({ gain, shift }: LearntNorm): Norm => ({ gain: gain.values, shift: shift.values });

const denseOf = ({ inner, columns, packed, bias }: Matrix): Dense => ({
  inner,
  columns,
  weight: packed,
  bias: bias.values,
});

const weightsOf = ({ second, third, look }: Head): HeadWeights => ({
  second: normOf(second),
  third: normOf(third),
  look: denseOf(look),
});

const plainOf = ({ inner, columns, weight, bias }: Matrix): PlainDense => ({
  inner,
  columns,
  weight: weight.values,
  bias: bias.values,
});
