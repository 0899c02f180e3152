/** Learns the encoder's second layer and the heads of both tasks, text by text in small groups. */
import {
  HEAD_COLUMNS,
  type HeadRoom,
  type HeadWeights,
  headRoom,
  runHead,
  SLOTS,
} from "../../../packages/messages/src/encoder/heads.ts";
import { createKernel, type Kernel, type Place, pack, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import {
  type Between,
  type Dense,
  HIDDEN,
  type LayerRoom,
  type LayerWeights,
  layerRoom,
  runLayer,
  WIDTH,
} from "../../../packages/messages/src/encoder/layer.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { adam, type Learnt, learnt } from "./adam.ts";
import { backAttend, backLook, backNorm } from "./backward.ts";
import { chance } from "./chance.ts";
import { addOuter, back, type Scratch } from "./matrix.ts";

/** A text behind the first layer, which is not learnt: tokens x 512. */
export interface Lesson {
  readonly task: Task;
  readonly states: Float32Array;
  /** One for each slot; 1 where the label holds. */
  readonly truth: Float32Array;
}

/** Tokens of one group at most, and of one text. */
export const MOST = 2048;
export const LONGEST = 128;
/** The heads start from nothing and move faster than the layer. */
const HEAD_PACE = 6;

interface Matrix {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Learnt;
  readonly bias: Learnt;
  readonly packed: Place;
}

interface Head {
  readonly gain: Learnt;
  readonly shift: Learnt;
  readonly look: Matrix;
}

/** The second layer as it comes, row by row. */
export interface Plain {
  readonly norm1: { gain: Float32Array; shift: Float32Array };
  readonly norm2: { gain: Float32Array; shift: Float32Array };
  readonly qkv: PlainDense;
  readonly out: PlainDense;
  readonly up: PlainDense;
  readonly down: PlainDense;
}

export interface PlainDense {
  readonly inner: number;
  readonly columns: number;
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

const tasks = ["drafts", "received"] as const;

export class Trainer {
  readonly #kernel: Kernel = createKernel(52_000_000);
  readonly #layer: LayerWeights;
  readonly #room: LayerRoom;
  readonly #head: HeadRoom;
  readonly #from: Place;
  readonly #scratch: Scratch;
  readonly #slopes: Record<"wide" | "hidden" | "state" | "look" | "other", Place>;
  readonly #matrices: Record<"qkv" | "out" | "up" | "down", Matrix>;
  readonly #norm2: { gain: Learnt; shift: Learnt };
  readonly #heads: Record<Task, Head>;
  readonly #weights: Record<Task, HeadWeights>;
  readonly #all: Learnt[];
  readonly #chance: () => number;
  readonly #leftOut: number;
  readonly #deep: boolean;
  readonly #kept = {
    middle: new Uint8Array(MOST * WIDTH),
    hidden: new Uint8Array(MOST * HIDDEN),
    head: new Uint8Array(MOST * WIDTH),
  };
  #round = 0;

  /**
   * @param how.leftOut share of numbers left out by chance in each pass.
   * @param how.deep false: only the heads are learnt, and lessons hold the states behind the second layer.
   */
  constructor(start: Plain, seed: number, how: { readonly leftOut: number; readonly deep: boolean }) {
    this.#leftOut = how.leftOut;
    this.#deep = how.deep;
    this.#chance = chance(seed);
    const matrix = (from: PlainDense, pace = 1): Matrix => ({
      inner: from.inner,
      columns: from.columns,
      weight: learnt(from.weight, true, pace),
      bias: learnt(from.bias, false, pace),
      packed: this.#kernel.room(from.inner * from.columns),
    });
    this.#matrices = {
      qkv: matrix(start.qkv),
      out: matrix(start.out),
      up: matrix(start.up),
      down: matrix(start.down),
    };
    this.#norm2 = { gain: learnt(start.norm2.gain, false), shift: learnt(start.norm2.shift, false) };
    const dense = ({ inner, columns, packed, bias }: Matrix): Dense => ({
      inner,
      columns,
      weight: packed,
      bias: bias.values,
    });
    this.#layer = {
      wide: WIDTH,
      norm1: start.norm1,
      norm2: { gain: this.#norm2.gain.values, shift: this.#norm2.shift.values },
      qkv: dense(this.#matrices.qkv),
      out: dense(this.#matrices.out),
      up: dense(this.#matrices.up),
      down: dense(this.#matrices.down),
    };
    const head = (): Head => ({
      gain: learnt(new Float32Array(WIDTH).fill(1), false, HEAD_PACE),
      shift: learnt(new Float32Array(WIDTH), false, HEAD_PACE),
      look: matrix(
        {
          inner: WIDTH,
          columns: HEAD_COLUMNS,
          weight: Float32Array.from({ length: WIDTH * HEAD_COLUMNS }, (_, i) =>
            i % HEAD_COLUMNS < 2 * SLOTS ? 0.07 * (this.#chance() - 0.5) : 0,
          ),
          // Labels are rare: two in a hundred to begin with.
          bias: Float32Array.from({ length: HEAD_COLUMNS }, (_, i) => (i >= 2 * SLOTS ? -2 : 0)),
        },
        HEAD_PACE,
      ),
    });
    this.#heads = { drafts: head(), received: head() };
    const weights = ({ gain, shift, look }: Head): HeadWeights => ({
      norm: { gain: gain.values, shift: shift.values },
      look: dense(look),
    });
    this.#weights = { drafts: weights(this.#heads.drafts), received: weights(this.#heads.received) };
    const inHead = ({ gain, shift, look }: Head): Learnt[] => [gain, shift, look.weight, look.bias];
    const inLayer = Object.values(this.#matrices).flatMap(({ weight, bias }) => [weight, bias]);
    this.#all = [
      ...(how.deep ? [...inLayer, this.#norm2.gain, this.#norm2.shift] : []),
      ...inHead(this.#heads.drafts),
      ...inHead(this.#heads.received),
    ];
    this.#room = layerRoom(this.#kernel, WIDTH, MOST, LONGEST);
    this.#head = headRoom(this.#kernel, MOST);
    const rows = padded(MOST);
    this.#from = this.#kernel.room(rows * WIDTH);
    this.#slopes = {
      wide: this.#kernel.room(rows * 3 * WIDTH),
      hidden: this.#kernel.room(rows * HIDDEN),
      state: this.#kernel.room(rows * WIDTH),
      look: this.#kernel.room(rows * HEAD_COLUMNS),
      other: this.#kernel.room(rows * WIDTH),
    };
    this.#scratch = {
      turned: this.#kernel.room(rows * HIDDEN),
      packed: this.#kernel.room(rows * HIDDEN),
      product: this.#kernel.room(HIDDEN * WIDTH),
    };
    this.#repack();
  }

  #repack(): void {
    for (const { weight, packed, inner, columns } of [
      ...(this.#deep ? Object.values(this.#matrices) : []),
      ...tasks.map((task) => this.#heads[task].look),
    ]) {
      pack(weight.values, packed.values, inner, columns);
    }
  }

  /** @param leftOut share of the tokens of a text that are left out by chance; its first one stays. */
  #load(lessons: readonly Lesson[], leftOut: number): number[] {
    const starts = [0];
    let at = 0;
    for (const { states } of lessons) {
      for (let from = 0; from < states.length; from += WIDTH) {
        if (from > 0 && leftOut > 0 && this.#chance() < leftOut) continue;
        this.#from.values.set(states.subarray(from, from + WIDTH), at * WIDTH);
        at += 1;
      }
      starts.push(at);
    }
    return starts;
  }

  /** Scores of lessons of one task: texts x SLOTS. */
  scores(task: Task, lessons: readonly Lesson[]): Float32Array {
    const starts = this.#load(lessons, 0);
    const scores = new Float32Array(lessons.length * SLOTS);
    runHead(this.#kernel, this.#weights[task], this.#behind(starts), starts, this.#head, scores);
    return scores;
  }

  /** The states that the heads look at. */
  #behind(starts: readonly number[], between?: Between): Place {
    if (!this.#deep) return this.#from;
    runLayer(this.#kernel, this.#layer, this.#from, starts, this.#room, between);
    return this.#room.end;
  }

  /** Adds the slopes of one group. @returns the loss a text. */
  #slope(task: Task, lessons: readonly Lesson[]): number {
    const kernel = this.#kernel;
    const starts = this.#load(lessons, this.#leftOut);
    const tokens = starts.at(-1)!;
    const scores = new Float32Array(lessons.length * SLOTS);
    const room = this.#room;
    const end = this.#behind(starts, (values, site, count) =>
      this.#drop(values, site === 0 ? this.#kept.middle : this.#kept.hidden, count),
    );
    const head = this.#heads[task];
    runHead(kernel, this.#weights[task], end, starts, this.#head, scores, (values, count) =>
      this.#drop(values, this.#kept.head, count),
    );
    let loss = 0;
    const slopes = scores.map((score, i) => {
      const truth = lessons[Math.floor(i / SLOTS)]!.truth[i % SLOTS]!;
      if (truth < 0) return 0;
      const p = 1 / (1 + Math.exp(-score));
      loss -= truth * Math.log(p + 1e-9) + (1 - truth) * Math.log(1 - p + 1e-9);
      return (p - truth) / lessons.length;
    });
    const { wide, hidden, state, look, other } = this.#slopes;
    backLook(this.#head.looked.values, this.#head.shares, starts, slopes, look.values);
    this.#outer(this.#head.normed.values, look.values, tokens, head.look);
    back(kernel, this.#scratch, look, head.look.weight.values, other, tokens, WIDTH, HEAD_COLUMNS);
    this.#dropBack(other.values, this.#kept.head, tokens * WIDTH);
    state.values.fill(0, 0, tokens * WIDTH);
    backNorm(end.values, other.values, head.gain.values, head.gain.gradient, head.shift.gradient, state.values, tokens);
    if (!this.#deep) return loss / lessons.length;
    const { qkv, out, up, down } = this.#matrices;
    this.#outer(room.hidden.values, state.values, tokens, down);
    back(kernel, this.#scratch, state, down.weight.values, hidden, tokens, HIDDEN, WIDTH);
    // What was cut off or left out is zero in `hidden` itself.
    const kept = 1 / (1 - this.#leftOut);
    for (let i = 0; i < tokens * HIDDEN; i += 1)
      hidden.values[i] = room.hidden.values[i]! > 0 ? hidden.values[i]! * kept : 0;
    this.#outer(room.normed2.values, hidden.values, tokens, up);
    back(kernel, this.#scratch, hidden, up.weight.values, other, tokens, WIDTH, HIDDEN);
    const norm2 = this.#norm2;
    backNorm(
      room.middle.values,
      other.values,
      norm2.gain.values,
      norm2.gain.gradient,
      norm2.shift.gradient,
      state.values,
      tokens,
    );
    this.#dropBack(state.values, this.#kept.middle, tokens * WIDTH);
    this.#outer(room.mixed.values, state.values, tokens, out);
    back(kernel, this.#scratch, state, out.weight.values, other, tokens, WIDTH, WIDTH);
    backAttend(room.qkv.values, room.shares, starts, other.values, wide.values);
    this.#outer(room.normed1.values, wide.values, tokens, qkv);
    return loss / lessons.length;
  }

  #outer(left: Float32Array, right: Float32Array, tokens: number, { inner, columns, weight, bias }: Matrix): void {
    addOuter(this.#kernel, this.#scratch, left, right, tokens, inner, columns, weight.gradient, bias.gradient);
  }

  #drop(values: Float32Array, kept: Uint8Array, count: number): void {
    for (let i = 0; i < count; i += 1) {
      kept[i] = this.#chance() < this.#leftOut ? 0 : 1;
      values[i] = kept[i] ? values[i]! / (1 - this.#leftOut) : 0;
    }
  }

  #dropBack(slopes: Float32Array, kept: Uint8Array, count: number): void {
    for (let i = 0; i < count; i += 1) slopes[i] = kept[i] ? slopes[i]! / (1 - this.#leftOut) : 0;
  }

  /** One step on a group of one task. @returns the loss a text. */
  step(task: Task, lessons: readonly Lesson[], rate: number): number {
    const loss = this.#slope(task, lessons);
    this.#round += 1;
    adam(this.#all, rate, this.#round);
    this.#repack();
    return loss;
  }

  /** For the test of the slopes: one group's slopes of some numbers, and the loss when each is moved by `by`. */
  probe(task: Task, lessons: readonly Lesson[], by: number): { slope: number; measured: number }[] {
    const lossNow = (): number => {
      this.#repack();
      const scores = this.scores(task, lessons);
      let loss = 0;
      for (const [i, score] of scores.entries()) {
        const truth = lessons[Math.floor(i / SLOTS)]!.truth[i % SLOTS]!;
        if (truth < 0) continue;
        loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - truth * score;
      }
      return loss / lessons.length;
    };
    this.#slope(task, lessons);
    return this.#all.flatMap(({ values, gradient }) => {
      const at = gradient.reduce((best, value, i) => (Math.abs(value) > Math.abs(gradient[best]!) ? i : best), 0);
      if (gradient[at] === 0) return [];
      const was = values[at]!;
      values[at] = was + by;
      const up = lossNow();
      values[at] = was - by;
      const down = lossNow();
      values[at] = was;
      return [{ slope: gradient[at]!, measured: (up - down) / (2 * by) }];
    });
  }

  /** What was learnt, row by row. */
  result(): { layer: Plain; heads: Record<Task, { gain: Float32Array; shift: Float32Array; look: PlainDense }> } {
    const plain = ({ inner, columns, weight, bias }: Matrix): PlainDense => ({
      inner,
      columns,
      weight: weight.values,
      bias: bias.values,
    });
    const head = ({ gain, shift, look }: Head) => ({ gain: gain.values, shift: shift.values, look: plain(look) });
    return {
      layer: {
        norm1: this.#layer.norm1,
        norm2: this.#layer.norm2,
        qkv: plain(this.#matrices.qkv),
        out: plain(this.#matrices.out),
        up: plain(this.#matrices.up),
        down: plain(this.#matrices.down),
      },
      heads: { drafts: head(this.#heads.drafts), received: head(this.#heads.received) },
    };
  }
}
