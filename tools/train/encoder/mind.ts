/** What is learnt: the numbers of both heads, beside the packed copies that the kernel reads. */
import { HEAD_COLUMNS, type HeadWeights, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { type Kernel, type Place, pack } from "../../../packages/messages/src/encoder/kernel.ts";
import { type Dense, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
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

export type Taught = Record<Task, PlainNorm & { readonly look: PlainDense }>;

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
  readonly heads: Record<Task, Head>;
  /** Everything that moves. */
  readonly all: readonly Learnt[];
  /** The same numbers as the encoder reads them. */
  readonly headWeights: Record<Task, HeadWeights>;
  /** To be called when the numbers have moved. */
  repack(): void;
  result(): Taught;
}

export function createMind(kernel: Kernel, random: () => number): Mind {
  const matrix = (from: PlainDense): Matrix => ({
    inner: from.inner,
    columns: from.columns,
    weight: learnt(from.weight, true),
    bias: learnt(from.bias, false),
    packed: kernel.room(from.inner * from.columns),
  });
  const head = (): Head => ({
    gain: learnt(new Float32Array(WIDTH).fill(1), false),
    shift: learnt(new Float32Array(WIDTH), false),
    look: matrix({
      inner: WIDTH,
      columns: HEAD_COLUMNS,
      weight: Float32Array.from({ length: WIDTH * HEAD_COLUMNS }, (_, i) =>
        i % HEAD_COLUMNS < 2 * SLOTS ? 0.07 * (random() - 0.5) : 0,
      ),
      // Labels are rare: one in ten to begin with.
      bias: Float32Array.from({ length: HEAD_COLUMNS }, (_, i) => (i >= 2 * SLOTS ? -2 : 0)),
    }),
  });
  const heads = { drafts: head(), received: head() };
  const inHead = ({ gain, shift, look }: Head): Learnt[] => [gain, shift, look.weight, look.bias];
  return {
    heads,
    all: [...inHead(heads.drafts), ...inHead(heads.received)],
    headWeights: { drafts: weightsOf(heads.drafts), received: weightsOf(heads.received) },
    repack() {
      for (const { weight, packed, inner, columns } of [heads.drafts.look, heads.received.look])
        pack(weight.values, packed.values, inner, columns);
    },
    result: () => ({ drafts: plainHead(heads.drafts), received: plainHead(heads.received) }),
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

const plainHead = ({ gain, shift, look }: Head): Taught["drafts"] => ({
  gain: gain.values,
  shift: shift.values,
  look: plainOf(look),
});
