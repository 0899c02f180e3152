/** What the sentences of the training messages that lie nearest to those of a text were labelled. */
import type { Span } from "../finding.ts";
import { WIDTH } from "./layer.ts";
import type { Tensors } from "./tensors.ts";

/** Numbers kept of a sentence: the directions in which sentences differ most. */
export const NEAR = 64;
/** So many neighbours are asked, the nearest most. */
const NEIGHBOURS = 20;
/** How fast a neighbour's word counts less with its distance. */
const REACH = 0.05;
/** Keeps a share of 0 or 1 finite. */
const SLACK = 0.02;
/** Sentences of a text that are looked up at most, so that the time stays bounded. */
const MOST = 24;

/** Sentences with their labels. */
export interface Known {
  /** NEAR numbers a sentence; times the step they make a vector of length 1. */
  readonly vectors: Int8Array;
  readonly step: number;
  /** One bit a label. */
  readonly labels: Uint32Array;
}

/** From the mean of a sentence's tokens to NEAR numbers. */
export interface Turn {
  readonly centre: Float32Array;
  /** WIDTH x NEAR, row by row. */
  readonly weight: Float32Array;
}

/** Sums of the tokens' states, for a text as a whole and for each of its sentences. */
export interface Sums {
  /** @param states tokens x WIDTH of one window. @param starts where each token begins in the text. */
  add(states: Float32Array, starts: ArrayLike<number>): void;
  /** The mean of the whole, then of each sentence where there are several. */
  means(): Float32Array[];
}

export function sumsOf(sentences: readonly Span[]): Sums {
  const several = sentences.length > 1 ? sentences.slice(0, MOST) : [];
  const spans = [{ start: 0, end: Number.POSITIVE_INFINITY }, ...several];
  const sums = spans.map(() => new Float32Array(WIDTH));
  const counts = spans.map(() => 0);
  return {
    add(states, starts) {
      for (let token = 0; token < starts.length; token += 1) {
        const at = starts[token]!;
        for (const [i, { start, end }] of spans.entries()) {
          if (at < start || at >= end) continue;
          const sum = sums[i]!;
          counts[i] = counts[i]! + 1;
          for (let j = 0; j < WIDTH; j += 1) sum[j] = sum[j]! + states[token * WIDTH + j]!;
        }
      }
    },
    means: () =>
      sums.flatMap((sum, i) => {
        const count = counts[i]!;
        return count > 0 ? [sum.map((value) => value / count)] : [];
      }),
  };
}

/** A mean turned to NEAR numbers of length 1. */
export function turned(mean: Float32Array, { centre, weight }: Turn): Float32Array {
  const to = new Float32Array(NEAR);
  for (let i = 0; i < WIDTH; i += 1) {
    const off = mean[i]! - centre[i]!;
    for (let j = 0; j < NEAR; j += 1) to[j] = to[j]! + off * weight[i * NEAR + j]!;
  }
  let square = 0;
  for (const value of to) square += value * value;
  const scale = 1 / Math.sqrt(square + 1e-12);
  return to.map((value) => value * scale);
}

const likeness = new Float64Array(NEIGHBOURS);
const neighbour = new Int32Array(NEIGHBOURS);

/** Label by label, the log odds of the share it has among the nearest neighbours of the sentence that speaks of it most. */
export function nearScores(sentences: readonly Float32Array[], known: Known, labels: number): Float64Array {
  const best = new Float64Array(labels);
  const { vectors, step, labels: told } = known;
  for (const sentence of sentences) {
    likeness.fill(-2);
    neighbour.fill(0);
    for (let row = 0, at = 0; row < told.length; row += 1, at += NEAR) {
      let common = 0;
      for (let j = 0; j < NEAR; j += 1) common += sentence[j]! * vectors[at + j]!;
      common *= step;
      if (common > likeness[NEIGHBOURS - 1]!) insert(common, row);
    }
    let total = 0;
    const shares = new Float64Array(labels);
    for (let i = 0; i < NEIGHBOURS; i += 1) {
      const weight = Math.exp((likeness[i]! - likeness[0]!) / REACH);
      const mask = told[neighbour[i]!] ?? 0;
      total += weight;
      for (let j = 0; j < labels; j += 1) if ((mask >> j) & 1) shares[j] = shares[j]! + weight;
    }
    for (let j = 0; j < labels; j += 1) best[j] = Math.max(best[j]!, shares[j]! / total);
  }
  return best.map((share) => Math.log((share + SLACK) / (1 - share + SLACK)));
}

function insert(common: number, row: number): void {
  let place = NEIGHBOURS - 1;
  for (; place > 0 && likeness[place - 1]! < common; place -= 1) {
    likeness[place] = likeness[place - 1]!;
    neighbour[place] = neighbour[place - 1]!;
  }
  likeness[place] = common;
  neighbour[place] = row;
}

/** Labels are kept six bits a number. */
const BITS = 6;
export const NUMBERS = 3;

export const maskTo = (mask: number): number[] =>
  Array.from({ length: NUMBERS }, (_, i) => (mask >> (BITS * i)) & ((1 << BITS) - 1));

export function turnFrom(tensors: Tensors): Turn {
  return { centre: tensors.floats("near.centre"), weight: tensors.floats("near.turn") };
}

export function knownFrom(tensors: Tensors, task: string): Known {
  const vectors = tensors.byRow(`${task}.near`);
  const told = tensors.byRow(`${task}.told`);
  const labels = new Uint32Array(told.numbers.length / NUMBERS);
  for (let row = 0; row < labels.length; row += 1) {
    let mask = 0;
    for (let i = 0; i < NUMBERS; i += 1) {
      mask |= Math.round(told.numbers[row * NUMBERS + i]! * told.steps[0]!) << (BITS * i);
    }
    labels[row] = mask;
  }
  return { vectors: vectors.numbers, step: vectors.steps[0]!, labels };
}
