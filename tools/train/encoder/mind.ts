/** What is learnt: the numbers of the second layer and of both heads, beside the packed copies that the kernel reads. */
import { HEAD_COLUMNS, type HeadWeights, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { type Kernel, type Place, pack } from "../../../packages/messages/src/encoder/kernel.ts";
import { type Dense, type LayerWeights, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { type Learnt, learnt } from "./adam.ts";

export interface PlainDense {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

interface PlainNorm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

/** The second layer, row by row. */
export interface Plain {
  readonly norm1: PlainNorm;
  readonly norm2: PlainNorm;
  readonly qkv: PlainDense;
  readonly out: PlainDense;
  readonly up: PlainDense;
  readonly down: PlainDense;
}

export interface Taught {
  readonly layer: Plain;
  readonly heads: Record<Task, PlainNorm & { readonly look: PlainDense }>;
}

export interface Matrix {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Learnt;
  readonly bias: Learnt;
  readonly packed: Place;
}

export interface Head {
  readonly gain: Learnt;
  readonly shift: Learnt;
  readonly look: Matrix;
}

export interface Mind {
  readonly matrices: Record<"qkv" | "out" | "up" | "down", Matrix>;
  readonly norm2: { readonly gain: Learnt; readonly shift: Learnt };
  readonly heads: Record<Task, Head>;
  /** Everything that moves. */
  readonly all: readonly Learnt[];
  /** The same numbers as the encoder reads them. */
  readonly layer: LayerWeights;
  readonly headWeights: Record<Task, HeadWeights>;
  /** To be called when the numbers have moved. */
  repack(): void;
  result(): Taught;
}

/** The heads start from nothing and move faster than the layer. */
const HEAD_PACE = 6;

/** @param deep false: only the heads move. */
export function createMind(kernel: Kernel, start: Plain, random: () => number, deep: boolean): Mind {
  const matrix = (from: PlainDense, pace = 1): Matrix => ({
    inner: from.inner,
    columns: from.columns,
    weight: learnt(from.weight, true, pace),
    bias: learnt(from.bias, false, pace),
    packed: kernel.room(from.inner * from.columns),
  });
  const matrices = {
    qkv: matrix(start.qkv),
    out: matrix(start.out),
    up: matrix(start.up),
    down: matrix(start.down),
  };
  const norm2 = { gain: learnt(start.norm2.gain, false), shift: learnt(start.norm2.shift, false) };
  const head = (): Head => ({
    gain: learnt(new Float32Array(WIDTH).fill(1), false, HEAD_PACE),
    shift: learnt(new Float32Array(WIDTH), false, HEAD_PACE),
    look: matrix(
      {
        inner: WIDTH,
        columns: HEAD_COLUMNS,
        weight: Float32Array.from({ length: WIDTH * HEAD_COLUMNS }, (_, i) =>
          i % HEAD_COLUMNS < 2 * SLOTS ? 0.07 * (random() - 0.5) : 0,
        ),
        // Labels are rare: one in ten to begin with.
        bias: Float32Array.from({ length: HEAD_COLUMNS }, (_, i) => (i >= 2 * SLOTS ? -2 : 0)),
      },
      HEAD_PACE,
    ),
  });
  const heads = { drafts: head(), received: head() };
  const inHead = ({ gain, shift, look }: Head): Learnt[] => [gain, shift, look.weight, look.bias];
  const inLayer = Object.values(matrices).flatMap(({ weight, bias }) => [weight, bias]);
  const moving = [...(deep ? Object.values(matrices) : []), heads.drafts.look, heads.received.look];
  return {
    matrices,
    norm2,
    heads,
    all: [...(deep ? [...inLayer, norm2.gain, norm2.shift] : []), ...inHead(heads.drafts), ...inHead(heads.received)],
    layer: {
      wide: WIDTH,
      norm1: start.norm1,
      norm2: { gain: norm2.gain.values, shift: norm2.shift.values },
      qkv: denseOf(matrices.qkv),
      out: denseOf(matrices.out),
      up: denseOf(matrices.up),
      down: denseOf(matrices.down),
    },
    headWeights: { drafts: weightsOf(heads.drafts), received: weightsOf(heads.received) },
    repack() {
      for (const { weight, packed, inner, columns } of moving) pack(weight.values, packed.values, inner, columns);
    },
    result: () => ({
      layer: {
        norm1: start.norm1,
        norm2: { gain: norm2.gain.values, shift: norm2.shift.values },
        qkv: plainOf(matrices.qkv),
        out: plainOf(matrices.out),
        up: plainOf(matrices.up),
        down: plainOf(matrices.down),
      },
      heads: { drafts: plainHead(heads.drafts), received: plainHead(heads.received) },
    }),
  };
}

const denseOf = ({ inner, columns, packed, bias }: Matrix): Dense => ({
  inner,
  columns,
  weight: packed,
  bias: bias.values,
});

const weightsOf = ({ gain, shift, look }: Head): HeadWeights => ({
  norm: { gain: gain.values, shift: shift.values },
  look: denseOf(look),
});

const plainOf = ({ inner, columns, weight, bias }: Matrix): PlainDense => ({
  inner,
  columns,
  weight: weight.values,
  bias: bias.values,
});

const plainHead = ({ gain, shift, look }: Head): Taught["heads"]["drafts"] => ({
  gain: gain.values,
  shift: shift.values,
  look: plainOf(look),
});
