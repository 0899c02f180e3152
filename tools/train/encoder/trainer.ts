/** Learns the third layer and the heads of both tasks, text by text in small groups; the encoder before them stays as it comes. */
import {
  HEAD_COLUMNS,
  type HeadRoom,
  headRoom,
  runHead,
  SEEN,
  SLOTS,
} from "../../../packages/messages/src/encoder/heads.ts";
import { createKernel, type Kernel, type Place, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { runThird, THIRD, type ThirdRoom, thirdRoom } from "../../../packages/messages/src/encoder/third.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { adam } from "./adam.ts";
import { backThird, type ThirdLeftOut, type ThirdSlopes, thirdSlopes } from "./back-third.ts";
import { backLook, backNorm } from "./backward.ts";
import { chance } from "./chance.ts";
import { type LeftOut, leftOut } from "./left-out.ts";
import { addOuter, back, type Scratch } from "./matrix.ts";
import { createMind, type Mind, type Taught } from "./mind.ts";

/** A text behind both layers: tokens x 512. */
export interface Lesson {
  readonly task: Task;
  readonly states: Float32Array;
  /** One for each slot; 1 where the label holds. */
  readonly truth: Float32Array;
  /** How much it counts. */
  readonly weight: number;
}

/** Tokens of one group at most, and of one text. */
export const MOST = 2048;
export const LONGEST = 128;
/** Floats of room for what is learnt and for one group. */
const ROOM = 16_000_000;

type Left = ThirdLeftOut & { readonly seen: LeftOut };

export class Trainer {
  readonly #kernel: Kernel = createKernel(ROOM);
  readonly #mind: Mind;
  readonly #head: HeadRoom;
  readonly #third: ThirdRoom;
  readonly #from: Place;
  readonly #scratch: Scratch;
  readonly #slopes: Record<"look" | "seen", Place> & { readonly third: ThirdSlopes };
  readonly #chance: () => number;
  readonly #leftOut: number;
  readonly #left: Left;
  #round = 0;

  /** @param share of numbers left out by chance in each pass. */
  constructor(seed: number, share: number) {
    this.#leftOut = share;
    this.#chance = chance(seed);
    const kernel = this.#kernel;
    this.#mind = createMind(kernel, this.#chance);
    this.#head = headRoom(kernel, MOST);
    this.#third = thirdRoom(kernel, MOST, LONGEST);
    const rows = padded(MOST);
    this.#from = kernel.room(rows * WIDTH);
    this.#slopes = {
      look: kernel.room(rows * HEAD_COLUMNS),
      seen: kernel.room(rows * SEEN),
      third: thirdSlopes(kernel, MOST),
    };
    this.#scratch = {
      turned: kernel.room(rows * SEEN),
      packed: kernel.room(rows * 3 * THIRD.width),
      product: kernel.room(WIDTH * THIRD.hidden),
    };
    const left = (columns: number): LeftOut => leftOut(share, MOST * columns, this.#chance);
    this.#left = {
      enter: left(WIDTH),
      out: left(THIRD.width),
      up: left(THIRD.hidden),
      down: left(THIRD.width),
      seen: left(SEEN),
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
    return this.#run(task, this.#load(lessons, 0), lessons.length);
  }

  /** @param left what is left out. */
  #run(task: Task, starts: readonly number[], texts: number, left?: Left): Float32Array {
    const scores = new Float32Array(texts * SLOTS);
    runThird(this.#kernel, this.#mind.thirdWeights, this.#from, starts, this.#third, (values, count, step) =>
      left?.[step].drop(values, count),
    );
    runHead(
      this.#kernel,
      this.#mind.headWeights[task],
      this.#from,
      this.#third.layer.end,
      starts,
      this.#head,
      scores,
      (values, count) => left?.seen.drop(values, count),
    );
    return scores;
  }

  /** Adds the slopes of one group. @returns the loss a text. */
  #slope(task: Task, lessons: readonly Lesson[]): number {
    const kernel = this.#kernel;
    const starts = this.#load(lessons, this.#leftOut);
    const tokens = starts.at(-1)!;
    const scores = this.#run(task, starts, lessons.length, this.#left);
    let loss = 0;
    const slopes = scores.map((score, i) => {
      const { truth: truths, weight } = lessons[Math.floor(i / SLOTS)]!;
      const truth = truths[i % SLOTS]!;
      if (truth < 0) return 0;
      const p = 1 / (1 + Math.exp(-score));
      loss -= weight * (truth * Math.log(p + 1e-9) + (1 - truth) * Math.log(1 - p + 1e-9));
      return (weight * (p - truth)) / lessons.length;
    });
    const head = this.#mind.heads[task];
    const { look, seen, third } = this.#slopes;
    const { inner, columns, weight, bias } = head.look;
    backLook(this.#head.looked.values, this.#head.shares, starts, slopes, look.values);
    const { normed } = this.#head;
    addOuter(kernel, this.#scratch, normed.values, look.values, tokens, inner, columns, weight.gradient, bias.gradient);
    back(kernel, this.#scratch, look, weight.values, seen, tokens, inner, columns);
    this.#left.seen.back(seen.values, tokens * SEEN);
    const rows = { rows: tokens, stride: SEEN };
    backNorm({ from: this.#from.values, ...head.second }, seen.values, { ...rows, columns: WIDTH, at: 0 });
    third.state.values.fill(0, 0, tokens * THIRD.width);
    backNorm(
      { from: this.#third.layer.end.values, ...head.third },
      seen.values,
      { ...rows, columns: THIRD.width, at: WIDTH },
      third.state.values,
    );
    backThird(kernel, this.#scratch, this.#mind.third, this.#from.values, starts, this.#third, third, this.#left);
    return loss / lessons.length;
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
        const { truth: truths, weight } = lessons[Math.floor(i / SLOTS)]!;
        const truth = truths[i % SLOTS]!;
        if (truth < 0) continue;
        loss += weight * (Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - truth * score);
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
