/** Learns the heads of both tasks, text by text in small groups; the encoder behind them stays as it comes. */
import { HEAD_COLUMNS, type HeadRoom, headRoom, runHead, SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { createKernel, type Kernel, type Place, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { adam } from "./adam.ts";
import { backLook, backNorm } from "./backward.ts";
import { chance } from "./chance.ts";
import { addOuter, back, type Scratch } from "./matrix.ts";
import { createMind, type Matrix, type Mind, type Taught } from "./mind.ts";

/** A text behind both layers: tokens x 512. */
export interface Lesson {
  readonly task: Task;
  readonly states: Float32Array;
  /** One for each slot; 1 where the label holds. */
  readonly truth: Float32Array;
}

/** Tokens of one group at most, and of one text. */
export const MOST = 2048;
export const LONGEST = 128;
export class Trainer {
  readonly #kernel: Kernel = createKernel(9_000_000);
  readonly #mind: Mind;
  readonly #head: HeadRoom;
  readonly #from: Place;
  readonly #scratch: Scratch;
  readonly #slopes: Record<"state" | "look" | "other", Place>;
  readonly #chance: () => number;
  readonly #leftOut: number;
  readonly #kept = new Uint8Array(MOST * WIDTH);
  #round = 0;

  /** @param leftOut share of numbers left out by chance in each pass. */
  constructor(seed: number, leftOut: number) {
    this.#leftOut = leftOut;
    this.#chance = chance(seed);
    const kernel = this.#kernel;
    this.#mind = createMind(kernel, this.#chance);
    this.#head = headRoom(kernel, MOST);
    const rows = padded(MOST);
    this.#from = kernel.room(rows * WIDTH);
    this.#slopes = {
      state: kernel.room(rows * WIDTH),
      look: kernel.room(rows * HEAD_COLUMNS),
      other: kernel.room(rows * WIDTH),
    };
    this.#scratch = {
      turned: kernel.room(rows * WIDTH),
      packed: kernel.room(rows * WIDTH),
      product: kernel.room(WIDTH * HEAD_COLUMNS),
    };
    this.#mind.repack();
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
    runHead(this.#kernel, this.#mind.headWeights[task], this.#from, starts, this.#head, scores);
    return scores;
  }

  /** Adds the slopes of one group. @returns the loss a text. */
  #slope(task: Task, lessons: readonly Lesson[]): number {
    const kernel = this.#kernel;
    const starts = this.#load(lessons, this.#leftOut);
    const tokens = starts.at(-1)!;
    const scores = new Float32Array(lessons.length * SLOTS);
    const head = this.#mind.heads[task];
    runHead(kernel, this.#mind.headWeights[task], this.#from, starts, this.#head, scores, (values, count) =>
      this.#drop(values, count),
    );
    let loss = 0;
    const slopes = scores.map((score, i) => {
      const truth = lessons[Math.floor(i / SLOTS)]!.truth[i % SLOTS]!;
      if (truth < 0) return 0;
      const p = 1 / (1 + Math.exp(-score));
      loss -= truth * Math.log(p + 1e-9) + (1 - truth) * Math.log(1 - p + 1e-9);
      return (p - truth) / lessons.length;
    });
    const { state, look, other } = this.#slopes;
    backLook(this.#head.looked.values, this.#head.shares, starts, slopes, look.values);
    this.#outer(this.#head.normed.values, look.values, tokens, head.look);
    back(kernel, this.#scratch, look, head.look.weight.values, other, tokens, WIDTH, HEAD_COLUMNS);
    this.#dropBack(other.values, tokens * WIDTH);
    state.values.fill(0, 0, tokens * WIDTH);
    backNorm(
      this.#from.values,
      other.values,
      head.gain.values,
      head.gain.gradient,
      head.shift.gradient,
      state.values,
      tokens,
    );
    return loss / lessons.length;
  }

  #outer(left: Float32Array, right: Float32Array, tokens: number, { inner, columns, weight, bias }: Matrix): void {
    addOuter(this.#kernel, this.#scratch, left, right, tokens, inner, columns, weight.gradient, bias.gradient);
  }

  #drop(values: Float32Array, count: number): void {
    const kept = this.#kept;
    for (let i = 0; i < count; i += 1) {
      kept[i] = this.#chance() < this.#leftOut ? 0 : 1;
      values[i] = kept[i] ? values[i]! / (1 - this.#leftOut) : 0;
    }
  }

  #dropBack(slopes: Float32Array, count: number): void {
    const kept = this.#kept;
    for (let i = 0; i < count; i += 1) slopes[i] = kept[i] ? slopes[i]! / (1 - this.#leftOut) : 0;
  }

  /** One step on a group of one task. @returns the loss a text. */
  step(task: Task, lessons: readonly Lesson[], rate: number): number {
    const loss = this.#slope(task, lessons);
    this.#round += 1;
    adam(this.#mind.all, rate, this.#round);
    this.#mind.repack();
    return loss;
  }

  /** For the test of the slopes: one group's slopes of some numbers, and the loss when each is moved by `by`. */
  probe(task: Task, lessons: readonly Lesson[], by: number): { slope: number; measured: number }[] {
    const lossNow = (): number => {
      this.#mind.repack();
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
    return this.#mind.all.flatMap(({ values, gradient }) => {
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
  result(): Taught {
    return this.#mind.result();
  }
}
